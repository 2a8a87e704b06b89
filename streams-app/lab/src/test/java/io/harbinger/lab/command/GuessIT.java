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
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tables of daily counts, as anyone has them: the draft of a mapping, used as it is, finds their outage of six days. */
@Timeout(300)
class GuessIT {

    private static final int DAYS = 120;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "date,warehouse,trucks           | D,Kassel,N   | Kassel",
                "date,warehouse,trucks_in,trucks_out | D,Kassel,N,N | Kassel/trucks_in",
                "date,Rotterdam,Hamburg          | D,N,20       | Rotterdam",
                "date,port,calls,calls_container | D,Kassel,N,N | Kassel",
                "date,trucks                     | D,N          | table"
            })
    void shouldFindAnOutageByItsOwnDraft(String header, String row, String subject) throws IOException {
        Path table = Files.writeString(
                folder.resolve("table.csv"),
                header + "\n"
                        + IntStream.range(0, DAYS)
                                .mapToObj(day -> row(row, day))
                                .collect(Collectors.joining("\n")));

        assertThat(execute("mapping", "--guess", table.toString())).isZero();
        Path draft = Files.writeString(folder.resolve("draft.yaml"), out());
        assertThat(execute("mapping", "--check", draft.toString(), table.toString()))
                .isZero();
        Path alerts = folder.resolve("alerts.jsonl");
        assertThat(execute(
                        "replay", "--mapping", draft.toString(), "--alerts-out", alerts.toString(), table.toString()))
                .isZero();

        assertThat(Files.readAllLines(alerts))
                .anySatisfy(line -> assertThat(line).contains("\"OPENED\"", "\"subjectId\":\"" + subject + "\""));
    }

    private static String row(String row, int day) {
        String count = day >= 90 && day < 96 ? "0" : Integer.toString(18 + day % 5);
        return row.replace("D", LocalDate.of(2023, 1, 1).plusDays(day).toString())
                .replace("N", count);
    }

    private int execute(String... arguments) {
        out.reset();
        var print = new PrintStream(out, true, StandardCharsets.UTF_8);
        return CommandLines.of(new CliContext(
                        InstantSource.system(),
                        print,
                        new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
                        "test"))
                .execute(arguments);
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }
}
