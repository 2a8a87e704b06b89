package io.harbinger.app.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import io.harbinger.domain.event.Classifier;
import io.harbinger.domain.event.Event;
import io.harbinger.domain.event.EventKind;
import io.harbinger.domain.event.LogisticsEvent;
import io.harbinger.domain.event.LogisticsType;
import io.harbinger.domain.event.SensorReading;
import io.harbinger.domain.event.TradeFlow;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class SimulationTest {

    private static final int MANY = 50_000;
    private static final long HOUR = 3_600_000L;

    private final Simulation simulation = Simulation.of(SimulationSettings.DEFAULT, Disruption.NONE);

    @Test
    void shouldGiveTheSameEventsWhenRunTwice() {
        var again = Simulation.of(SimulationSettings.DEFAULT, Disruption.NONE);

        assertThat(digest(first(MANY, again.iterator()))).isEqualTo(digest(first(MANY, simulation.iterator())));
    }

    @Test
    void shouldGiveTheSameEventsWhenHoursAreReadBackwards() {
        var forwards = first(MANY, simulation.iterator());
        long end = forwards.get(MANY - 1).time() + 1;

        var hours = new ArrayList<List<Event>>();
        for (long hour = (end - simulation.start()) / HOUR; hour >= 0; hour--) {
            long from = simulation.start() + hour * HOUR;
            hours.add(simulation.between(from, from + HOUR));
        }
        Collections.reverse(hours);
        var backwards = hours.stream().flatMap(List::stream).limit(MANY).toList();

        assertThat(digest(backwards)).isEqualTo(digest(forwards));
    }

    @Test
    void shouldGiveTheSameEventsWhenCutElsewhereInADisruption() {
        var disrupted = Simulation.demo();
        long from = disrupted.start() + 38 * EventCounts.DAY;
        var whole = disrupted.between(from, from + EventCounts.DAY);

        var cut = new ArrayList<Event>();
        for (long at = from; at < from + EventCounts.DAY; at += EventCounts.DAY / 7) {
            cut.addAll(disrupted.between(at, Math.min(at + EventCounts.DAY / 7, from + EventCounts.DAY)));
        }

        assertThat(cut).isEqualTo(whole);
    }

    @Test
    void shouldGiveOtherEventsWhenTheSeedDiffers() {
        var other = Simulation.of(SimulationSettings.DEFAULT.withSeed(7), Disruption.NONE);

        assertThat(digest(first(1000, other.iterator()))).isNotEqualTo(digest(first(1000, simulation.iterator())));
    }

    @Test
    void shouldBeInEventTimeOrderWithoutDuplicatesWhenRead() {
        var events = first(MANY, simulation.iterator());

        assertThat(events).isSortedAccordingTo(Simulation.ORDER);
        assertThat(new HashSet<>(events.stream().map(Event::id).toList())).hasSize(MANY);
        assertThat(events.get(0).time()).isGreaterThanOrEqualTo(simulation.start());
    }

    @Test
    void shouldKeepTheStatedRateOfEachKindWhenADayPasses() {
        for (int day = 0; day < 7; day++) {
            Map<EventKind, Long> kinds = EventCounts.days(simulation, day, day + 1).stream()
                    .collect(Collectors.groupingBy(Event::kind, TreeMap::new, Collectors.counting()));

            assertThat(kinds.get(EventKind.SENSOR)).isBetween(12_000L, 17_000L);
            assertThat(kinds.get(EventKind.LOGISTICS)).isBetween(3_100L, 3_500L);
            assertThat(kinds.get(EventKind.TRADE)).isBetween(320L, 640L);
        }
    }

    @Test
    void shouldBeFiniteAndNotNegativeWhenANumber() {
        assertThat(EventCounts.days(Simulation.demo(), 33, 38)).allSatisfy(event -> {
            assertThat(event.id()).isNotBlank();
            assertThat(event.name()).isNotBlank();
            assertThat(event.period()).isIn(0L, EventCounts.DAY);
            assertThat(DoubleStream.of(numbers(event))).allMatch(x -> Double.isFinite(x) && x >= 0);
        });
    }

    @Test
    void shouldCoverTheUtcDayUpToItsLastInstantWhenADailyCount() {
        var daily = EventCounts.day(simulation, 3, event -> event.period() > 0);

        assertThat(daily)
                .isNotEmpty()
                .allSatisfy(event -> assertThat(event.time()).isEqualTo(simulation.start() + 4 * EventCounts.DAY - 1));
    }

    @Test
    void shouldAddUpToAllShipsWhenCountedByType() {
        var suez = EventCounts.logistics(simulation, 2).stream()
                .filter(e -> e.node().equals("suez-canal"))
                .toList();
        long all = suez.stream()
                .filter(e -> e.load().vesselType() == null)
                .mapToLong(e -> e.load().count())
                .sum();
        long types = suez.stream()
                .filter(e -> e.load().vesselType() != null)
                .mapToLong(e -> e.load().count())
                .sum();

        assertThat(suez).hasSize(6);
        assertThat(types).isEqualTo(all);
    }

    @Test
    void shouldSendAboutFiftyShipsADayThroughSuezMoreUnevenlyThanPoissonWhenQuiet() {
        var counts = daily("suez-canal", LogisticsType.TRANSIT, 0, 84);
        double mean = EventCounts.mean(counts);
        double variance = EventCounts.mean(
                counts.stream().map(x -> (x - mean) * (x - mean)).toList());

        assertThat(mean).isBetween(47.0, 53.0);
        assertThat(variance / mean).isBetween(1.0, 2.5);
    }

    @Test
    void shouldCallLessAtWeekendsWhenAPort() {
        var weekdays = new ArrayList<Double>();
        var weekends = new ArrayList<Double>();
        for (int day = 0; day < 56; day++) {
            boolean weekend = Days.weekday(SimulationSettings.DEFAULT.firstDay() + day) >= 5;
            (weekend ? weekends : weekdays).add(EventCounts.ships(simulation, "CNSHA", LogisticsType.CALL, day));
        }

        assertThat(EventCounts.mean(weekends) / EventCounts.mean(weekdays)).isBetween(0.80, 0.93);
    }

    @Test
    void shouldKnowThatTheDefaultStartIsATuesdayWhenAskedForTheWeekday() {
        assertThat(Days.weekday(SimulationSettings.DEFAULT.firstDay())).isEqualTo(1);
    }

    @Test
    void shouldDeliverNinetySevenPercentOnTimeWhenQuiet() {
        var deliveries = new ArrayList<LogisticsEvent>();
        for (int day = 5; day < 12; day++) {
            EventCounts.logistics(simulation, day).stream()
                    .filter(e -> e.type() == LogisticsType.DELIVERY)
                    .forEach(deliveries::add);
        }
        double onTime = deliveries.stream()
                .mapToInt(e -> e.time() <= e.when().planned() ? 1 : 0)
                .average()
                .orElseThrow();

        assertThat(deliveries.size() / 7.0).isBetween(870.0, 930.0);
        assertThat(onTime).isBetween(0.955, 0.985);
        assertThat(deliveries).allMatch(e -> e.when().started() < e.time());
    }

    @Test
    void shouldSlipByHoursOnlyWhenAQuietEstimate() {
        var slips = EventCounts.logistics(simulation, 6).stream()
                .filter(e -> e.classifier() == Classifier.EST)
                .map(e -> (e.when().estimated() - e.when().planned()) / (double) HOUR)
                .toList();

        assertThat(slips).hasSizeBetween(1_650, 1_950).allMatch(slip -> Math.abs(slip) < 16);
        assertThat(EventCounts.mean(slips)).isBetween(0.0, 1.0);
    }

    @Test
    void shouldMoveUnitValuesSlowlyWhenQuiet() {
        for (int day = 1; day < 30; day++) {
            double today = EventCounts.unitValue(simulation, "270900", day);
            double yesterday = EventCounts.unitValue(simulation, "270900", day - 1);

            assertThat(today / yesterday).isBetween(0.96, 1.04);
        }
    }

    @Test
    void shouldPeakInTheLocalAfternoonWhenASensor() {
        var site = simulation.network().sites().stream()
                .filter(s -> s.id().equals("plant-001"))
                .findFirst()
                .orElseThrow();
        var byHour = new TreeMap<Integer, List<Double>>();
        EventCounts.days(simulation, 0, 28).stream()
                .filter(SensorReading.class::isInstance)
                .map(SensorReading.class::cast)
                .filter(r -> r.node().equals("plant-001") && r.metric().equals("temperature"))
                .forEach(r -> byHour.computeIfAbsent((int) Days.hour(r.time()), h -> new ArrayList<>())
                        .add(r.value()));
        double longitude = site.node().position().longitude();
        int peak = Math.floorMod((int) Math.round(15 - longitude / 15), 24);

        double afternoon = EventCounts.mean(byHour.get(peak));
        double night = EventCounts.mean(byHour.get((peak + 12) % 24));

        assertThat(afternoon / night).isBetween(1.02, 1.06);
    }

    private List<Double> daily(String node, LogisticsType type, int from, int to) {
        var counts = new ArrayList<Double>();
        for (int day = from; day < to; day++) {
            counts.add(EventCounts.ships(simulation, node, type, day));
        }
        return counts;
    }

    private static double[] numbers(Event event) {
        if (event instanceof SensorReading reading) {
            return new double[] {reading.value()};
        }
        if (event instanceof TradeFlow flow) {
            var amount = flow.amount();
            return new double[] {amount.qty(), amount.netWgt(), amount.primaryValue()};
        }
        var load = ((LogisticsEvent) event).load();
        return DoubleStream.of(load.count() == null ? 0 : load.count(), load.quantity() == null ? 0 : load.quantity())
                .toArray();
    }

    private static List<Event> first(int count, Iterator<Event> events) {
        var first = new ArrayList<Event>(count);
        while (first.size() < count) {
            first.add(events.next());
        }
        return first;
    }

    private static String digest(List<Event> events) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            events.forEach(event -> sha.update(event.toString().getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(sha.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
