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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Labels that meet nothing of the input are known before anything is replayed, and make no report. */
class UnlabelledInputTest {

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    private Path folder;

    @Test
    void shouldNameTheSubjectsThereAre() throws IOException {
        assertThat(backtest("Suez,2020-01-02,2020-01-03,blockage,BLUE")).isEqualTo(4);
        assertThat(err()).isEqualTo("""
                harbinger: 1 labelled subject has no data: 'Suez'
                harbinger: the labels cover nothing of the input: its subjects are A
                """);
    }

    @Test
    void shouldNameTheDaysThereAre() throws IOException {
        assertThat(backtest("A,2022-01-02,2022-01-03,storm,BLUE")).isEqualTo(4);
        assertThat(err()).isEqualTo("""
                harbinger: the labels cover nothing of the input: its subjects are A
                harbinger: the data of 'A' are of 2020-01-01 to 2020-01-02, its labels of 2022-01-02 to 2022-01-03
                """);
    }

    private int backtest(String label) throws IOException {
        Path data = Files.writeString(folder.resolve("vessels.csv"), "port,2020-01-01,2020-01-02\nA,1,2\n");
        Path labels =
                Files.writeString(folder.resolve("labels.csv"), "subject,start,end,name,min level\n" + label + "\n");
        Path report = folder.resolve("report");
        var errors = new PrintStream(err, true, StandardCharsets.UTF_8);
        int code = CommandLines.of(new CliContext(InstantSource.system(), errors, errors, "test"))
                .execute(
                        "backtest",
                        "--format",
                        "cyport",
                        "--labels",
                        labels.toString(),
                        "--report",
                        report.toString(),
                        data.toString());
        assertThat(report).doesNotExist();
        return code;
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
