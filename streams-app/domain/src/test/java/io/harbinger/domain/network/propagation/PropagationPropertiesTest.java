package io.harbinger.domain.network.propagation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** What must hold on any network; seeded graphs full of cycles. */
class PropagationPropertiesTest {

    private static final int SUBJECTS = 24;
    private static final int GRAPHS = 200;

    private Random random;
    private List<Dependency> network;
    private List<Impulse> impulses;

    private void draw(RepetitionInfo repetition) {
        random = new Random(repetition.getCurrentRepetition());
        network = Inputs.random(random, SUBJECTS);
        impulses = Inputs.impulses(random, SUBJECTS);
    }

    private static List<UpstreamRisk> solve(List<Dependency> network, List<Impulse> impulses) {
        return Propagation.on(SupplyGraph.of(network)).solve(impulses).risks();
    }

    private static Map<String, Integer> losses(List<Dependency> network, List<Impulse> impulses) {
        return Propagation.on(SupplyGraph.of(network)).losses(impulses);
    }

    @RepeatedTest(GRAPHS)
    void shouldLoseNothingWithoutOwnRisk(RepetitionInfo repetition) {
        draw(repetition);

        assertThat(solve(network, List.of())).isEmpty();
        assertThat(solve(network, List.of(Inputs.down("nobody", 1)))).isEmpty();
    }

    @RepeatedTest(GRAPHS)
    void shouldNeverLoseLessByMoreRiskShareOrEdges(RepetitionInfo repetition) {
        draw(repetition);
        Map<String, Integer> before = losses(network, impulses);

        List<Impulse> moreRisk = new ArrayList<>(impulses);
        moreRisk.add(Inputs.down(Inputs.subject(random.nextInt(SUBJECTS)), random.nextDouble()));
        assertNoneLess(before, losses(network, moreRisk));

        List<Dependency> moreEdges = new ArrayList<>(network);
        moreEdges.add(Inputs.needs(Inputs.subject(1), "new", Inputs.subject(2), random.nextDouble()));
        assertNoneLess(before, losses(moreEdges, impulses));

        List<Dependency> moreShare = new ArrayList<>(network);
        Dependency raised = moreShare.remove(random.nextInt(moreShare.size()));
        moreShare.add(with(raised, raised.share() + (Ppm.ONE - raised.share()) / 2, UnaryOperator.identity()));
        assertNoneLess(before, losses(moreShare, impulses));
    }

    @RepeatedTest(GRAPHS)
    void shouldNotDependOnTheOrderOfWhatItIsTold(RepetitionInfo repetition) {
        draw(repetition);
        List<Dependency> shuffled = new ArrayList<>(network);
        Collections.shuffle(shuffled, random);
        List<Impulse> otherwise = new ArrayList<>(impulses);
        Collections.reverse(otherwise);

        assertThat(solve(shuffled, otherwise)).isEqualTo(solve(network, impulses));
    }

