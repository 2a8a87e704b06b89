package io.harbinger.source.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.harbinger.domain.event.LogisticsEvent;
import io.harbinger.source.EventSource;
import io.harbinger.source.SourceException;
import io.harbinger.source.SourceItem;
import io.harbinger.source.mapping.Mapping;
import io.harbinger.source.mapping.MappingFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What spreadsheets, scripts and services make of a table. */
class FilesInPracticeTest {

    private static final Mapping PORTS = mapping("""
            name: ports
            event: {kind: logistics, node: "{port}", type: CALL, count: "{calls}", eventTime: {from: "{day}", period: day}}
            """);

    private static final List<String> BOTH = List.of("A 2024-01-01T23:59:59.999Z 5", "B 2024-01-02T23:59:59.999Z 7");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "port,day,calls,\nA,2024-01-01,5\nB,2024-01-02,7\n",
                "port,day,calls\nA,2024-01-01,5,\nB,2024-01-02,7,,\n",
                "port,day,calls,\nA,2024-01-01,5,\nB,2024-01-02,7,unnamed\n",
                "PORT, Day ,calls\nA,2024-01-01,5\nB,2024-01-02,7\n",
                "\uFEFFport,day,calls\n\u00A0A\u00A0,2024-01-01,5\u202F\nB,2024-01-02,\u20097\n",
                "sep=;\nport;day;calls\nA;2024-01-01;5\nB;2024-01-02;7\n",
                "\"sep=;\"\r\nport;day;calls\r\nA;2024-01-01;5\r\nB;2024-01-02;7\r\n",
                "# exported on Monday\n#\nport,day,calls\nA,2024-01-01,5\n# half\nB,2024-01-02,7\n",
                "Port calls of two ports\nSource: us, them\n\nport,day,calls\nA,2024-01-01,5\nB,2024-01-02,7\n",
                "port,day,calls\nA,2024-01-01,5\n,,\nport,day,calls\nB,2024-01-02,7\n,,\n",
                "id,port,note,day,calls\n1,A,x,2024-01-01,5\n2,B,,2024-01-02,7\n",
                "port,day,calls\nB,2024-01-02,7\nA,2024-01-01,5\n",
                "[{\"port\":\"A\",\"day\":\"2024-01-01\",\"calls\":5},{\"port\":\"B\",\"day\":\"2024-01-02\",\"calls\":7,\"x\":[1]}]",
                "{\"port\":\"A\",\"day\":\"2024-01-01\",\"calls\":5}\n{\"calls\":\"7\",\"port\":\"B\",\"day\":\"2024-01-02\"}\n",
                "{\"count\":2,\"fields\":[{\"name\":\"port\"}],\"data\":[{\"port\":\"A\",\"day\":\"2024-01-01\",\"calls\":5},"
                        + "{\"port\":\"B\",\"day\":\"2024-01-02\",\"calls\":7}],\"paging\":{\"port\":\"no row\"}}",
                "{\"features\":[{\"attributes\":{\"port\":\"A\",\"day\":\"2024-01-01\",\"calls\":5}},"
                        + "{\"attributes\":{\"port\":\"B\",\"day\":\"2024-01-02\",\"calls\":7}}],\"exceededTransferLimit\":true}",
                "\n {\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"properties\":"
                        + "{\"port\":\"A\",\"day\":\"2024-01-01\",\"calls\":5},\"geometry\":{\"coordinates\":[1,2]}},"
                        + "{\"properties\":{\"port\":\"B\",\"day\":\"2024-01-02\",\"calls\":7}}]}"
            })
    void shouldReadATableAsItComes(String text) throws IOException {
        assertThat(read(PORTS, write("t.csv", text))).containsExactlyElementsOf(BOTH);
    }

    @Test
    void shouldReadNestedJsonByPaths() throws IOException {
        Mapping nested = mapping("""
                name: nested
                format: json
                event:
                  kind: logistics
                  node: "{place.code}"
                  type: CALL
                  count: "{ships.0.calls}"
                  eventTime: {from: "{when}", formats: [epoch-ms], period: day}
                """);
        write("a.json", """
                {"result": [{"place": {"code": "A"}, "ships": [{"calls": 5}], "when": 1704067200000}]}
                """);

        assertThat(read(nested, folder)).containsExactly(BOTH.get(0));
    }

    @Test
    void shouldRefuseWhereJsonBreaksOffAndKeepWhatCameBefore() throws IOException {
        Path file = write("t.json", "[{\"port\":\"A\",\"day\":\"2024-01-01\",\"calls\":5},\n{\"port\":\"B\",");

        assertThat(read(PORTS, file))
                .hasSize(2)
                .contains(BOTH.get(0))
                .anySatisfy(
                        line -> assertThat(line).contains("t.json:2: refused (MALFORMED): the JSON breaks off here"));
    }

    /** Whatever ends early or is spoilt is refused, or named as a whole. */
    @Test
    void shouldSurviveEveryBeginningAndEverySpoiltByte() throws IOException {
        for (String whole : List.of(
                "{\"x\":{},\"data\":[{\"port\":\"A\",\"day\":\"2024-01-01\",\"calls\":5,\"y\":[[1],{}]}],\"z\":1}",
                "sep=;\n# a\nport;day;calls;\n\"A\";2024-01-01;5;\n;;\n")) {
            for (int at = 0; at < whole.length(); at++) {
                readOrRefuse(whole.substring(0, at));
                readOrRefuse(whole.substring(0, at) + "{]\u0000\uFFFF".charAt(at % 4) + whole.substring(at + 1));
            }
        }
    }

    private void readOrRefuse(String text) throws IOException {
        Path file = write("t.csv", text);
        try {
            assertThat(read(PORTS, file)).as(text).hasSizeLessThan(10);
        } catch (SourceException e) {
            assertThat(e.problems()).as(text).allMatch(problem -> problem.startsWith(file.toString()));
        }
    }

    @Test
    void shouldReadTheFilesInsideAZipFile() throws IOException {
        var entries = new LinkedHashMap<String, String>();
        entries.put("readme.txt", "two ports");
        entries.put("__MACOSX/a.csv", "nothing");
        entries.put("data/a.csv", "port,day,calls\nA,2024-01-01,5\n");
        entries.put("../b.csv", "port,day,calls\nB,2024-01-02,7\n");
        Path zip = zip("ports.zip", entries);

        assertThat(read(PORTS, zip)).containsExactlyElementsOf(BOTH);
        assertThat(Sources.files(PORTS, List.of(zip)))
                .extracting(file -> file.name() + " " + file.stem() + " " + file.relativeName())
                .containsExactly(zip + "!data/a.csv a ports.zip!data_a.csv", zip + "!../b.csv b ports.zip!.._b.csv");
    }

    @ParameterizedTest
    @CsvSource({
        "PAR1abc, is a Parquet file: export it as CSV",
        "BZh91AYabc, is compressed with bzip2: decompress it first",
        "%PDF-1.7, is a PDF"
    })
    void shouldSayWhatAFileIsThatIsNoText(String head, String message) throws IOException {
        Path file = write("t.csv", head);

        assertThatThrownBy(() -> read(PORTS, file))
                .isInstanceOf(SourceException.class)
                .hasMessageStartingWith(file + ": " + message);
    }

    @Test
    void shouldSayThatAWorkbookIsOne() throws IOException {
        Path file = zip("t.csv", Map.of("[Content_Types].xml", "<Types/>", "xl/workbook.xml", "<workbook/>"));

        assertThatThrownBy(() -> read(PORTS, file))
                .isInstanceOf(SourceException.class)
                .hasMessage(file + ": is an Excel workbook: save the sheet as CSV");
    }

    @Test
    void shouldNameWhatTheNearestLineLacksWhereNoLineIsAHeader() throws IOException {
        Path file = write("t.csv", "A report\nport,date,calls\nA,2024-01-01,5\n");

        assertThatThrownBy(() -> read(PORTS, file))
                .isInstanceOf(SourceException.class)
                .hasMessage(file + ": column 'day' is missing; the file has port, date, calls");
    }

    @Test
    void shouldSayThatAFileNamedGzIsNone() throws IOException {
        Path readable = write("read.csv.gz", "port,day,calls\nA,2024-01-01,5\nB,2024-01-02,7\n");
        Path page = write("page.csv.gz", "<html>404 not found</html>\n");

        assertThat(read(PORTS, readable)).isEqualTo(BOTH);
        assertThatThrownBy(() -> read(PORTS, page))
                .isInstanceOf(SourceException.class)
                .hasMessage(
                        page + ": is named .gz, but its content is not gzip; read as it is: column 'port' is missing;"
                                + " the file has <html>404 not found</html>");
    }

    private static Mapping mapping(String yaml) {
        return MappingFile.parse("m.yaml", yaml).orThrow();
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private Path zip(String name, Map<String, String> entries) throws IOException {
        Path file = folder.resolve(name);
        try (var out = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, String> entry : entries.entrySet()) {
                out.putNextEntry(new ZipEntry(entry.getKey()));
                out.write(entry.getValue().getBytes(UTF_8));
            }
        }
        return file;
    }

    private static List<String> read(Mapping mapping, Path path) throws IOException {
        var lines = new ArrayList<String>();
        try (EventSource source = Sources.open(mapping, List.of(path))) {
            source.forEachRemaining(item -> lines.add(
                    item instanceof SourceItem.Accepted accepted
                            ? show((LogisticsEvent) accepted.event())
                            : ((SourceItem.Rejected) item).message()));
        }
        return lines;
    }

    private static String show(LogisticsEvent event) {
        return event.node() + " " + java.time.Instant.ofEpochMilli(event.time()) + " "
                + event.load().count();
    }
}
