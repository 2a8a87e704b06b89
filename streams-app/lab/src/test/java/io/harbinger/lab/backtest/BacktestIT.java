package io.harbinger.lab.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.harbinger.app.command.CliContext;
import io.harbinger.app.command.CommandLines;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A corpus made to be counted, through the real pipeline: two ports with 20 calls a day for 200 days. Port A is empty
 * on days 100 to 103 (labelled as a storm from day 99 to 103) and on day 150 (no label: a false alarm); port B never,
 * though a storm is labelled on day 120.
 */
@Timeout(300)
class BacktestIT {

    private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);
    private static final int DAYS = 200;

    @TempDir
    private static Path folder;

    private static JsonNode report;

    /** Two of six days. */
    private static final List<Integer> OUTAGES = List.of(100, 101, 102, 103, 104, 105, 150, 151, 152, 153, 154, 155);

    @BeforeAll
    static void run() throws IOException {
        Path vessels = folder.resolve("vessels.csv");
        Files.writeString(vessels, header() + row("A", OUTAGES) + row("B", List.of()));
        Path labels = Files.writeString(
                folder.resolve("labels.csv"),
                "subject,start,end,name,min level\n"
                        + "A," + day(99) + "," + day(105) + ",storm at A,RED\n"
                        + "B," + day(120) + "," + day(121) + ",storm at B,BLUE\n"
                        + "C," + day(120) + "," + day(121) + ",storm at C,BLUE\n");
        Path stricter = Files.writeString(folder.resolve("deaf.yaml"), """
                indicators:
                  - id: port-call-drop
                    anomaly: {method: outage, ok: 900, bad: 1000}
                  - id: port-call-drop-week
                    anomaly: {method: count, ok: 900, bad: 1000}
                """);

        int code = execute(
                "backtest",
                "--format",
                "cyport",
                "--labels",
                labels.toString(),
                "--against",
                stricter.toString(),
                "--report",
                folder.resolve("report").toString(),
                vessels.toString());

        assertThat(code).isZero();
        report =
                new ObjectMapper().readTree(folder.resolve("report/report.json").toFile());
    }

    private static int execute(String... arguments) {
        var context = new CliContext(InstantSource.system(), System.out, System.err, "test");
        return CommandLines.of(context).execute(arguments);
    }

    private static String header() {
        return "port,"
                + String.join(
                        ",", IntStream.range(0, DAYS).mapToObj(BacktestIT::day).toList()) + "\n";
    }

    private static String row(String port, List<Integer> empty) {
        return port + ","
                + String.join(
                        ",",
                        IntStream.range(0, DAYS)
                                .mapToObj(i -> empty.contains(i) ? "0" : Integer.toString(18 + i % 5))
                                .toList())
                + "\n";
    }

    private static String day(int day) {
        return FIRST.plusDays(day).toString();
    }

    @Test
    void shouldCountHitsAndFalseAlarms() {
        JsonNode red = report.at("/runs/0/levels/3");

        assertThat(red.get("level").asText()).isEqualTo("RED");
        assertThat(red.get("windows").asInt()).isEqualTo(2);
        assertThat(red.get("hits").asInt()).isEqualTo(1);
        assertThat(red.get("trueEpisodes").asInt()).isEqualTo(1);
        assertThat(red.get("falseEpisodes").asInt()).isEqualTo(1);
        // The last instant of day 104, counted from the first of day 99: more than four days are lost, beyond chance.
        assertThat(red.get("delayHoursMedian").asDouble()).isCloseTo(144, within(0.001));
        assertThat(report.at("/runs/0/windowsUncovered").asInt()).isEqualTo(1);
        assertThat(report.at("/runs/0/subjects").asInt()).isEqualTo(2);
    }

    @Test
    void shouldSayTheOutcomeOfEveryWindow() {
        JsonNode findings = report.at("/runs/0/findings");

        assertThat(findings.findValuesAsText("outcome")).containsExactly("HIT", "MISSED", "UNCOVERED");
        assertThat(findings.at("/0/drivers/0/indicator").asText()).startsWith("port-call-drop");
        assertThat(findings.at("/1/drivers/0/risk").asDouble()).isLessThan(40);
        JsonNode alarm = report.at("/runs/0/worstFalseAlarms/0");
        assertThat(alarm.get("subject").asText()).isEqualTo("A");
        assertThat(alarm.get("opened").asText()).startsWith(day(151));
    }

    @Test
    void shouldCompareTwoCatalogues() {
        assertThat(report.at("/runs/1/levels/0/hits").asInt()).isZero();
        assertThat(report.at("/comparison/lost/0/subject").asText()).isEqualTo("A");
        assertThat(report.at("/comparison/gained")).isEmpty();
        assertThat(report.at("/comparison/catalogue").toString())
                .contains("port-call-drop.scoring.anomaly.ok: 2.0 → 900.0");
    }

    @Test
    void shouldScoreEveryRecord() throws IOException {
        List<String> scores = Files.readAllLines(folder.resolve("report/scores/vessels.csv"));

        assertThat(scores).hasSize(1 + 2 * DAYS).startsWith("timestamp,value,anomaly_score,subject");
        assertThat(scores.get(1 + 99)).endsWith(",22,0,A");
        assertThat(scores.get(1 + 105)).contains(",0,1.0").endsWith(",A");
        assertThat(folder.resolve("report/scores-against/vessels.csv")).exists();
    }

    @Test
    void shouldWriteOnePageThatNeedsNothingElse() throws IOException {
        String page = Files.readString(folder.resolve("report/report.html"));

        assertThat(page)
                .contains("<svg")
                .contains("storm at A")
                .contains("到港量骤降")
                .contains("</html>");
        assertThat(page)
                .as("files without the folders of this machine")
                .contains("harbinger backtest --format cyport --labels labels.csv --against deaf.yaml")
                .doesNotContain(folder.toString());
        assertThat(page).doesNotContain("http://", "https://", "<script", "@import", "url(");
        assertThat(page).doesNotContain("NaN", "Infinity");
    }

    /** A named pipe would give its rows to the replay and none to the scores, as standard input would. */
    @ParameterizedTest
    @ValueSource(strings = {"-", "/dev/null"})
    void shouldRefuseWhatCannotBeReadTwice(String input) {
        int code = execute(
                "backtest",
                "--format",
                "cyport",
                "--labels",
                folder.resolve("labels.csv").toString(),
                "--report",
                folder.resolve("none").toString(),
                input);

        assertThat(code).isEqualTo(2);
        assertThat(folder.resolve("none")).doesNotExist();
    }
}
