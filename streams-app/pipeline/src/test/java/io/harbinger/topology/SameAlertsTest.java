package io.harbinger.topology;

import static io.harbinger.testing.Builders.aReading;
import static io.harbinger.testing.Builders.anEvent;
import static org.assertj.core.api.Assertions.assertThat;

import io.harbinger.domain.event.Event;
import io.harbinger.domain.event.LogisticsEvent;
import io.harbinger.domain.event.Revision;
import io.harbinger.domain.indicator.Catalogue;
import io.harbinger.testing.AlertLines;
import io.harbinger.testing.pipeline.Catalogues;
import io.harbinger.testing.pipeline.LogPlayer;
import io.harbinger.testing.pipeline.LogPlayer.Step;
import io.harbinger.testing.pipeline.Pipeline;
import io.harbinger.testing.pipeline.SurvivingStores;
import io.harbinger.testing.pipeline.SyntheticLog;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.kafka.streams.StreamsConfig;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The invariant: one log, one set of alerts, however it arrives. Each test plays the same sixty days in another way and
 * compares whole alert records, as JSON lines, subject by subject. What more threads, more partitions and crashes do is
 * for the tests with a real broker.
 */
class SameAlertsTest {

    private static final long GRACE = Duration.ofDays(2).toMillis();
    private static final Catalogue CATALOGUE = Catalogues.daily("P2D");
    private static final Settings SETTINGS = Settings.replay("same", 1);

    private static final Pattern OTHERS = Pattern.compile("\"subjectId\":\"(cnsha>)?(a|kiel|suez2|zz)\"");

    @TempDir
    private static Path states;

    private static List<String> expected;

    @BeforeAll
    static void playInOrder() {
        expected = play(LogPlayer.steps(log(), Event::time));
        assertThat(expected).hasSizeGreaterThan(6).anyMatch(alert -> alert.contains("\"CLEARED\""));
    }

    /** The synthetic log, and a feed that begins in the middle of the blockage. */
    private static List<Event> log() {
        List<Event> log = new ArrayList<>(SyntheticLog.everything());
        for (LocalDate day : SyntheticLog.days()) {
            if (day.isAfter(SyntheticLog.BLOCKED.plusDays(1))) {
                log.add(aReading()
                        .at("suez")
                        .of("new")
                        .measuring("level", "m")
                        .when(SyntheticLog.start(day) + 1)
                        .reads(day.getDayOfMonth() % 3));
            }
            log.add(anEvent().at("panama").on(day).transits(day.isEqual(SyntheticLog.BLOCKED) ? 0 : 30));
            if (day.isAfter(SyntheticLog.BLOCKED)) {
                log.add(anEvent()
                        .at("panama")
                        .when(SyntheticLog.start(day) + 1)
                        .late(Duration.ofHours(1))
                        .arrives());
            }
        }
        log.sort(Comparator.comparingLong(Event::time));
        return log;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void shouldGiveTheSameAlertsWhenEventsAreShuffledWithinGrace(long seed) {
        Random random = new Random(seed);

        List<String> alerts = play(LogPlayer.steps(log(), event -> event.time() + random.nextLong(GRACE)));

        AlertLines.assertSame("seed " + seed, alerts, expected);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void shouldGiveTheSameAlertsWhenEveryEventComesThreeTimes(long seed) {
        Random random = new Random(seed);
        List<Event> thrice =
                log().stream().flatMap(event -> Stream.of(event, event, event)).toList();

        List<String> alerts = play(LogPlayer.steps(thrice, event -> event.time() + random.nextLong(GRACE)));

        AlertLines.assertSame("seed " + seed, alerts, expected);
    }

    /** A first version that says something else, before or after what replaces it. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void shouldGiveTheSameAlertsWhenEarlierVersionsOfStatementsComeToo(long seed) {
        Random random = new Random(seed);
        List<Event> versions = new ArrayList<>();
        for (Event event : log()) {
            if (event instanceof LogisticsEvent last && last.load().count() != null) {
                LogisticsEvent first = new LogisticsEvent(
                        last.id(),
                        last.node(),
                        last.nodeName(),
                        last.type(),
                        last.classifier(),
                        last.when(),
                        last.route(),
                        LogisticsEvent.Load.counted(last.load().vesselType(), random.nextLong(9)));
                versions.add(first);
                versions.add(last.withRevision(Revision.of(1 + random.nextLong(3), false)));
            } else {
                versions.add(event);
            }
        }

        List<String> alerts = play(LogPlayer.steps(versions, event -> event.time() + random.nextLong(GRACE)));

        AlertLines.assertSame("seed " + seed, alerts, expected);
    }

    @Test
    void shouldGiveTheSameAlertsWhenOtherKeysComeBetween() {
        List<Event> log = new ArrayList<>(log());
        Random random = new Random(4);
        for (LocalDate day : SyntheticLog.days()) {
            for (String node : List.of("a", "kiel", "suez2", "zz")) {
                log.add(anEvent().at(node).on(day).transits(random.nextLong(100)));
                log.add(anEvent()
                        .at(node)
                        .when(SyntheticLog.start(day) + random.nextInt(86_400_000))
                        .onLane("cnsha>" + node)
                        .late(Duration.ofHours(random.nextInt(90)))
                        .arrives());
            }
        }
        log.sort(Comparator.comparingLong(Event::time));

        List<String> alerts = play(LogPlayer.steps(log, Event::time));

        assertThat(alerts).hasSizeGreaterThan(expected.size());
        AlertLines.assertSame(
                "ours",
                alerts.stream().filter(alert -> !OTHERS.matcher(alert).find()).toList(),
                expected);
    }

    @Test
    void shouldGiveTheSameAlertsWhenTicksAreFiveDaysApart() {
        List<Step> coarse = LogPlayer.steps(log(), Event::time).stream()
                .filter(step -> !(step instanceof Step.Tick tick) || tick.time() / 86_400_000 % 5 == 0)
                .toList();

        List<String> alerts = play(coarse);

        AlertLines.assertSame("coarse ticks", withoutPublication(alerts), withoutPublication(expected));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.2, 0.78, 0.8, 0.9})
    void shouldGiveTheSameAlertsWhenStoppedAndStartedAgain(double share) {
        List<Step> steps = LogPlayer.steps(log(), Event::time);
        int split = (int) (steps.size() * share);
        SurvivingStores.forget();

        List<String> alerts = new ArrayList<>(playSurviving(steps.subList(0, split)));
        alerts.addAll(playSurviving(steps.subList(split, steps.size())));

        AlertLines.assertSame("split at " + share, AlertLines.bySubject(alerts), expected);
    }

    private static List<String> play(List<Step> steps) {
        return play(steps, Pipeline.properties(states));
    }

    private static List<String> playSurviving(List<Step> steps) {
        Properties properties = Pipeline.properties(states);
        properties.put(StreamsConfig.DSL_STORE_SUPPLIERS_CLASS_CONFIG, SurvivingStores.class.getName());
        return play(steps, properties);
    }

    private static List<String> play(List<Step> steps, Properties properties) {
        try (var pipeline = new Pipeline(CATALOGUE, SETTINGS, properties)) {
            steps.forEach(step -> step.play(pipeline));
            return AlertLines.bySubject(pipeline.alertLines());
        }
    }

    private static List<String> withoutPublication(List<String> alerts) {
        return alerts.stream()
                .map(alert -> alert.replaceAll("\"publishedAt\":\"[^\"]+\"", ""))
                .toList();
    }
}
