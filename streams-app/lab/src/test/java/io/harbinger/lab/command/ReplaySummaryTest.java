package io.harbinger.lab.command;

import static io.harbinger.testing.Builders.aCatalogue;
import static io.harbinger.testing.Builders.anIndicator;
import static io.harbinger.testing.pipeline.AlertBuilder.anAlert;
import static org.assertj.core.api.Assertions.assertThat;

import io.harbinger.app.command.CliContext;
import io.harbinger.app.report.LevelStyle;
import io.harbinger.client.ReplayedEvents;
import io.harbinger.lab.replay.End;
import io.harbinger.lab.replay.JudgedShare;
import io.harbinger.lab.replay.Refusals;
import io.harbinger.lab.replay.ReplayJob;
import io.harbinger.lab.replay.ReplayedInput;
import io.harbinger.schema.TransitionKind;
import io.harbinger.source.EventSource;
import io.harbinger.source.SourceItem;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

class ReplaySummaryTest {

    @Test
    void shouldColourLevelsWhereTheOutputShowsColours() {
        assertThat(printed(new LevelStyle(true))).contains("\u001b[1;31mRED    红\u001b[0m OPENED");
        assertThat(printed(new LevelStyle(false))).contains("RED    红 OPENED").doesNotContain("\u001b");
    }

    @Test
    void shouldTellCountsInPlainWordsAndLeaveOutWhatThereIsNoneOf() {
        assertThat(printed(new LevelStyle(false), input(7, 0), Refusals.NONE))
                .contains("\n7 events, 0 refused, 1 changes of alerts, 1.0 s\n");
        assertThat(printed(new LevelStyle(false), input(7, 3), Refusals.NONE))
                .contains("\n7 events, 3 refused, 1 changes of alerts, 1.0 s\n");
        var conflicts = new Refusals(List.of(new Refusals.Group("id 'a\u001b' refused (TOO_OLD): late", 2)));
        assertThat(printed(new LevelStyle(false), input(7, 3), conflicts))
                .contains("\n7 events, 3 refused, 2 refused by the pipeline, 1 changes of alerts, 1.0 s\n")
                .contains("\nrefused by the pipeline:\n  id 'a\\u001b' refused (TOO_OLD): late; 1 more such\n");
    }

    @Test
    void shouldSayWhyThereAreMoreEventsThanRows() {
        var written = new ReplayedEvents(24, 0, 0);
        var input = new ReplayedInput(
                written,
                ReplayedInput.of(written).earlier(),
                new ReplayedInput.Rows(4, 0),
                List.of(),
                ReplayedInput.of(written).repeated());

        assertThat(printed(new LevelStyle(false), input, Refusals.NONE))
                .contains("\n24 events from 4 rows (one for each number that the format takes of a row), 0 refused, ");
    }

    @Test
    void shouldSayThatItWasInterruptedAndNotThatThereWasNoEvent() {
        assertThat(printed(new LevelStyle(false), input(0, 0), Refusals.NONE, new End(Long.MIN_VALUE)))
                .endsWith("it was interrupted before the first event\n")
                .doesNotContain("there was no event");
        var written = new ReplayedEvents(0, 0, 0);
        var earlier = new ReplayedInput(
                written,
                new ReplayedInput.Earlier(
                        9, Instant.parse("2021-02-03T04:05:00Z").toEpochMilli()),
                ReplayedInput.of(written).rows(),
                List.of(),
                ReplayedInput.of(written).repeated());
        assertThat(printed(new LevelStyle(false), earlier, Refusals.NONE, new End(Long.MIN_VALUE)))
                .endsWith("it was interrupted before the days asked for: the latest event read is of"
                        + " 2021-02-03T04:05:00Z\n");
        assertThat(printed(new LevelStyle(false), input(0, 0), Refusals.NONE)).endsWith("there was no event\n");
    }

    private static ReplayedInput input(long events, long refused) {
        return ReplayedInput.of(new ReplayedEvents(events, refused, 0));
    }

    private static String printed(LevelStyle levels) {
        return printed(levels, input(7, 0), Refusals.NONE);
    }

    private static String printed(LevelStyle levels, ReplayedInput input, Refusals refusals) {
        return printed(levels, input, refusals, new End(Long.MAX_VALUE));
    }

    private static String printed(LevelStyle levels, ReplayedInput input, Refusals refusals, End end) {
        var out = new ByteArrayOutputStream();
        var context = new CliContext(
                InstantSource.system(),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8),
                "test");
        var judged = new JudgedShare(aCatalogue().with(anIndicator("transits")).build());
        var outcome = new ReplayJob.Outcome(
                input, List.of(anAlert().is(TransitionKind.OPENED)), false, List.of(), judged, refusals, 0, end);

        new ReplaySummary(context, levels, false).print(outcome, new ReadSource(), 1_000);
        return out.toString(StandardCharsets.UTF_8);
    }

    /** A source that was read to its end. */
    private static final class ReadSource implements EventSource {

        @Override
        public boolean hasNext() {
            return false;
        }

        @Override
        public SourceItem next() {
            throw new NoSuchElementException();
        }

        @Override
        public long bytesRead() {
            return 0;
        }

        @Override
        public long totalBytes() {
            return 0;
        }

        @Override
        public long disordered() {
            return 0;
        }

        @Override
        public void close() {}
    }
}
