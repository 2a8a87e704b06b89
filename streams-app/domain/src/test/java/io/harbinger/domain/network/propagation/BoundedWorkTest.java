package io.harbinger.domain.network.propagation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Cycles through which nothing leaks, where losses rise slowest: the work has a bound that no network exceeds. */
class BoundedWorkTest {

    /** A pair of subjects that live on one another, and on a closed root by a thousandth. */
    @Test
    void shouldEndWhereALossRisesByASingleStepEachTime() {
        List<Dependency> pair = List.of(
                Inputs.needs("a", "part", "b", 0.999),
                Inputs.needs("a", "part", "root", 0.001),
                Inputs.needs("b", "part", "a", 1),
                Inputs.needs("a", "start", "spark", 0.01));
        SupplyGraph graph = SupplyGraph.of(pair);

        Solution solution = Propagation.on(graph).solve(List.of(Inputs.down("root", 1), Inputs.down("spark", 1)));

        assertThat(solution.work()).isBetween(4_000L, pair.size() * (long) PassOn.DEFAULT.mostTimes());
        assertThat(solution.risks()).extracting(UpstreamRisk::loss).allMatch(loss -> loss > 890_000);
    }

    @Test
    void shouldEndOnALargeCycleThatLeaksNothing() {
        int subjects = 5_000;
        Random random = new Random(5);
        List<Dependency> graph = new ArrayList<>();
        for (int j = 0; j < subjects; j++) {
            for (int i = 0; i < 10; i++) {
                graph.add(Inputs.needs("s" + j, "part", "s" + random.nextInt(subjects), 0.1));
            }
        }
        List<Impulse> impulses = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            impulses.add(Inputs.down("s" + i * 100, 1));
        }

        Solution solution = Propagation.on(SupplyGraph.of(graph)).solve(impulses);

        assertThat(solution.work()).isLessThan(graph.size() * (long) PassOn.DEFAULT.mostTimes() / 10);
        assertThat(solution.risks()).hasSizeGreaterThan(subjects * 9 / 10);
    }

    @Test
    void shouldPassOnWholeStepsAndNothingBelowTheCut() {
        assertThat(PassOn.DEFAULT.of(9_999)).isZero();
        assertThat(PassOn.DEFAULT.of(10_000)).isEqualTo(10_000);
        assertThat(PassOn.DEFAULT.of(345_678)).isEqualTo(345_600);
        assertThat(PassOn.DEFAULT.mostTimes()).isEqualTo(9_901);
    }
}
