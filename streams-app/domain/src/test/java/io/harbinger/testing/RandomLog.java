package io.harbinger.testing;

import static io.harbinger.testing.Builders.aCatalogue;
import static io.harbinger.testing.Builders.aReading;
import static io.harbinger.testing.Builders.anEvent;
import static io.harbinger.testing.Builders.anIndicator;
import static io.harbinger.testing.Times.DAY;
import static io.harbinger.testing.Times.HOUR;
import static io.harbinger.testing.Times.MINUTE;

import io.harbinger.domain.event.Event;
import io.harbinger.domain.event.LogisticsType;
import io.harbinger.domain.indicator.BaselinePolicy.Kind;
import io.harbinger.domain.indicator.Catalogue;
import io.harbinger.domain.indicator.EmptyPane;
import io.harbinger.domain.indicator.Form;
import io.harbinger.domain.indicator.MatchField;
import io.harbinger.domain.indicator.Measure;
import io.harbinger.domain.indicator.SplitField;
import io.harbinger.domain.indicator.ValueField;
import io.harbinger.domain.indicator.ZMethod;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/** A seeded log of one node, under a catalogue with every measure, that crashes, falls silent and gets stuck. */
public final class RandomLog {

    public static final long START = Times.day("2021-03-01");
    public static final int DAYS = 34;
    public static final long END = START + 80 * DAY;

    /** No indicator's grace is shorter. */
    public static final long LEAST_GRACE = 10 * MINUTE;

    public static final Catalogue CATALOGUE = aCatalogue()
            .with(
                    anIndicator("transits")
                            .where(MatchField.TYPE, "TRANSIT")
                            .grace(Duration.ofHours(2))
                            .against(Kind.ROBUST, 20, 2, 7)
                            .holding(Duration.ofDays(4))
                            .anomalyBy(ZMethod.COUNT, 3, 6)
                            .critical(),
                    anIndicator("transits-by-weekday")
                            .where(MatchField.TYPE, "TRANSIT")
                            .grace(Duration.ofMinutes(30))
                            .against(Kind.DAY_OF_WEEK, 28, 0, 8)
                            .goalposts(Form.DROP, 0.2, 0.8),
                    anIndicator("arrivals")
                            .where(MatchField.TYPE, "ARRI")
                            .measuring(Measure.COUNT, ValueField.ONE)
                            .every(Duration.ofHours(1))
                            .over(6)
                            .grace(Duration.ofMinutes(10))
                            .emptyIs(EmptyPane.ZERO)
                            .freshFor(Duration.ofHours(20))
                            .goalposts(8, 0),
                    anIndicator("carrier-share")
                            .where(MatchField.TYPE, "ARRI")
                            .measuring(Measure.HHI, ValueField.ONE)
                            .amongst(SplitField.CARRIER)
                            .over(3)
                            .grace(Duration.ofMinutes(10))
                            .goalposts(0.3, 1),
                    anIndicator("lead-spread")
                            .where(MatchField.TYPE, "ARRI")
                            .measuring(Measure.CV, ValueField.LEAD_DAYS)
                            .grace(Duration.ofMinutes(10))
                            .needing(3)
                            .goalposts(0.2, 1.2),
                    anIndicator("lead-p95")
                            .where(MatchField.TYPE, "ARRI")
                            .measuring(Measure.P95, ValueField.LEAD_DAYS)
                            .per(SplitField.CARRIER)
                            .grace(Duration.ofMinutes(10))
                            .against(Kind.ROBUST, 20, 0, 5)
                            .anomalyBy(ZMethod.LOG_ROBUST, 2, 5),
                    anIndicator("spike")
                            .ofSensors()
                            .measuring(Measure.MEAN)
                            .every(Duration.ofMinutes(30))
                            .grace(Duration.ofMinutes(10))
                            .freshFor(Duration.ofHours(5))
                            .against(Kind.ROBUST, 40, 2, 20)
                            .holding(Duration.ofHours(6))
                            .anomalyBy(ZMethod.ROBUST, 4, 10),
                    anIndicator("silence")
                            .ofSensors()
                            .measuring(Measure.ABSENCE)
                            .every(Duration.ofMinutes(15))
                            .grace(Duration.ofMinutes(10))
                            .freshFor(Duration.ofDays(2))
                            .goalposts(3, 10)
                            .weighing(0.5),
                    anIndicator("stuck")
                            .ofSensors()
                            .measuring(Measure.STUCK)
                            .every(Duration.ofHours(1))
                            .grace(Duration.ofMinutes(10))
                            .freshFor(Duration.ofHours(8))
                            .goalposts(2, 6)
                            .needing(1),
                    anIndicator("covered").ofCoverage().goalposts(1, 0.2).notAlerting())
            .build();

