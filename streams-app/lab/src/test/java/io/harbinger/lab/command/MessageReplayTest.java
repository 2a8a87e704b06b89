package io.harbinger.lab.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.harbinger.app.command.CliContext;
import io.harbinger.app.command.CommandLines;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/** Messages by the command line: from wherever they come, with nodes of a network, and what is told of them. */
class MessageReplayTest {

    private static final String EVENT =
            "{\"type\":\"ObjectEvent\",\"eventTime\":\"2026-03-01T08:00:00Z\",\"bizStep\":\"%s\","
                    + "\"readPoint\":{\"id\":\"urn:epc:id:sgln:%s\"}}\n";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    private Path folder;

    private String events;

    @BeforeEach
    void write() throws IOException {
        events = EVENT.formatted("receiving", "0614141.07346.0")
                + EVENT.formatted("receiving", "4012345.00001.0")
                + EVENT.formatted("of_nobody", "4012345.00001.0").replace("08:00", "09:00")
                + "{\"type\":\"ObjectEvent\"\n";
        Files.writeString(
                Files.createDirectory(folder.resolve("network")).resolve("nodes.csv"),
                "id,type,name,lat,lon,unlocode,aliases\nwarehouse,WAREHOUSE,Warehouse,51.9,4.1,,0614141073467\n");
    }

    private int replay(String... arguments) {
        List<String> all = new ArrayList<>(List.of("replay"));
        all.addAll(List.of(arguments));
        var context = new CliContext(InstantSource.system(), print(out), print(err), "test");
        return CommandLines.of(context).execute(all.toArray(String[]::new));
    }

    private static PrintStream print(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void shouldFindNodesInANetworkAndTellWhatItTookOnTrust() throws IOException {
        Path file = Files.writeString(folder.resolve("events.jsonl"), events);
        int code = replay(
                "--format", "epcis", "--network", folder.resolve("network").toString(), file.toString());
        // No indicator takes a delivery that nobody promised: nothing could come of these.
        assertThat(code).isEqualTo(4);
        assertThat(out())
                .contains("3 events, 1 refused")
                .contains("2 places that are no node of the network, by name: 4012345000016 (2)")
                .contains("1 words that are in no vocabulary, by name: bizStep of_nobody (1)");
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("events.jsonl:4: refused (MALFORMED): the JSON of this event has no end");
    }

    @Test
    void shouldRefuseANetworkThatABacktestHasNoUseFor() throws IOException {
        Path file = Files.writeString(folder.resolve("a.csv"), "timestamp,value\n2020-01-01,1\n");
        var context = new CliContext(InstantSource.system(), print(out), print(err), "test");
        int code = CommandLines.of(context)
                .execute(
                        "backtest",
                        "--format",
                        "series",
                        "--example",
                        "graphite",
                        "--labels",
                        "labels.json",
                        "--report",
                        folder.resolve("report").toString(),
                        file.toString());
        assertThat(code).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .isEqualTo("harbinger: format 'series' names nodes itself: leave out --network and --example\n");
    }

    @Test
    void shouldReadFoldersGzipAndZip() throws IOException {
        Path data = Files.createDirectory(folder.resolve("data"));
        try (OutputStream gzip = new GZIPOutputStream(Files.newOutputStream(data.resolve("a.jsonld.gz")))) {
            gzip.write(events.getBytes(StandardCharsets.UTF_8));
        }
        try (var zip = new ZipOutputStream(Files.newOutputStream(data.resolve("b.json.zip")))) {
            zip.putNextEntry(new ZipEntry("in/b.json"));
            zip.write(("["
                            + events.lines()
                                    .limit(2)
                                    .reduce((one, two) -> one + "," + two)
                                    .orElseThrow() + "]")
                    .getBytes(StandardCharsets.UTF_8));
        }
        replay("--format", "epcis", data.toString());
        // The events of the zip file are those of the other: without ids of their own they are known by their content.
        assertThat(out()).contains("5 events", "1 refused", "2 rows repeat what another says");
    }

    @Test
    @ResourceLock(Resources.SYSTEM_PROPERTIES)
    void shouldReadStandardInput() {
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream(events.getBytes(StandardCharsets.UTF_8)));
        try {
            replay("--format", "epcis", "-");
        } finally {
            System.setIn(before);
        }
        assertThat(out()).contains("3 events, 1 refused");
    }
}
