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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Files through the real pipeline: 20 calls a day at one port, none on days 60 to 64 and 110 to 114 of 130. */
@Timeout(300)
class ReplayIT {

    private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    private Path folder;

    private Path vessels;

    @BeforeEach
    void write() throws IOException {
        String days = IntStream.range(0, 130).mapToObj(ReplayIT::day).collect(Collectors.joining(","));
        String calls = IntStream.range(0, 130)
                .mapToObj(i -> i / 5 == 12 || i / 5 == 22 ? "0" : Integer.toString(18 + i % 5))
                .collect(Collectors.joining(","));
        vessels = Files.writeString(folder.resolve("vessels.csv"), "port," + days + "\nA," + calls + "\n");
    }

    @Test
    void shouldShowFromADayOnWhatTheWholeReplayShowsFromThatDayOn() throws IOException {
        assertThat(replay("--alerts-out", "all.jsonl", "--scores-out", "scores.jsonl"))
                .isZero();
        assertThat(out()).contains("indicator values could be judged");
        out.reset();
        assertThat(replay("--alerts-out", "some.jsonl", "--from", day(100))).isZero();
        assertThat(out()).contains("30 events from 1 row (one for each ", "100 earlier events were judged too");

        List<String> all = Files.readAllLines(folder.resolve("all.jsonl"));
        List<String> some = Files.readAllLines(folder.resolve("some.jsonl"));
        assertThat(some)
                .isNotEmpty()
                .hasSizeLessThan(all.size())
                .isEqualTo(all.subList(all.size() - some.size(), all.size()));
        assertThat(some.get(0)).contains("\"OPENED\"");
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void shouldFindNothingToReplayBeforeABrokerStarts() {
        assertThat(replay("--from", day(3), "--to", day(3))).isEqualTo(4);
        assertThat(err()).isEqualTo("harbinger: nothing to replay: --from 2020-01-04 is not before --to 2020-01-04\n");
        err.reset();
        assertThat(replay("--to", "1999-01-01")).isEqualTo(4);
        assertThat(err()).isEqualTo("harbinger: there was no event before 1999-01-01\n");
        err.reset();
        assertThat(replay("--threads", "0")).isEqualTo(2);
        assertThat(err()).isEqualTo("harbinger: --threads must be at least 1, was 0\n");
    }

    @Test
    void shouldNotWriteOverItsInput() throws IOException {
        byte[] before = Files.readAllBytes(vessels);

        assertThat(replay("--alerts-out", "vessels.csv")).isEqualTo(2);

        assertThat(err()).hasLineCount(1).contains("would write over the input");
        assertThat(vessels).hasBinaryContent(before);
    }

    private int replay(String... options) {
        List<String> arguments = new ArrayList<>(List.of("replay", "--format", "cyport"));
        for (String option : options) {
            arguments.add(option.contains(".") ? folder.resolve(option).toString() : option);
        }
        arguments.add(vessels.toString());
        var context = new CliContext(InstantSource.system(), print(out), print(err), "test");
        return CommandLines.of(context).execute(arguments.toArray(String[]::new));
    }

    private static PrintStream print(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private static String day(int day) {
        return FIRST.plusDays(day).toString();
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
