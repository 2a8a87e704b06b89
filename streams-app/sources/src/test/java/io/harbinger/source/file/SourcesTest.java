package io.harbinger.source.file;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.harbinger.domain.event.EventKind;
import io.harbinger.domain.event.SensorReading;
import io.harbinger.source.EventSource;
import io.harbinger.source.SourceException;
import io.harbinger.source.SourceItem;
import io.harbinger.source.mapping.Mapping;
import io.harbinger.source.mapping.MappingFile;
import io.harbinger.source.mapping.Mappings;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourcesTest {

    private static final Mapping SERIES = Mappings.named("series").orElseThrow();
    private static final Mapping CYPORT = Mappings.named("cyport").orElseThrow();

    @TempDir
    Path folder;

    @Test
    void shouldReadAFileWithAByteOrderMark() throws IOException {
        Path file = write("a.csv", "\uFEFFtimestamp,value\n2020-01-01,1\n");

        assertThat(read(SERIES, file)).containsExactly("a.csv:2 2020-01-01T00:00:00Z=1.0");
    }

    @Test
    void shouldGoOnAfterEveryKindOfBadRowAndKeepItsBytes() throws IOException {
        String text = "timestamp,value\r\n"
                + "2020-01-01 00:00,1\r\n"
                + "2020-01-01 00:01\r\n"
                + "2020-01-01 00:02,2,3\r\n"
                + "2020-01-01 00:03,\"1,5\"\r\n"
                + "01/02/2020,5\r\n"
                + "2020-01-01 00:05,NaN\r\n"
                + "2020-01-01 00:06,\"open\r\n"
                + "2020-01-01 00:07,\r\n"
                + "2020-01-01 00:08,8\r\n";
        Path file = write("a.csv", text);

        var all = all(SERIES, file);

        assertThat(all)
                .filteredOn(SourceItem.Rejected.class::isInstance)
                .extracting(item -> ((SourceItem.Rejected) item).message())
                .containsExactly(
                        file + ":3: '2020-01-01 00:01' refused (MALFORMED): the row has 1 column, the header has 2",
                        file
                                + ":4: '2020-01-01 00:02 | 2 | 3' refused (MALFORMED): the row has 3 columns, the header has"
                                + " 2",
                        file
                                + ":5: value '1,5' refused (NOT_A_NUMBER): a number is expected, decimals after '.', without"
                                + " grouped digits (the mapping's decimal and group)",
                        file + ":6: timestamp '01/02/2020' refused (BAD_TIME): a time is expected, written as iso",
                        file + ":7: value 'NaN' refused (NOT_FINITE): a finite number is expected",
                        file + ":8: '2020-01-01 00:06,\"open' refused (MALFORMED): a quote opens on this line and is"
                                + " never closed",
                        file + ":9: value refused (MISSING_FIELD): value must not be empty");
        assertThat(all)
                .filteredOn(SourceItem.Rejected.class::isInstance)
                .first()
                .satisfies(item -> {
                    var rejected = (SourceItem.Rejected) item;
                    assertThat(new String(rejected.original(), UTF_8)).isEqualTo("2020-01-01 00:01");
                    assertThat(rejected.kind()).isEqualTo(EventKind.SENSOR);
                });
        assertThat(accepted(all))
                .containsExactly("a.csv:2 2020-01-01T00:00:00Z=1.0", "a.csv:10 2020-01-01T00:08:00Z=8.0");
    }

    @Test
    void shouldKeepTheOriginalBytesOfARowInAWrongEncoding() throws IOException {
        Path file = folder.resolve("a.csv");
        byte[] row = "2020-01-01,ü".getBytes(ISO_8859_1);
        var bytes = new ByteArrayOutputStream();
        bytes.write("timestamp,value\n".getBytes(UTF_8));
        bytes.write(row);
        bytes.write("\n2020-01-02,1\n".getBytes(UTF_8));
        Files.write(file, bytes.toByteArray());

        var all = all(SERIES, file);

        assertThat(((SourceItem.Rejected) all.get(0)).original()).isEqualTo(row);
        assertThat(((SourceItem.Rejected) all.get(0)).message())
                .contains("a.csv:2: ")
                .contains("the row is not UTF-8 text");
        assertThat(accepted(all)).containsExactly("a.csv:3 2020-01-02T00:00:00Z=1.0");
    }

    @Test
    void shouldUnzipByContentWhateverTheName() throws IOException {
        Path named = zipped("b.csv.gz", "timestamp,value\n2020-01-02,2\n");
        Path unnamed = zipped("a.csv", "timestamp,value\n2020-01-01,1\n");

        assertThat(read(SERIES, named, unnamed))
                .containsExactly("a.csv:2 2020-01-01T00:00:00Z=1.0", "b.csv.gz:2 2020-01-02T00:00:00Z=2.0");
        assertThat(all(SERIES, named))
                .first()
                .satisfies(item ->
                        assertThat(((SourceItem.Accepted) item).event().key()).isEqualTo("b"));
    }

    @Test
    void shouldSayWhenAGzipFileIsCutOff() throws IOException {
        Path whole = zipped("a.csv.gz", "timestamp,value\n" + "2020-01-01,1\n".repeat(20_000));
        byte[] bytes = Files.readAllBytes(whole);
        Path cut = folder.resolve("cut.csv.gz");
        Files.write(cut, java.util.Arrays.copyOf(bytes, bytes.length - 20));

        assertThatThrownBy(() -> all(SERIES, cut))
                .isInstanceOf(SourceException.class)
                .hasMessageStartingWith(cut + ": the compressed data is damaged or ends early");
    }

    @Test
    void shouldReadStandardInput() throws IOException {
        var stdin = new ByteArrayInputStream("timestamp,value\n2020-01-01,1\n".getBytes(UTF_8));

        try (EventSource source = Sources.open(SERIES, List.of(Path.of("-")), stdin, () -> false)) {
            assertThat(source.totalBytes()).isEqualTo(EventSource.UNKNOWN);
            assertThat(show(source.next())).isEqualTo("-:2 2020-01-01T00:00:00Z=1.0");
            assertThat(source.hasNext()).isFalse();
            assertThat(source.bytesRead()).isEqualTo(29);
        }
    }

    @Test
    void shouldReadAFolderByPath() throws IOException {
        write("b/2.csv", "timestamp,value\n2020-01-01,2\n");
        write("a/1.csv", "timestamp,value\n2020-01-01,1\n");
        zipped("c.csv.gz", "timestamp,value\n2020-01-01,3\n");
        write("labels.json", "{}");

        assertThat(read(SERIES, folder))
                .containsExactly(
                        "1.csv:2 2020-01-01T00:00:00Z=1.0",
                        "2.csv:2 2020-01-01T00:00:00Z=2.0",
                        "c.csv.gz:2 2020-01-01T00:00:00Z=3.0");
    }

    @Test
    void shouldRefuseFilesWithoutARowAndReadTheOthers() throws IOException {
        Path empty = write("a.csv", "");
        write("b.csv", "timestamp,value\n2020-01-01,1\n");
        Path header = write("c.csv", "timestamp,value\n");

        var all = all(SERIES, folder);

        assertThat(all.stream()
                        .filter(SourceItem.Rejected.class::isInstance)
                        .map(item -> ((SourceItem.Rejected) item).message()))
                .containsExactlyInAnyOrder(
                        empty + ":1: refused (EMPTY_VALUE): the file is empty: no header and no row",
                        header + ":1: refused (EMPTY_VALUE): no row after the header");
        assertThat(accepted(all)).containsExactly("b.csv:2 2020-01-01T00:00:00Z=1.0");
    }

    @Test
    void shouldNameEveryPathThatCannotBeRead() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        Path missing = folder.resolve("missing.csv");

        assertThatThrownBy(() -> all(SERIES, missing, empty))
                .isInstanceOf(SourceException.class)
                .extracting(e -> ((SourceException) e).problems())
                .isEqualTo(List.of(
                        missing + ": does not exist",
                        empty + ": the folder holds no file that ends with .csv or .csv.gz or .csv.zip"));
        assertThatThrownBy(() -> Sources.open(SERIES, List.of()))
                .hasMessage("no input: name files, folders, or - for standard input");
    }

    @Test
    void shouldSayThatAFileMayNotBeRead() throws IOException {
        Path file = write("secret.csv", "timestamp,value\n");
        assumeThat(file.toFile().setReadable(false)).isTrue();
        assumeThat(Files.isReadable(file))
                .as("the user is root, who may read all")
                .isFalse();

        assertThatThrownBy(() -> all(SERIES, file)).hasMessage(file + ": cannot be read (permission denied)");
    }

    @Test
    void shouldNameTheMissingColumnOfEveryFileBeforeTheFirstRow() throws IOException {
        Path a = write("a.csv", "time,value\n2020-01-01,1\n");
        Path b = write("b.csv", "timestamp,value\n2020-01-01,1\n");
        Path c = write("c.csv", "timestamp,reading\n2020-01-01,1\n");

        assertThatThrownBy(() -> Sources.open(SERIES, List.of(a, b, c)))
                .isInstanceOf(SourceException.class)
                .extracting(e -> ((SourceException) e).problems())
                .isEqualTo(List.of(
                        a + ": column 'timestamp' is missing; the file has time, value",
                        c + ": column 'value' is missing; the file has timestamp, reading"));
    }

    @Test
    void shouldReadAFileWithoutAHeaderAfterAPreamble() throws IOException {
        Mapping mapping = mapping("""
                name: bare
                file: {delimiter: tab, quote: none, columns: [t, v], skipLines: 2}
                event: {kind: sensor, node: a, sensor: b, metric: c, value: "{v}", unit: "1", eventTime: "{t}"}
                """);
        Path file = write("a.csv", "made by\n\"x\n2020-01-01\t1\n2020-01-02\t\"2\n");

        var all = all(mapping, file);

        assertThat(accepted(all)).containsExactly("a.csv:3 2020-01-01T00:00:00Z=1.0");
        assertThat(((SourceItem.Rejected) all.get(0)).rejection().value()).isEqualTo("\"2");
    }

    @Test
    void shouldSortAWideFileByTime() throws IOException {
        Path file = write("a.csv", "port,2015-01-01,2015-01-02\n7,1,2\n8,3,x\n");

        var all = all(CYPORT, file);

        assertThat(all.stream().map(SourcesTest::place))
                .containsExactly(
                        "a.csv:3 rejected",
                        "a.csv:2 2015-01-01T23:59:59.999Z",
                        "a.csv:3 2015-01-01T23:59:59.999Z",
                        "a.csv:2 2015-01-02T23:59:59.999Z");
    }

    @Test
    void shouldSayWhenTooMuchWouldHaveToBeSorted() throws IOException {
        Mapping mapping = mapping("""
                name: wide
                maxEvents: 3
                event: {kind: sensor, node: a, sensor: b, metric: c, value: "{v}", unit: "1", eventTime: "{t}"}
                """);
        Path file = write("a.csv", "t,v\n" + "2020-01-01,1\n".repeat(4));

        assertThatThrownBy(() -> all(mapping, file))
                .isInstanceOf(SourceException.class)
                .hasMessageStartingWith("more than 3 events would have to be held in memory")
                .hasMessageContaining("order: time");
    }

    @Test
    void shouldEndBeforeAnInstant() throws IOException {
        Path file = write("a.csv", "port,2015-01-01,2015-01-02,2015-01-03\n7,1,2,3\n8,x,1,1\n");

        var within = new ArrayList<String>();
        try (EventSource source = Sources.before(
                Sources.open(CYPORT, List.of(file)),
                Instant.parse("2015-01-02T23:59:59.999Z").toEpochMilli())) {
            source.forEachRemaining(item -> within.add(place(item)));
        }

        assertThat(within).containsExactly("a.csv:3 rejected", "a.csv:2 2015-01-01T23:59:59.999Z");
    }

    @Test
    void shouldEndWhereItIsStopped() throws IOException {
        Path file = write("a.csv", "port,2015-01-01\n7,1\n8,1\n");
        var read = new ArrayList<String>();

        try (EventSource source = Sources.open(CYPORT, List.of(file), () -> true)) {
            source.forEachRemaining(item -> read.add(place(item)));
        }

        assertThat(read).isEmpty();
    }

    @Test
    void shouldCountTheBytesReadOfThoseThatThereAre() throws IOException {
        Path a = write("a.csv", "timestamp,value\n2020-01-01,1\n");
        Path b = zipped("b.csv.gz", "timestamp,value\n2020-01-01,1\n");

        try (EventSource source = Sources.open(SERIES, List.of(a, b))) {
            assertThat(source.bytesRead()).isZero();
            source.forEachRemaining(any -> {});
            assertThat(source.bytesRead()).isEqualTo(source.totalBytes()).isEqualTo(Files.size(a) + Files.size(b));
        }
    }

    @Test
    void shouldHoldFewRowsAtATimeWhenRowsAreInTimeOrder() throws IOException {
        long[] produced = {0};
        InputStream endless = new InputStream() {
            private byte[] line = "timestamp,value\n".getBytes(UTF_8);
            private int at;

            @Override
            public int read() {
                if (at == line.length) {
                    String time = Instant.EPOCH.plusSeconds(60 * ++produced[0]).toString();
                    line = (time + ",1\n").getBytes(UTF_8);
                    at = 0;
                }
                return line[at++];
            }
        };

        try (EventSource source = Sources.open(SERIES, List.of(Path.of("-")), endless, () -> false)) {
            for (int i = 0; i < 100_000; i++) {
                source.next();
            }
        }

        // An hour's disorder is 60 rows; the rest is what lies in buffers of bytes.
        assertThat(produced[0]).isBetween(100_060L, 120_000L);
    }

    private static Mapping mapping(String yaml) {
        return MappingFile.parse("m.yaml", yaml).orThrow();
    }

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private Path zipped(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        try (var out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(text.getBytes(UTF_8));
        }
        return file;
    }

    private static List<String> read(Mapping mapping, Path... paths) throws IOException {
        return all(mapping, paths).stream().map(SourcesTest::show).toList();
    }

    private static List<SourceItem> all(Mapping mapping, Path... paths) throws IOException {
        var all = new ArrayList<SourceItem>();
        try (EventSource source = Sources.open(mapping, List.of(paths))) {
            source.forEachRemaining(all::add);
        }
        return all;
    }

    private static List<String> accepted(List<SourceItem> all) {
        return all.stream()
                .filter(SourceItem.Accepted.class::isInstance)
                .map(SourcesTest::show)
                .toList();
    }

    private static String show(SourceItem item) {
        return item instanceof SourceItem.Accepted accepted
                ? place(item) + "=" + ((SensorReading) accepted.event()).value()
                : ((SourceItem.Rejected) item).message();
    }

    private static String place(SourceItem item) {
        Path file = Path.of(item.origin().file()).getFileName();
        String what = item instanceof SourceItem.Accepted accepted
                ? Instant.ofEpochMilli(accepted.event().time()).toString()
                : "rejected";
        return file + ":" + item.origin().line() + " " + what;
    }
}
