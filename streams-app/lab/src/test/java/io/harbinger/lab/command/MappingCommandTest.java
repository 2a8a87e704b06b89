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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MappingCommandTest {

    private static final String EXAMPLES = "../examples/mapping/";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"deliveries", "tanks", "customs"})
    void shouldCheckTheExamplesOnTheirData(String name) {
        assertThat(execute("--check", EXAMPLES + name + ".yaml", EXAMPLES + name + ".csv"))
                .isZero();
    }

    @Test
    void shouldShowTheFirstEventsAndTheRefusals() {
        execute("--check", EXAMPLES + "deliveries.yaml", EXAMPLES + "deliveries.csv");

        assertThat(out().lines().toList())
                .hasSize(7)
                .startsWith(
                        EXAMPLES + "deliveries.yaml: ok, erp-deliveries, makes logistics events",
                        EXAMPLES + "deliveries.csv:2: logistics, id erp/4500123001, node plant-kassel, type DELIVERY,"
                                + " eventTime 2024-03-04T08:00:00Z, lane resin-stade>plant-kassel, quantity 1200.5,"
                                + " unit kg, nodeName Werk Kassel, plannedTime 2024-03-04T09:00:00Z")
                .endsWith(EXAMPLES + "deliveries.csv: 30 events, 1 refused, 0 rows set aside");
        assertThat(err().lines())
                .singleElement()
                .asString()
                .contains("deliveries.csv:14: Received '31.02.2024 09:00' refused (BAD_TIME)");
    }

    @Test
    void shouldSayAWrongTimeFormatOnce() throws IOException {
        String wrong = Files.readString(Path.of(EXAMPLES + "deliveries.yaml")).replace("dd.MM.yyyy", "yyyy-MM-dd");
        Path file = Files.writeString(directory.resolve("wrong.yaml"), wrong);

        assertThat(execute("--check", file.toString(), EXAMPLES + "deliveries.csv"))
                .isEqualTo(4);
        assertThat(err().lines().toList())
                .hasSize(2)
                .satisfies(lines -> assertThat(lines.get(0)).contains("written as yyyy-MM-dd HH:mm"))
                .satisfies(lines -> assertThat(lines.get(1)).endsWith("30 more times, the last in line 32"));
    }

    @Test
    void shouldCountRepetitionsAsAReplayDoes() throws IOException {
        String rows = Files.readString(Path.of(EXAMPLES + "deliveries.csv"));
        String second = rows.lines().skip(1).findFirst().orElseThrow();
        Path data = Files.writeString(directory.resolve("twice.csv"), rows + second + "\n");

        assertThat(execute("--check", EXAMPLES + "deliveries.yaml", data.toString()))
                .isZero();

        assertThat(out()).endsWith("1 row repeats what another says and did not count: " + data + ":33\n");
    }

    @Test
    void shouldAcceptItsOwnGuess() throws IOException {
        assertThat(execute("--guess", EXAMPLES + "deliveries.csv")).isZero();
        Path draft = Files.writeString(directory.resolve("draft.yaml"), out());

        assertThat(execute("--check", draft.toString(), EXAMPLES + "deliveries.csv"))
                .isZero();
        assertThat(out()).endsWith(EXAMPLES + "deliveries.csv: 30 events, 1 refused, 0 rows set aside\n");
    }

    @Test
    void shouldEndAsAReplayWouldWhereNothingCouldBeUsed() throws IOException {
        Path mapping = Files.writeString(directory.resolve("m.yaml"), """
                name: trucks
                event:
                  kind: logistics
                  node: "{site}"
                  type: CALL
                  eventTime: {from: "{date}", period: day}
                melt:
                  - columns: [trucks_in]
                    event: {vesselType: "{$label}", count: "{$value}"}
                """);
        Path data = Files.writeString(directory.resolve("t.csv"), "date,site,trucks_in\n2024-01-01,a,7\n");

        assertThat(execute("--check", mapping.toString(), data.toString())).isEqualTo(4);
        assertThat(out())
                .contains(
                        "1 of 1 events feed no indicator",
                        "1 CALL events with vesselType trucks_in: port-call-drop takes those without vesselType",
                        data + ": nothing in it could be used (exit code 4)");
    }

    @Test
    void shouldListTheMistakesOfAMapping() throws IOException {
        Path file = Files.writeString(directory.resolve("bad.yaml"), "name: a\nevent: {kind: sensor}\nbogus: 1\n");

        assertThat(execute("--check", file.toString())).isEqualTo(3);
        assertThat(err()).contains(file + ":3:1: bogus is an unknown key");
    }

    @Test
    void shouldPrintTheSchemaAndTheShippedMappings() {
        assertThat(execute("--schema")).isZero();
        assertThat(out()).startsWith("{").contains("\"$schema\"");
        assertThat(execute("--print", "scms")).isZero();
        assertThat(out()).contains("name: scms");
        assertThat(execute("--print", "scm")).isEqualTo(2);
        assertThat(err()).contains("mapping 'scm' is unknown; shipped: portwatch-chokepoints");
    }

    @Test
    void shouldReadDataOnlyToCheck() {
        assertThat(execute("--schema", "data.csv")).isEqualTo(2);
        assertThat(err()).isEqualTo("harbinger: DATA is read with --check only, was data.csv\n");
    }

    private int execute(String... arguments) {
        String[] all = new String[arguments.length + 1];
        all[0] = "mapping";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        var context = new CliContext(
                InstantSource.system(),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                "test");
        return CommandLines.of(context).execute(all);
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
