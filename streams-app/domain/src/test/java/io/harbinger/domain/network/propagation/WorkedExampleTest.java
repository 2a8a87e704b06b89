package io.harbinger.domain.network.propagation;

import static io.harbinger.domain.network.propagation.Inputs.DAY;
import static io.harbinger.domain.network.propagation.Inputs.after;
import static io.harbinger.domain.network.propagation.Inputs.down;
import static io.harbinger.domain.network.propagation.Inputs.needs;
import static io.harbinger.domain.network.propagation.Inputs.replaceable;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The example of ADR 29: a canal that loses 96 % for 30 days, redone by hand there. */
class WorkedExampleTest {

    private static final List<Dependency> NETWORK = List.of(
            after(replaceable(needs("lane A", "canal", "canal", 1), 0.2), 6, 0),
            after(replaceable(needs("refinery", "ore", "lane A", 0.6), 0.25), 20, 10),
            after(replaceable(needs("refinery", "ore", "lane B", 0.4), 0.25), 20, 10),
            after(needs("cathode works", "metal", "refinery", 1), 5, 14),
            after(needs("plant", "cathode", "cathode works", 0.7), 3, 7));

    private static final Propagation PROPAGATION = Propagation.on(SupplyGraph.of(NETWORK));

    private static Map<String, UpstreamRisk> solve(Impulse... impulses) {
        return PROPAGATION.solve(List.of(impulses)).risks().stream()
                .collect(Collectors.toMap(UpstreamRisk::subject, Function.identity()));
    }

    @Test
    void shouldLoseToTheUnit() {
        Map<String, UpstreamRisk> risks = solve(down("canal", 0.96));

        assertThat(risks).hasSize(4);
        assertThat(risks.get("lane A").loss()).isEqualTo(768_000);
        assertThat(risks.get("refinery").loss()).isEqualTo(345_600);
        assertThat(risks.get("cathode works").loss()).isEqualTo(345_600);
        assertThat(risks.get("plant").loss()).isEqualTo(241_920);
        assertThat(risks.get("plant").coverage()).isEqualTo(700_000);
    }

    @Test
    void shouldAddUpWithinAGroup() {
        Map<String, UpstreamRisk> risks = solve(down("canal", 0.96), down("lane B", 0.5));

        assertThat(risks.get("refinery").loss()).isEqualTo(495_600);
        assertThat(risks.get("plant").loss()).isEqualTo(346_920);
        assertThat(risks).doesNotContainKeys("canal", "lane B");
    }

    @Test
    void shouldSayWhenItBeginsAndEnds() {
        Map<String, UpstreamRisk> risks = solve(down("canal", 0.96, 30));

        Window lane = risks.get("lane A").window();
        assertThat(lane.start()).isEqualTo(6 * DAY);
        assertThat(lane.end()).isEqualTo(36 * DAY);
        Window refinery = risks.get("refinery").window();
        assertThat(days(refinery.start())).isCloseTo(54.94, within(0.01));
        assertThat(refinery.end()).isEqualTo(56 * DAY);
        assertThat(refinery.isAbsorbed()).isFalse();
        Window cathode = risks.get("cathode works").window();
        assertThat(days(cathode.start())).isCloseTo(100.4, within(0.1));
        assertThat(cathode.end()).isEqualTo(61 * DAY);
        assertThat(cathode.isAbsorbed()).isTrue();
        assertThat(risks.get("plant").window().isAbsorbed()).isTrue();
    }

    @Test
    void shouldCountAnExposureLessTheLongerStocksOutlastIt() {
        Map<String, UpstreamRisk> risks = solve(down("canal", 0.96, 30));

        // Lane: survives 6 days, recovers in 30: margin -24 days, all of it counts.
        assertThat(risks.get("lane A").risk()).isCloseTo(76.8, within(1e-9));
        // Refinery: 54.94 - 30 days: more than a fortnight of margin.
        assertThat(risks.get("refinery").risk()).isZero();
        assertThat(risks.get("refinery").exposure()).isCloseTo(34.56, within(1e-9));
        assertThat(solve(down("canal", 0.96)).get("plant").risk()).isCloseTo(24.192, within(1e-9));
        double margin = risks.get("refinery").window().margin() / (double) DAY;
        assertThat(margin).isCloseTo(24.94, within(0.01));
        // 40 days of closure leave a margin of 14.94 days, 50 days one of 4.94: 9.06 ÷ 21 of it counts.
        assertThat(solve(down("canal", 0.96, 50)).get("refinery").risk())
                .isCloseTo(34.56 * (14 - 4.935) / 21, within(0.01));
    }

    @Test
    void shouldNameThePathStepByStep() {
        List<Step> path = PROPAGATION.solve(List.of(down("canal", 0.96))).path("plant");

        assertThat(path)
                .extracting(step -> step.by().upstream())
                .containsExactly("canal", "lane A", "refinery", "cathode works");
        Step refinery = path.get(1);
        assertThat(refinery.supplierLoss()).isEqualTo(768_000);
        assertThat(refinery.part()).isEqualTo(460_800);
        assertThat(refinery.lack()).isEqualTo(460_800);
        assertThat(refinery.substitution()).isEqualTo(250_000);
        assertThat(refinery.loss()).isEqualTo(345_600);
        assertThat(refinery.by().share()).isEqualTo(600_000);
    }

    @Test
    void shouldCountCanalAndPortOfOneShipmentOnce() {
        List<Dependency> both = List.of(needs("lane", "canal", "canal", 1), needs("lane", "port", "port", 1));

        List<UpstreamRisk> risks = Propagation.on(SupplyGraph.of(both))
                .solve(List.of(down("canal", 0.6), down("port", 0.5)))
                .risks();

        assertThat(risks)
                .singleElement()
                .satisfies(lane -> assertThat(lane.loss()).isEqualTo(600_000));
    }

    @Test
    void shouldPassOnNothingBelowOnePerCent() {
        List<Dependency> chain = List.of(needs("b", "g", "a", 1), needs("c", "g", "b", 1));

        assertThat(Propagation.on(SupplyGraph.of(chain)).losses(List.of(down("a", 0.01))))
                .hasSize(3);
        assertThat(Propagation.on(SupplyGraph.of(chain)).losses(List.of(down("a", 0.009_999))))
                .hasSize(1);
    }

    private static double days(long millis) {
        return millis / (double) DAY;
    }
}
