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
import io.harbinger.lab.replay.ReplayJob;
import io.harbinger.lab.replay.ReplayedInput;
import io.harbinger.schema.TransitionKind;
import io.harbinger.source.EventSource;
import io.harbinger.source.SourceItem;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

class ReplaySummaryTest {

    @Test
    void shouldColourLevelsWhereTheOutputShowsColours() {
        assertThat(printed(new LevelStyle(true))).contains("\u001b[1;31mRED    红\u001b[0m OPENED");
        assertThat(printed(new LevelStyle(false))).contains("RED    红 OPENED").doesNotContain("\u001b");
    }

    private static String printed(LevelStyle levels) {
        var out = new ByteArrayOutputStream();
        var context = new CliContext(
                InstantSource.system(),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8),
                "test");
        var input = new ReplayedInput(
                new ReplayedEvents(7, 0, 0), new ReplayedInput.Earlier(0, Long.MIN_VALUE), Map.of(), 0, List.of());
        var judged = new JudgedShare(aCatalogue().with(anIndicator("transits")).build());
        var outcome = new ReplayJob.Outcome(
                input, List.of(anAlert().is(TransitionKind.OPENED)), judged, 0, 0, new End(Long.MAX_VALUE));

        new ReplaySummary(context, levels).print(outcome, new ReadSource(), 1_000);
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
