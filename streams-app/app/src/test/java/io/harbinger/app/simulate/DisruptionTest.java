package io.harbinger.app.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import io.harbinger.domain.event.Classifier;
import io.harbinger.domain.event.Event;
import io.harbinger.domain.event.LogisticsEvent;
import io.harbinger.domain.event.LogisticsType;
import io.harbinger.domain.event.SensorReading;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DisruptionTest {

    private static final int D = Disruption.DEFAULT_DAY;
    private static final long HOUR = 3_600_000L;

    private final Simulation demo = Simulation.demo();
    private final Simulation quiet = Simulation.of(SimulationSettings.DEFAULT, Disruption.NONE);

    private final Set<String> suezLanes = demo.network().lanes().stream()
            .filter(lane -> lane.chokepoints().contains("suez-canal"))
            .map(SeaLane::id)
            .collect(Collectors.toSet());

    @Test
    void shouldBeginOnTheDayTheEverGivenRanAgroundWhenDefault() {
        var day = LocalDate.of(2021, 3, 23);

        assertThat(Disruption.canalBlockage(SimulationSettings.DEFAULT)).isEqualTo(Disruption.canalBlockage(day));
    }

    @Test
    void shouldChangeNothingWhenItHasNotBegun() {
        assertThat(EventCounts.days(demo, 0, 2)).isEqualTo(EventCounts.days(quiet, 0, 2));
        assertThat(EventCounts.days(demo, D - 2, D)).isEqualTo(EventCounts.days(quiet, D - 2, D));
    }

    @Test
    void shouldHaveLeftNoTraceWhenItIsLongOver() {
        assertThat(EventCounts.days(demo, D + 45, D + 46)).isEqualTo(EventCounts.days(quiet, D + 45, D + 46));
    }

    @Test
    void shouldShutTheCanalAndRecoverWhenItComes() {
        assertThat(transits(D)).isBetween(5.0, 20.0);
        assertThat(mean(D + 1, D + 7)).isLessThan(4);
        assertThat(mean(D + 7, D + 11)).isBetween(65.0, 85.0);
        assertThat(mean(D + 11, D + 18)).isBetween(43.0, 57.0);
    }

    @Test
    void shouldSlipArrivalsByDaysOnLanesThroughTheCanalOnlyWhenShut() {
        assertThat(meanSlipHours(D + 2, true)).isGreaterThan(48);
        assertThat(meanSlipHours(D + 2, false)).isBetween(-1.0, 2.0);
        assertThat(meanSlipHours(D + 30, true)).isBetween(-1.0, 2.0);
    }

    @Test
    void shouldDeliverLateOnLanesThroughTheCanalWhenTheHeldShipsArrive() {
        assertThat(onTime(D - 1, true)).isGreaterThan(0.9);
        assertThat(onTime(D + 16, true)).isLessThan(0.6);
        assertThat(onTime(D + 16, false)).isGreaterThan(0.9);
        assertThat(onTime(D + 44, true)).isGreaterThan(0.9);
    }

    @Test
    void shouldLoseNoShipmentWhenHeld() {
        var settings = SimulationSettings.DEFAULT.withSensorEvery(Duration.ofDays(1));
        var held = Simulation.of(settings, Disruption.canalBlockage(settings));
        var free = Simulation.of(settings, Disruption.NONE);

        assertThat(shipments(held)).isEqualTo(shipments(free));
    }

    @ParameterizedTest
    @ValueSource(strings = {"270900", "271111", "090111", "151110", "400122", "740311"})
    void shouldMakeTheNamedProductsDearerWhenShut(String product) {
        double jump = EventCounts.unitValue(demo, product, D + 3) / EventCounts.unitValue(quiet, product, D + 3);
        double after = EventCounts.unitValue(demo, product, D + 20) / EventCounts.unitValue(quiet, product, D + 20);

        assertThat(jump).isBetween(1.349, 1.351);
        assertThat(after).isEqualTo(1);
    }

    @Test
    void shouldLeaveOtherPricesAloneWhenShut() {
        assertThat(EventCounts.unitValue(demo, "760110", D + 3))
                .isEqualTo(EventCounts.unitValue(quiet, "760110", D + 3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"NLRTM", "GBFXT"})
    void shouldSagBehindTheCanalWhenTheHeldShipsAreMissing(String port) {
        double before = calls(port, D, D + 7);
        double sag = calls(port, D + 10, D + 17);
        double rebound = calls(port, D + 17, D + 21);

        assertThat(sag / before).isBetween(0.4, 0.7);
        assertThat(rebound).isGreaterThan(before);
    }

    @Test
    void shouldFallSilentForThreeDaysWhenTheSupplierFails() {
        assertThat(readings("supplier-040", D)).isNotEmpty();
        assertThat(readings("supplier-040", D + 1)).isEmpty();
        assertThat(readings("supplier-040", D + 3)).isEmpty();
        assertThat(readings("supplier-040", D + 4)).isNotEmpty();
    }

    @Test
    void shouldRepeatOneValueForThreeDaysWhenASensorIsStuck() {
        assertThat(values("plant-032", "temperature-1", D)).hasSizeGreaterThan(40);
        var stuck = IntStream.range(D + 1, D + 4)
                .mapToObj(day -> values("plant-032", "temperature-1", day))
                .collect(Collectors.toSet());

        assertThat(stuck).hasSize(1).allSatisfy(values -> assertThat(values).hasSize(1));
        assertThat(values("plant-032", "vibration-1", D + 2)).hasSizeGreaterThan(40);
        assertThat(values("plant-032", "temperature-1", D + 4)).hasSizeGreaterThan(40);
    }

    @Test
    void shouldWaitLessTheLaterItComesAndKeepTheOrderWhenAShipIsHeld() {
        var blockage = new Blockage("x", 0, 70, 110);

        assertThat(blockage.delay(-1)).isZero();
        assertThat(blockage.delay(0)).isEqualTo(70);
        assertThat(blockage.delay(55)).isEqualTo(70 + 20 - 55);
        assertThat(blockage.delay(110)).isZero();
        for (long came = 0; came < 110; came++) {
            assertThat(came + 1 + blockage.delay(came + 1)).isGreaterThanOrEqualTo(came + blockage.delay(came));
        }
    }

    private double transits(int day) {
        return EventCounts.ships(demo, "suez-canal", LogisticsType.TRANSIT, day);
    }

    private double mean(int from, int to) {
        return IntStream.range(from, to).mapToDouble(this::transits).average().orElseThrow();
    }

    private double calls(String port, int from, int to) {
        return IntStream.range(from, to)
                .mapToDouble(day -> EventCounts.ships(demo, port, LogisticsType.CALL, day))
                .average()
                .orElseThrow();
    }

    private double meanSlipHours(int day, boolean suez) {
        return laneEvents(day, suez).stream()
                .filter(e -> e.classifier() == Classifier.EST)
                .mapToDouble(e -> (e.when().estimated() - e.when().planned()) / (double) HOUR)
                .average()
                .orElseThrow();
    }

    private double onTime(int day, boolean suez) {
        return laneEvents(day, suez).stream()
                .filter(e -> e.type() == LogisticsType.DELIVERY)
                .mapToDouble(e -> e.time() <= e.when().planned() ? 1 : 0)
                .average()
                .orElseThrow();
    }

    private List<LogisticsEvent> laneEvents(int day, boolean suez) {
        return EventCounts.logistics(demo, day).stream()
                .filter(e -> e.route().lane() != null)
                .filter(e -> suezLanes.contains(e.route().lane()) == suez)
                .toList();
    }

    /** Shipments planned to arrive around the blockage, over a span long enough for the last of them. */
    private static Set<String> shipments(Simulation simulation) {
        long from = simulation.start() + (D + 1) * EventCounts.DAY;
        long to = simulation.start() + (D + 15) * EventCounts.DAY;
        return EventCounts.days(simulation, D, D + 25).stream()
                .filter(LogisticsEvent.class::isInstance)
                .map(LogisticsEvent.class::cast)
                .filter(e -> e.type() == LogisticsType.DELIVERY
                        && e.when().planned() >= from
                        && e.when().planned() < to)
                .map(Event::id)
                .collect(Collectors.toSet());
    }

    private List<Event> readings(String node, int day) {
        return EventCounts.day(
                demo, day, e -> e instanceof SensorReading && e.key().equals(node));
    }

    private Set<Double> values(String node, String sensor, int day) {
        return readings(node, day).stream()
                .map(SensorReading.class::cast)
                .filter(r -> r.sensor().equals(sensor))
                .map(SensorReading::value)
                .collect(Collectors.toSet());
    }
}
