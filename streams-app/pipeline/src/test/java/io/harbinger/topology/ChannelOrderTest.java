package io.harbinger.topology;

import static io.harbinger.testing.Builders.aReading;
import static io.harbinger.testing.Builders.anEvent;
import static org.assertj.core.api.Assertions.assertThat;

import io.harbinger.domain.event.Event;
import io.harbinger.domain.event.EventKind;
import io.harbinger.domain.indicator.Catalogue;
import io.harbinger.testing.AlertLines;
import io.harbinger.testing.Interleave;
import io.harbinger.testing.pipeline.Catalogues;
import io.harbinger.testing.pipeline.Pipeline;
import io.harbinger.testing.pipeline.PublishedRecord;
import io.harbinger.testing.pipeline.SyntheticLog;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Within one partition Kafka keeps the order, between the partitions of three input topics it promises none. With ticks
 * in band, no way of reading them one against the other may change an alert, or what is refused, or what is late.
 */
class ChannelOrderTest {

    private static final Catalogue CATALOGUE = Catalogues.daily("P1D");
    private static final long DAY = Duration.ofDays(1).toMillis();

    @TempDir
    private static Path state;

    private static Outputs expected;

    /** What must not depend on the order of channels. */
    private record Outputs(List<String> alerts, List<String> late, List<String> dead) {}

    private interface Step extends Consumer<Pipeline> {}

    @BeforeAll
    static void playInTurns() {
        expected = play(Interleave.inTurns(channels()));
    }

    @Test
    void shouldHaveSomethingToCompare() {
        assertThat(expected.alerts()).hasSizeGreaterThan(6);
        assertThat(expected.late()).hasSize(9);
        assertThat(expected.dead()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14})
    void shouldGiveTheSameWhateverTheOrderInWhichChannelsAreRead(long seed) {
        Outputs outputs = play(Interleave.atRandom(channels(), new Random(seed)));

        assertSame("seed " + seed, outputs);
    }

    @Test
    void shouldGiveTheSameWhenOneChannelIsReadToItsEndFirst() {
        for (int first = 0; first < 3; first++) {
            List<List<Step>> channels = channels();
            List<Step> steps = new ArrayList<>(channels.remove(first));
            steps.addAll(Interleave.inTurns(channels));

            assertSame("channel " + first + " first", play(steps));
        }
    }

    private static void assertSame(String what, Outputs outputs) {
        AlertLines.assertSame(what + ", late", outputs.late(), expected.late());
        AlertLines.assertSame(what + ", dead letters", outputs.dead(), expected.dead());
        AlertLines.assertSame(what + ", alerts", outputs.alerts(), expected.alerts());
    }

    /** Each channel in its own order: its events by time, and its ticks. */
    private static List<List<Step>> channels() {
        List<Event> log = new ArrayList<>(SyntheticLog.everything());
        log.sort(Comparator.comparingLong(Event::time));
        List<List<Step>> channels = new ArrayList<>();
        for (EventKind kind : EventKind.values()) {
            channels.add(channel(kind, log));
        }
        return channels;
    }

    private static List<Step> channel(EventKind kind, List<Event> log) {
        List<Step> steps = new ArrayList<>();
        List<Event> events = log.stream().filter(event -> event.kind() == kind).toList();
        int next = 0;
        for (LocalDate day :
                Stream.concat(SyntheticLog.days().stream(), later().stream()).toList()) {
            long start = SyntheticLog.start(day);
            while (next < events.size() && events.get(next).time() < start) {
                Event event = events.get(next++);
                steps.add(pipeline -> pipeline.send(event));
            }
            steps.add(pipeline -> pipeline.tick(kind, start));
            if (kind == EventKind.LOGISTICS && day.getDayOfMonth() % 6 == 0 && next < events.size()) {
                steps.add(pipeline -> pipeline.send(tooLate(start)));
            }
            if (kind == EventKind.SENSOR && day.equals(SyntheticLog.BLOCKED)) {
                Event ahead = aReading()
                        .at("suez")
                        .measuring("level", "m")
                        .when(start + 4000 * DAY)
                        .reads(1);
                steps.add(pipeline -> pipeline.send(ahead));
            }
        }
        return steps;
    }

    /** Four days after the last events every pane has closed. */
    private static List<LocalDate> later() {
        LocalDate end = SyntheticLog.FIRST.plusDays(SyntheticLog.days().size());
        return end.datesUntil(end.plusDays(20)).toList();
    }

    /** An arrival whose pane has just closed by the watermark of its own channel. */
    private static Event tooLate(long now) {
        return anEvent()
                .at("suez")
                .when(now - DAY - 1)
                .late(Duration.ofHours(90))
                .arrives();
    }

    private static Outputs play(List<Step> steps) {
        try (var pipeline = new Pipeline(state, CATALOGUE, Settings.replay("channels", 1))) {
            steps.forEach(step -> step.accept(pipeline));
            var topics = pipeline.topics;
            return new Outputs(
                    AlertLines.bySubject(pipeline.alertLines()),
                    lines(pipeline.read(topics.lateEvents())),
                    lines(pipeline.read(topics.deadLetters())));
        }
    }

    private static List<String> lines(List<PublishedRecord> records) {
        return records.stream()
                .map(out -> HexFormat.of().formatHex(out.value()) + " "
                        + out.headers().entrySet().stream()
                                .filter(header -> !header.getKey().equals("harbinger-offset"))
                                .toList())
                .sorted()
                .toList();
    }
}
