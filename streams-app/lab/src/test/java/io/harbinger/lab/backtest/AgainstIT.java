package io.harbinger.lab.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.harbinger.app.command.CliContext;
import io.harbinger.app.command.CommandLines;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What a backtest says of two catalogues side by side is what two backtests say of one each, to the last figure and
 * score, whatever the catalogues share. Ports are empty for some days, and one of them is no longer heard of.
 */
@Timeout(600)
class AgainstIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);
    private static final int DAYS = 300;

    @TempDir
    private static Path folder;

    private static Path vessels = Path.of("");
    private static Path labels = Path.of("");
    private static Path network = Path.of("");

    @BeforeAll
    static void write() throws IOException {
        var random = new Random(20201231);
        List<String> rows = new ArrayList<>();
        rows.add("port," + joined(IntStream.range(0, DAYS).mapToObj(AgainstIT::day)));
        for (String port : List.of("A", "B", "C", "D", "E")) {
            rows.add(port + "," + joined(IntStream.range(0, DAYS).mapToObj(i -> calls(port, i, random))));
        }
        vessels = Files.write(folder.resolve("vessels.csv"), rows);
        network = Files.createDirectory(folder.resolve("network"));
        Files.writeString(network.resolve("nodes.csv"), """
                id,type,name,region
                A,PORT,Port A,coast
                B,PORT,Port B,coast
                C,PORT,Port C,coast
                """);
        labels = Files.writeString(
                folder.resolve("labels.csv"),
                "subject,start,end,name,min level\n"
                        + "A," + day(104) + "," + day(112) + ",storm at A,RED\n"
                        + "B," + day(120) + "," + day(121) + ",storm at B,BLUE\n"
                        + "D," + day(163) + "," + day(175) + ",storm at D,BLUE\n");
    }

    /** Nothing on the first days of every fortieth, fewer for a while; of D nothing is said in the end. */
    private static String calls(String port, int day, Random random) {
        int usual = 12 + random.nextInt(9);
        int since = (day + 7 * port.charAt(0)) % 40;
        if (port.equals("D") && day > 168) {
            return "";
        }
        return Integer.toString(day > 60 && since < 6 ? 0 : day > 60 && since < 12 ? usual / 3 : usual);
    }

    private static String joined(Stream<String> cells) {
        return cells.collect(Collectors.joining(","));
    }

    private static String day(int day) {
        return FIRST.plusDays(day).toString();
    }

    /** What differs: life cycle, deliveries, how bad is bad, a weight, an indicator less, one more, how long data are awaited. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1 | false | alerts: {raiseAfter: 2, clearAfter: 1}
            2 | false | alerts: {raiseAfter: 2, clearAfter: 1}
            2 | true  | alerts: {raiseAfter: 2, clearAfter: 1, clearBelow: 0}
            2 | false | alerts: {clearBelow: 12, settle: PT1H}
            1 | false | indicators: [{id: port-call-drop, severity: {of: lost-days, blue: 4, yellow: 5, orange: 5.5, red: 9}}]
            2 | true  | indicators: [{id: port-call-drop-week, weight: 0.1, critical: false}]
            2 | false | remove: [port-call-drop]
            2 | true  | indicators: [{id: port-call-drop, expireAfter: P300D}, {id: port-call-drop-week, expireAfter: P300D}]
            """)
    void shouldSayTheSameAsTwoBacktests(String threads, boolean inRegions, String difference) throws IOException {
        Path theirs = Files.writeString(folder.resolve("theirs.yaml"), "version: theirs\n" + difference + "\n");
        List<String> both = new ArrayList<>(List.of("--threads", threads));
        both.addAll(inRegions ? List.of("--network", network.toString()) : List.of());

        assertSame(both, theirs);
    }

    /** Each one that is added or left out changes what the other one is beside. */
    @Test
    void shouldSayTheSameWhereOnlyOneHasAnIndicator() throws IOException {
        Path theirs = Files.writeString(folder.resolve("more.yaml"), """
                version: more
                remove: [port-call-drop-week]
                indicators:
                  - id: port-call-drop-fortnight
                    name: {en: Port call drop over a fortnight, zh: 到港量骤降（两周）}
                    dimension: stability
                    subject: node
                    source: logistics
                    match: {type: CALL, classifier: ACT, vesselType: none}
                    measure: sum
                    value: count
                    pane: P1D
                    window: P14D
                    empty: no-movement
                    freshness: P3D
                    publicationDelay: P30D
                    baseline: {kind: robust, history: 112, gap: 14, minHistory: 28, floor: 0.05, hold: P365D}
                    anomaly: {method: count, ok: 2, bad: 5}
                    direction: down
                    weight: 1
                    minSamples: 1
                    sourceNote: As over a week.
                """);

        assertSame(List.of("--threads", "2"), theirs);
    }

    private static void assertSame(List<String> options, Path catalogue) throws IOException {
        Path both = backtest("both", options, "--against", catalogue.toString());
        Path mine = backtest("mine", options);
        Path other = backtest("other", options, "--catalogue", catalogue.toString());

        JsonNode runs = report(both).get("runs");
        assertThat(runs.get(0)).isEqualTo(report(mine).at("/runs/0"));
        assertThat(runs.get(1)).isEqualTo(report(other).at("/runs/0"));
        assertThat(figures(runs.get(1))).isNotEqualTo(figures(runs.get(0)));
        assertThat(both.resolve("scores/vessels.csv")).hasSameBinaryContentAs(mine.resolve("scores/vessels.csv"));
        assertThat(both.resolve("scores-against/vessels.csv"))
                .hasSameBinaryContentAs(other.resolve("scores/vessels.csv"));
    }

    /** Some that bear no name of a catalogue, as ids of alerts do. */
    private static JsonNode figures(JsonNode run) {
        return ((ObjectNode) run.deepCopy()).retain("indicatorValues", "transitions", "levels", "sweep");
    }

    private static JsonNode report(Path of) throws IOException {
        return JSON.readTree(of.resolve("report.json").toFile());
    }

    private static Path backtest(String name, List<String> options, String... more) throws IOException {
        Path report = Files.createTempDirectory(folder, name).resolve("report");
        List<String> arguments = new ArrayList<>(List.of("backtest", "--format", "cyport"));
        arguments.addAll(options);
        arguments.addAll(List.of(more));
        arguments.addAll(List.of("--labels", labels.toString(), "--report", report.toString(), vessels.toString()));
        var context = new CliContext(InstantSource.system(), System.out, System.err, "test");
        assertThat(CommandLines.of(context).execute(arguments.toArray(String[]::new)))
                .isZero();
        return report;
    }
}
