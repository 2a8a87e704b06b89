package io.harbinger.lab.backtest.label;

import static org.assertj.core.api.Assertions.assertThat;

import io.harbinger.domain.score.Level;
import io.harbinger.lab.backtest.score.Window;
import io.harbinger.yaml.Loaded;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LabelFilesTest {

    @TempDir
    private Path folder;

    private Loaded<Labels> read(LabelFormat format, String name, String text) throws IOException {
        Path file = Files.writeString(folder.resolve(name), text);
        assertThat(LabelFiles.guess(file)).isEqualTo(format);
        return LabelFiles.read(file, format, LabelOptions.of(format));
    }

    private String problems(LabelFormat format, String name, String text) throws IOException {
        Loaded<Labels> loaded = read(format, name, text);
        return String.join(
                "|",
                loaded.problems().stream()
                        .map(problem -> problem.toString().replace(folder + "/", ""))
                        .toList());
    }

    private static long at(String instant) {
        return Instant.parse(instant).toEpochMilli();
    }

    @Test
    void shouldReadNabWindowsBySubject() throws IOException {
        List<Window> windows = read(LabelFormat.NAB, "w.json", """
                        {"a/none.csv": [],
                         "a/x.csv": [["2014-04-10 07:15:00.000000", "2014-04-11 16:45:00.000000"]]}
                        """).orThrow().windows();

        assertThat(windows)
                .containsExactly(new Window(
                        "x",
                        "window 1",
                        at("2014-04-10T07:15:00Z"),
                        at("2014-04-11T16:45:00Z"),
                        at("2014-04-10T07:15:00Z"),
                        at("2014-04-11T16:45:00Z"),
                        Level.BLUE,
                        true,
                        ""));
    }

    @Test
    void shouldSayWhereNabWindowsAreWrong() throws IOException {
        assertThat(problems(LabelFormat.NAB, "w.json", "{\"x.csv\": [[\"2014-04-10 07:15:00\"]]}"))
                .isEqualTo("w.json:1:12: x.csv[0] must be a list of two times, was a list");
        assertThat(problems(LabelFormat.NAB, "w.json", "{\"x.csv\": [[\"2014-04-10\", \"soon\"]]}"))
                .contains("w.json:1:")
                .contains("x.csv[0][1] must be a time")
                .contains("was 'soon'");
        assertThat(problems(LabelFormat.NAB, "w.json", "{\"x.csv\": [[\"2014-04-10\", \"2014-04-09\"]]}"))
                .endsWith("x.csv[0] ends before it starts");
        assertThat(problems(LabelFormat.NAB, "w.json", "{\"x.csv\": ")).contains("w.json:1");
    }

    @Test
    void shouldTakeStormsByImpact() throws IOException {
        Labels labels = read(LabelFormat.CYPORT, "c.csv", """
                        SID,PORT_ID,port,start_date,end_date,max_impact
                        S1,35,"Port Arthur, TX",8/25/2017,8/31/2017,1
                        S2,35,"Port Arthur, TX",9/1/2018,9/1/2018,0.5
                        S3,36,Nowhere,9/1/2018,9/1/2018,0
                        """).orThrow();

        // A storm of 0.9 and more must be found, from two days before to seven days after its last day; one without
        // effect is no window.
        assertThat(labels.windows())
                .containsExactly(
                        new Window(
                                "35",
                                "storm S1",
                                at("2017-08-25T00:00:00Z"),
                                at("2017-08-31T23:59:59.999Z"),
                                at("2017-08-23T00:00:00Z"),
                                at("2017-09-07T23:59:59.999Z"),
                                Level.BLUE,
                                true,
                                "100 % of traffic lost on the worst day"),
                        new Window(
                                "35",
                                "storm S2",
                                at("2018-09-01T00:00:00Z"),
                                at("2018-09-01T23:59:59.999Z"),
                                at("2018-08-30T00:00:00Z"),
                                at("2018-09-08T23:59:59.999Z"),
                                Level.BLUE,
                                false,
                                "50 % of traffic lost on the worst day"));
        assertThat(labels.names()).containsEntry("36", "Nowhere").containsEntry("35", "Port Arthur, TX");
    }

    @Test
    void shouldSayWhereStormsAreWrong() throws IOException {
        String header = "SID,PORT_ID,port,start_date,end_date,max_impact\n";

        assertThat(problems(LabelFormat.CYPORT, "c.csv", header + "S1,,x,2017-08-25,8/31/2017,2\n"))
                .isEqualTo("c.csv:2: PORT_ID is missing"
                        + "|c.csv:2: start_date '2017-08-25' is no time; expected a date as month/day/year, such as"
                        + " 8/31/2017"
                        + "|c.csv:2: max_impact '2' is no share; expected a number from 0 to 1");
        assertThat(problems(LabelFormat.CYPORT, "c.csv", header + "S1,1,x,8/31/2017,8/25/2017,1\n"))
                .isEqualTo("c.csv:2: end_date '8/25/2017' lies before the start 8/31/2017");
        assertThat(problems(LabelFormat.CYPORT, "c.csv", header + "S1,1,x,2/30/2017,8/25/2017,x\n"))
                .contains("start_date '2/30/2017' is no time")
                .contains("max_impact 'x' is no share");
        assertThat(problems(LabelFormat.CYPORT, "c.csv", "PORT_ID,start_date,end_date\n1,8/1/2017,8/1/2017\n"))
                .isEqualTo("c.csv:1: column 'max_impact' is missing; present: PORT_ID, start_date, end_date");
    }

    @Test
    void shouldReadPlainWindows() throws IOException {
        List<Window> windows = read(LabelFormat.WINDOWS, "p.csv", """
                        subject,start,end,name,min level
                        suez,2021-03-23,2021-03-29,Ever Given,orange
                        suez,2021-03-23T05:40:00Z,2021-03-23 06:00,short,
                        suez,2020-01-01,2020-01-01,known,none
                        """).orThrow().windows();

        assertThat(windows).extracting(Window::minLevel).containsExactly(Level.ORANGE, Level.BLUE, Level.BLUE);
        assertThat(windows).extracting(Window::required).containsExactly(true, true, false);
        assertThat(windows.get(0).end()).isEqualTo(at("2021-03-29T23:59:59.999Z"));
        assertThat(windows.get(1).start()).isEqualTo(at("2021-03-23T05:40:00Z"));
        assertThat(windows.get(1).end()).isEqualTo(at("2021-03-23T06:00:00Z"));
    }

    @Test
    void shouldSayWherePlainWindowsAreWrong() throws IOException {
        assertThat(problems(
                        LabelFormat.WINDOWS,
                        "p.csv",
                        "subject,start,end,name,level\nsuez,yesterday,2021-01-01,x,PINK\n"))
                .isEqualTo(
                        "p.csv:2: start 'yesterday' is no time; expected a date or time of ISO 8601, such as 2021-03-23"
                                + " or 2021-03-23T05:40:00Z"
                                + "|p.csv:2: level 'PINK' is no level; allowed: NONE, BLUE, YELLOW, ORANGE, RED");
        assertThat(problems(LabelFormat.WINDOWS, "p.csv", "")).isEqualTo("p.csv: is empty: a header is needed");
    }

    /** A level that is overlooked makes another figure of the backtest. */
    @ParameterizedTest
    @ValueSource(strings = {"min level", "min_level", "minLevel", "minlevel", "MIN LEVEL", "level"})
    void shouldReadTheLevelHoweverItsColumnIsWritten(String column) throws IOException {
        assertThat(windows("subject,start,end,name," + column + "\nsuez,2021-03-23,2021-03-29,Ever Given,RED\n"))
                .extracting(Window::minLevel)
                .containsExactly(Level.RED);
    }

    @ParameterizedTest
    @ValueSource(strings = {";", "\t", ","})
    void shouldReadTheDelimitersThatSpreadsheetsWrite(String delimiter) throws IOException {
        String table = "subject,start,end,name\nsuez,2021-03-23,2021-03-29,Ever Given\n";

        assertThat(windows(table.replace(",", delimiter)))
                .extracting(Window::subject)
                .containsExactly("suez");
    }

    @Test
    void shouldNameAColumnThatIsAllButOneThatIsRead() throws IOException {
        assertThat(problems(
                        LabelFormat.WINDOWS,
                        "p.csv",
                        "subject,start,end,name,min levl,remark\nsuez,2021-03-23,2021-03-29,x,RED,y\n"))
                .isEqualTo("p.csv:1: column 'min levl' is not read; did you mean 'min level'?");
    }

    private List<Window> windows(String table) throws IOException {
        Path file = Files.writeString(folder.resolve("w.csv"), table);
        return LabelFiles.read(file, LabelFormat.WINDOWS, LabelOptions.of(LabelFormat.WINDOWS))
                .orThrow()
                .windows();
    }

    @Test
    void shouldSayThatAFileIsNotThere() {
        Path missing = folder.resolve("missing.csv");

        assertThat(LabelFiles.read(missing, LabelFormat.WINDOWS, LabelOptions.of(LabelFormat.WINDOWS))
                        .problems())
                .singleElement()
                .hasToString(missing + ": does not exist");
    }

    @ParameterizedTest
    @ValueSource(strings = {"w.json", "w.json.gz", "W.JSON.GZ"})
    void shouldReadGzippedNabWindowsWhateverTheNameOfTheFile(String name) throws IOException {
        Path file = gzipped(name, "{\"a/X.CSV\": [[\"2014-04-10 07:15:00\", \"2014-04-11 16:45:00\"]]}");

        assertThat(LabelFiles.guess(file)).isEqualTo(LabelFormat.NAB);
        assertThat(LabelFiles.read(file, LabelFormat.NAB, LabelOptions.of(LabelFormat.NAB))
                        .orThrow()
                        .windows())
                .extracting(Window::subject)
                .containsExactly("X");
    }

    @ParameterizedTest
    @ValueSource(strings = {"p.csv", "p.csv.gz", "P.CSV.GZ"})
    void shouldReadGzippedPlainWindowsWhateverTheNameOfTheFile(String name) throws IOException {
        Path file = gzipped(name, "subject,start,end,name\nsuez,2021-03-23,2021-03-29,Ever Given\n");

        assertThat(LabelFiles.guess(file)).isEqualTo(LabelFormat.WINDOWS);
        assertThat(LabelFiles.read(file, LabelFormat.WINDOWS, LabelOptions.of(LabelFormat.WINDOWS))
                        .orThrow()
                        .windows())
                .extracting(Window::subject)
                .containsExactly("suez");
    }

    @Test
    void shouldSayThatGzippedLabelsAreDamaged() throws IOException {
        Path file = gzipped("p.csv", "subject,start,end,name\nsuez,2021-03-23,2021-03-29,Ever Given\n");
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, bytes.length - 10));

        assertThat(LabelFiles.read(file, LabelFormat.WINDOWS, LabelOptions.of(LabelFormat.WINDOWS))
                        .problems())
                .singleElement()
                .asString()
                .startsWith(file + ": cannot be read (");
    }

    private Path gzipped(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        try (var out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }
}