    /** An event and when it arrives, which is after it happened but within every grace. */
    public record Arriving(Event event, long arrival) {}

    private final Random random;
    private final String node;
    private final List<Event> events = new ArrayList<>();

    private RandomLog(long seed, String node) {
        this.random = new Random(seed);
        this.node = node;
    }

    /** The events of a node, in order of time. */
    public static List<Event> of(long seed, String node) {
        RandomLog log = new RandomLog(seed, node);
        for (int day = 0; day < DAYS; day++) {
            boolean crashed = day >= 24 && day < 29;
            log.counts(day, crashed);
            log.movements(day, crashed ? 1 : 12);
        }
        log.sensor("s1", 5);
        log.sensor("s2", 25);
        log.events.sort(Comparator.comparingLong(Event::time).thenComparing(Event::id));
        return List.copyOf(log.events);
    }

    private void counts(int day, boolean crashed) {
        if (random.nextInt(12) > 0) {
            long count = Math.max(0, Math.round((crashed ? 3 : day % 7 > 4 ? 25 : 50) + random.nextGaussian() * 4));
            events.add(anEvent().at(node).overDay(START + day * DAY).transits(count));
        }
    }

    private void movements(int day, int usual) {
        if (day >= 12 && day < 17) {
            return;
        }
        for (int i = random.nextInt(usual + 1); i > 0; i--) {
            long time = START + day * DAY + (long) (random.nextDouble() * DAY);
            double lead = Math.exp(random.nextGaussian() / 2) * 10;
            String carrier = "C" + random.nextInt(3);
            events.add(anEvent()
                    .at(node)
                    .id(node + "-arri-" + time + "-" + carrier)
                    .when(time)
                    .by(carrier)
                    .started(time - (long) (lead * DAY))
                    .is(LogisticsType.ARRI));
        }
    }

    /** About every 25 minutes; silent for four days from {@code silentFrom}, stuck for one before that. */
    private void sensor(String id, int silentFrom) {
        double value = 20;
        for (long time = START;
                time < START + DAYS * DAY;
                time += 10 * MINUTE + (long) (random.nextDouble() * HOUR / 2)) {
            long day = (time - START) / DAY;
            if (day < silentFrom || day >= silentFrom + 4) {
                value = day == silentFrom - 1 ? 20 : 20 + random.nextGaussian() + (random.nextInt(150) == 0 ? 40 : 0);
                events.add(aReading().at(node).of(id).when(time).reads(value));
            }
        }
    }

    /** Each event as it happens. */
    public static List<Arriving> prompt(List<Event> events) {
        return events.stream().map(event -> new Arriving(event, event.time())).toList();
    }

    /** Each event some time later, so that the order changes. */
    public static List<Arriving> shuffled(List<Event> events, long seed) {
        var random = new Random(seed);
        return events.stream()
                .map(event -> new Arriving(event, event.time() + (long) (random.nextDouble() * LEAST_GRACE)))
                .sorted(Comparator.comparingLong(Arriving::arrival))
                .toList();
    }
}
