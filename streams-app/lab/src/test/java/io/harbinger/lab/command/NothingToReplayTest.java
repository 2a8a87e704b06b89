package io.harbinger.lab.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.harbinger.app.command.CliContext;
import io.harbinger.app.command.CommandLines;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of which no result can come; on a cluster that is not there, where whatever is started fails. */
class NothingToReplayTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    private Path folder;

    @Test
    void shouldKnowBeforeAnythingIsStartedThatEveryRowIsRefused() throws IOException {
        String rows = "timestamp,value\n" + "soon,1\n".repeat(30);

        assertThat(replay("series", rows)).isEqualTo(4);
        assertThat(out()).containsSubsequence("0 events, 30 refused, ", "there was no event: every row was refused");
        assertThat(err())
                .contains("data.csv:2: timestamp 'soon' refused (BAD_TIME)", "29 more times, the last in line 31");
    }

    @Test
    void shouldKnowBeforeAnythingIsStartedThatNoEventIsInTheDaysAskedFor() throws IOException {
        String rows = "timestamp,value\n2024-03-01 00:00:00,1\n2024-03-01 01:00:00,2\n";

        assertThat(replay("series", rows, "--from", "2024-03-02")).isEqualTo(4);
        assertThat(out())
                .contains("there was no event in the days asked for: the latest one read is of 2024-03-01T01:00");
    }

    @Test
    void shouldKnowBeforeAnythingIsStartedThatAFileIsEmpty() throws IOException {
        assertThat(replay("series", "")).isEqualTo(4);
        assertThat(err()).contains("data.csv:1: refused (EMPTY_VALUE): the file is empty: no header and no row");
        assertThat(replay("series", "timestamp,value\n")).isEqualTo(4);
        assertThat(err()).contains("data.csv:1: refused (EMPTY_VALUE): no row after the header");
        assertThat(out()).contains("there was no event: the file has no row").doesNotContain("every row was refused");
    }

    @Test
    void shouldNameTheShippedFormatThatReadsTheFile() throws IOException {
        assertThat(replay("portwatch-chokepoints", "date,portid,portcalls\n2024-01-01,port1,7\n"))
                .isEqualTo(4);
        assertThat(err()).endsWith("data.csv: --format portwatch-ports reads this file\n");
    }

    @Test
    void shouldNameTheFormatsOfWhichAPartWasWritten() throws IOException {
        assertThat(replay("portwatch", "")).isEqualTo(2);
        assertThat(err()).contains("; did you mean 'portwatch-chokepoints' or 'portwatch-ports'?");
    }

    private int replay(String format, String rows, String... options) throws IOException {
        Path file = Files.writeString(folder.resolve("data.csv"), rows);
        List<String> arguments = new ArrayList<>(List.of("replay", "--format", format, "-b", "127.0.0.1:1"));
        arguments.addAll(List.of(options));
        arguments.add(file.toString());
        var context = new CliContext(InstantSource.system(), print(out), print(err), "test");
        return CommandLines.of(context).execute(arguments.toArray(String[]::new));
    }

    private static PrintStream print(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
