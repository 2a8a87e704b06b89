package io.harbinger.domain.network.propagation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The solver in whole micro-units against the cascade in doubles, and against two published inoperability models. */
class PropagationReferenceTest {

    /** Shares rounded to a micro-unit and losses rounded down, over and over in a cycle: three hundredths of a per cent. */
    private static final int ROUNDING = 300;

    static Stream<LeontiefCascade> cascades() {
        Random random = new Random(17);
        Stream<LeontiefCascade> published = Stream.of(
                LeontiefCascade.of(ReferenceNetworks.ELEVEN, ReferenceNetworks.INDUSTRIES_11, 1, false),
                LeontiefCascade.of(ReferenceNetworks.ELEVEN, ReferenceNetworks.INDUSTRIES_11, 2, false),
                LeontiefCascade.of(ReferenceNetworks.FIGURE, ReferenceNetworks.INDUSTRIES_FIGURE, 1, false),
                LeontiefCascadeTest.six(false));
        return Stream.concat(published, Stream.generate(() -> random(random)).limit(30));
    }

    @ParameterizedTest
    @MethodSource("cascades")
    void shouldLoseWhatTheCascadeLoses(LeontiefCascade cascade) {
        Propagation propagation = Propagation.on(graph(cascade)).exact();
        for (int closed = 0; closed < cascade.w().length; closed++) {
            double[] left = cascade.downstream(closed);

            Map<String, Integer> losses = propagation.losses(List.of(Inputs.down(Inputs.subject(closed), 1)));

            for (int firm = 0; firm < left.length; firm++) {
                double expected = (1 - left[firm]) * Ppm.ONE;
                // A firm without any link is no subject of the graph: it loses what its own impulse says.
                int own = firm == closed ? Ppm.ONE : 0;
                assertThat(expected - losses.getOrDefault(Inputs.subject(firm), own))
                        .as("firm %d when %d closes", firm + 1, closed + 1)
                        .isBetween(-2.0, (double) ROUNDING);
            }
        }
    }

    /** Haimes and Jiang 2001: A* = [0 0.8; 0.2 0], c* = (0, 0.6) gives (0.571, 0.714), exactly (4/7, 5/7). */
    @Test
    void shouldSolveTheInoperabilityOfTwoInfrastructures() {
        assertThat(inoperability(new double[][] {{0, 0.8}, {0.2, 0}}, 0, 0.6)).containsExactly(571_428, 714_285);
    }

    /** Lian and Haimes 2006: A* = [0.15 0.5; 0.1 0.05], c* = (0, 0.1) gives (2/30.3, 3.4/30.3). */
    @Test
    void shouldSolveTheInoperabilityOfTwoSectors() {
        int[] solved = inoperability(new double[][] {{0, 0.5 / 0.85}, {0.1, 0}}, 0, 0.1, 0.95);

        assertThat(solved[0]).isBetween(66_006 - 3, 66_006);
        assertThat(solved[1]).isBetween(112_211 - 3, 112_211);
    }

    private static int[] inoperability(double[][] demand, double first, double second) {
        return inoperability(demand, first, second, 1);
    }

    /**
     * q = A q + c as groups that are not essential; c is a supplier that is closed.
     *
     * @param keeps 1 less what the second sector depends on itself, by which its row is divided
     */
    private static int[] inoperability(double[][] demand, double first, double second, double keeps) {
        SupplyGraph graph = SupplyGraph.of(List.of(
                Inputs.uses("q1", "q2", demand[0][1], "q2", 1),
                Inputs.uses("q1", "c", first, "closed", 1),
                Inputs.uses("q2", "q1", demand[1][0] / keeps, "q1", 1),
                Inputs.uses("q2", "c", second / keeps, "closed", 1)));
        Map<String, Integer> losses = Propagation.on(graph).exact().losses(List.of(Inputs.down("closed", 1)));
        return new int[] {losses.get("q1"), losses.get("q2")};
    }

    private static LeontiefCascade random(Random random) {
        int firms = 12;
        double[][] w = new double[firms][firms];
        int[] industry = random.ints(firms, 0, 4).toArray();
        industry[0] = 3;
        for (int link = 0; link < 30; link++) {
            int from = random.nextInt(firms);
            int to = random.nextInt(firms);
            w[from][to] = from == to ? 0 : 1 + random.nextInt(9);
        }
        return LeontiefCascade.of(w, industry, 1 + random.nextInt(2), false);
    }

    /** Essential: a group an industry. Not essential: the same, weighted by what the industry is of all that is bought. */
    private static SupplyGraph graph(LeontiefCascade cascade) {
        List<Dependency> graph = new ArrayList<>();
        double[][] w = cascade.w();
        for (int i = 0; i < w.length; i++) {
            for (int j = 0; j < w.length; j++) {
                int industry = cascade.industry()[i];
                String group = "industry " + industry;
                double share = w[i][j] / cascade.bought(j, industry);
                double weight = cascade.bought(j, industry) / cascade.bought(j, -1);
                int kind = w[i][j] == 0 ? 0 : cascade.classes()[industry][cascade.industry()[j]];
                if (kind == 2) {
                    graph.add(Inputs.needs(Inputs.subject(j), group, Inputs.subject(i), share));
                } else if (kind == 1) {
                    graph.add(Inputs.uses(Inputs.subject(j), group, weight, Inputs.subject(i), share));
                }
            }
        }
        return SupplyGraph.of(graph);
    }
}