    /** One subject after another at random, until nothing changes: the order of work does not matter. */
    @RepeatedTest(GRAPHS)
    void shouldFindTheLeastFixedPointWhateverTheOrderOfWork(RepetitionInfo repetition) {
        draw(repetition);
        SupplyGraph graph = SupplyGraph.of(network);
        int[] own = Impulses.of(graph, impulses).own();
        int[] loss = new int[graph.size()];
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, loss.length).boxed().toList());
        for (boolean changed = true; changed; ) {
            changed = false;
            Collections.shuffle(order, random);
            for (int j : order) {
                int next = Math.max(own[j], Inputs.upstreamLoss(graph, loss, j));
                changed |= next != loss[j];
                loss[j] = next;
            }
        }

        assertThat(LossSolver.solve(graph, own, PassOn.DEFAULT).loss()).isEqualTo(loss);
    }

    /** Nothing is kept from one solution to the next: what has cleared leaves no trace. */
    @RepeatedTest(GRAPHS)
    void shouldForgetAnImpulseThatHasCleared(RepetitionInfo repetition) {
        draw(repetition);
        Propagation propagation = Propagation.on(SupplyGraph.of(network));
        List<UpstreamRisk> never = solve(network, impulses);
        List<Impulse> more = new ArrayList<>(impulses);
        more.add(Inputs.down(Inputs.subject(3), 1));

        assertThat(propagation.solve(impulses).risks()).isEqualTo(never);
        propagation.solve(more);
        assertThat(propagation.solve(impulses).risks()).isEqualTo(never);
    }

    @RepeatedTest(GRAPHS)
    void shouldRenameItsResultsWhenSubjectsAreRenamed(RepetitionInfo repetition) {
        draw(repetition);
        List<Integer> numbers =
                new ArrayList<>(IntStream.range(0, SUBJECTS).boxed().toList());
        Collections.shuffle(numbers, random);
        UnaryOperator<String> rename = id -> "n%03d".formatted(numbers.get(Integer.parseInt(id.substring(1))));
        List<Dependency> renamed =
                network.stream().map(each -> with(each, each.share(), rename)).toList();
        List<Impulse> roots = impulses.stream()
                .map(each ->
                        new Impulse(rename.apply(each.root()), each.severity(), each.onset(), each.end(), each.basis()))
                .toList();

        assertThat(summaries(solve(renamed, roots), UnaryOperator.identity()))
                .isEqualTo(summaries(solve(network, impulses), rename));
    }

    /** The parts of one group are added before they are rounded, so that halves make the whole. */
    @RepeatedTest(GRAPHS)
    void shouldChangeNothingWhenASupplierIsSplitInHalves(RepetitionInfo repetition) {
        draw(repetition);
        String twin = "twin";
        String split = network.get(0).upstream();
        List<Dependency> halved = new ArrayList<>();
        List<Dependency> whole = new ArrayList<>();
        for (Dependency each : network) {
            Dependency even = with(each, each.share() & ~1, UnaryOperator.identity());
            whole.add(even);
            if (each.upstream().equals(split)) {
                halved.add(with(even, even.share() / 2, UnaryOperator.identity()));
                halved.add(with(even, even.share() / 2, id -> id.equals(split) ? twin : id));
            } else {
                halved.add(even);
            }
            if (each.downstream().equals(split)) {
                halved.add(with(even, even.share(), id -> id.equals(split) ? twin : id));
            }
        }
        List<Impulse> both = new ArrayList<>(impulses);
        impulses.stream()
                .filter(each -> each.root().equals(split))
                .forEach(each -> both.add(new Impulse(twin, each.severity(), each.onset(), each.end(), each.basis())));

        Map<String, Integer> losses = new HashMap<>(losses(halved, both));
        losses.remove(twin);
        assertThat(losses).isEqualTo(losses(whole, impulses));
    }

    @RepeatedTest(GRAPHS)
    void shouldTellAPathThatAReaderCanRedo(RepetitionInfo repetition) {
        draw(repetition);
        Set<String> roots = impulses.stream().map(Impulse::root).collect(Collectors.toSet());

        Solution solution = Propagation.on(SupplyGraph.of(network)).solve(impulses);
        for (UpstreamRisk risk : solution.risks()) {
            List<Step> path = solution.path(risk.subject());
            Set<String> seen = new HashSet<>();
            assertThat(roots).contains(path.get(0).by().upstream());
            assertThat(path.get(path.size() - 1).loss()).isEqualTo(risk.loss());
            assertThat(path.get(path.size() - 1).by().downstream()).isEqualTo(risk.subject());
            for (int i = 0; i < path.size(); i++) {
                Step step = path.get(i);
                assertThat(seen.add(step.by().upstream())).isTrue();
                assertThat(step.part())
                        .isPositive()
                        .isEqualTo((int) ((long) step.by().share() * step.passed() / Ppm.ONE))
                        .isLessThanOrEqualTo(step.lack());
                long miss = (long) step.lack() * (Ppm.ONE - step.substitution()) / Ppm.ONE;
                assertThat(step.by().essential() ? miss : miss * step.by().weight() / Ppm.ONE)
                        .isLessThanOrEqualTo(step.loss());
                if (i > 0) {
                    assertThat(step.by().upstream())
                            .isEqualTo(path.get(i - 1).by().downstream());
                    assertThat(step.supplierLoss()).isEqualTo(path.get(i - 1).loss());
                }
            }
        }
    }

    private static void assertNoneLess(Map<String, Integer> before, Map<String, Integer> after) {
        before.forEach((subject, loss) ->
                assertThat(after.getOrDefault(subject, 0)).as(subject).isGreaterThanOrEqualTo(loss));
    }

    private static Dependency with(Dependency of, int share, UnaryOperator<String> rename) {
        return new Dependency(
                of.edge(),
                rename.apply(of.upstream()),
                rename.apply(of.downstream()),
                of.group(),
                of.essential(),
                of.weight(),
                share,
                of.substitution(),
                of.lead(),
                of.cover());
    }

    /** All but the path, whose ties are broken by id. */
    private static Map<String, List<Object>> summaries(List<UpstreamRisk> risks, UnaryOperator<String> rename) {
        return risks.stream()
                .collect(Collectors.toMap(
                        risk -> rename.apply(risk.subject()),
                        risk -> List.of(risk.loss(), risk.window(), risk.coverage())));
    }
}
