package io.harbinger.lab.backtest.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.harbinger.domain.score.Level;
import io.harbinger.lab.backtest.score.NabFile;
import io.harbinger.lab.backtest.score.Window;
import io.harbinger.source.InputFile;
import io.harbinger.source.SourceException;
import io.harbinger.source.file.Sources;
import io.harbinger.source.mapping.Mapping;
import io.harbinger.source.mapping.Mappings;
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

class ScoreFilesTest {

    @TempDir
    private Path folder;

    private List<ScoredFile> write(String format, RecordScores scores) throws IOException {
        Mapping mapping = Mappings.named(format).orElseThrow();
        return ScoreFiles.write(
                        List.of(new ScoreFiles.Target(folder.resolve("scores"), scores)),
                        Sources.files(mapping, List.of(folder.resolve("in"))),
                        mapping,
                        (Mapping.Csv) mapping.content())
                .get(0);
    }

    private void input(String name, String text) throws IOException {
        Path file = folder.resolve("in").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    @Test
    void shouldWriteARowForEveryRowWithTheTextOfTheInput() throws IOException {
        input("deep/a.csv", """
                timestamp,value
                2014-04-01 00:00:00,1.50
                2014-04-01 00:05:00,oops
                2014-04-01 00:10:00,3
                """);
        long last = Instant.parse("2014-04-01T00:10:00Z").toEpochMilli();

        List<ScoredFile> files = write("series", (subject, time) -> subject.equals("a") && time == last ? 0.25 : 0);

        assertThat(folder.resolve("scores/deep/a.csv")).hasContent("""
                        timestamp,value,anomaly_score
                        2014-04-01 00:00:00,1.50,0
                        2014-04-01 00:05:00,oops,0
                        2014-04-01 00:10:00,3,0.25
                        """);
        assertThat(files).singleElement().extracting(ScoredFile::subject).isEqualTo("a");
    }

    @Test
    void shouldNameTheSubjectWhereColumnsAreEvents() throws IOException {
        input("ports.csv", "port,2015-01-01,2015-01-02\n7,3,4\n9,,5\n");

        write("cyport", (subject, time) -> subject.equals("9") ? 1 : 0);

        assertThat(folder.resolve("scores/ports.csv")).hasContent("""
                        timestamp,value,anomaly_score,subject
                        2015-01-01T23:59:59.999Z,3,0,7
                        2015-01-02T23:59:59.999Z,4,0,7
                        2015-01-02T23:59:59.999Z,5,1.0,9
                        """);
    }

    /** As after an interrupt: whoever stopped a backtest does not wait for its input to be read once more. */
    @Test
    void shouldReadNothingWhereThereIsNoRunToScore() throws IOException {
        input("a.csv", "timestamp,value\n2014-04-01 00:00:00,1\n");
        Mapping mapping = Mappings.named("series").orElseThrow();
        List<InputFile> files = Sources.files(mapping, List.of(folder.resolve("in")));
        Files.delete(folder.resolve("in/a.csv"));

        assertThat(ScoreFiles.write(List.of(), files, mapping, (Mapping.Csv) mapping.content()))
                .isEmpty();
    }

    @Test
    void shouldFindTheRowsOfAWindow() throws IOException {
        input("a.csv", """
                timestamp,value
                2014-04-01 00:00:00,1
                2014-04-01 00:05:00,1
                2014-04-01 00:10:00,1
                2014-04-01 00:15:00,1
                """);
        long start = Instant.parse("2014-04-01T00:05:00Z").toEpochMilli();
        long end = Instant.parse("2014-04-01T00:10:00Z").toEpochMilli();
        var own = new Window("a", "", start, end, start, end, Level.BLUE, true, "");
        var other = new Window("b", "", start, end, start, end, Level.BLUE, true, "");

        NabFile file = write("series", (subject, time) -> 0).get(0).forNab(List.of(own, other));

        assertThat(file.windows()).containsExactly(new NabFile.Rows(1, 2));
    }

    @Test
    void shouldKeepFilesOfTheSameNameApart() throws IOException {
        input("x/a.csv", "timestamp,value\n");
        input("y/a.csv", "timestamp,value\n");

        input("z/A.CSV", "timestamp,value\n");
        Mapping mapping = Mappings.named("series").orElseThrow();
        List<Path> paths = List.of(folder.resolve("in/x"), folder.resolve("in/y/a.csv"), folder.resolve("in/z"));

        assertThat(ScoreFileNames.of(Sources.files(mapping, paths))).containsExactly("a.csv", "a-2.csv", "A.csv");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x.csv", "x.csv.gz", "X.CSV.GZ", "x.csv.Gz", "X.CSV"})
    void shouldScoreGzippedRowsWhateverTheNameOfTheFile(String name) throws IOException {
        gzipped(name, "timestamp,value\n2014-04-01 00:00:00,1\n");

        write("series", (subject, time) -> subject.equalsIgnoreCase("x") ? 0.5 : 0);

        String target = name.replaceFirst("(?i)\\.csv(\\.gz)?$", ".csv");
        assertThat(folder.resolve("scores").resolve(target))
                .hasContent("timestamp,value,anomaly_score\n2014-04-01 00:00:00,1,0.5\n");
    }

    @Test
    void shouldSayThatAGzipFileEndsEarly() throws IOException {
        gzipped("x.csv", "timestamp,value\n" + "2014-04-01 00:00:00,1\n".repeat(20_000));
        Path file = folder.resolve("in/x.csv");
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, bytes.length - 20));

        assertThatThrownBy(() -> write("series", (subject, time) -> 0))
                .isInstanceOf(SourceException.class)
                .hasMessageStartingWith(file + ": the compressed data is damaged or ends early");
    }

    @Test
    void shouldSayThatAColumnIsMissing() throws IOException {
        input("x.csv", "time,value\n2014-04-01 00:00:00,1\n");

        assertThatThrownBy(() -> write("series", (subject, time) -> 0))
                .isInstanceOf(SourceException.class)
                .hasMessageContaining("column 'timestamp' is missing");
    }

    private void gzipped(String name, String text) throws IOException {
        Path file = folder.resolve("in").resolve(name);
        Files.createDirectories(file.getParent());
        try (var out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }
}
