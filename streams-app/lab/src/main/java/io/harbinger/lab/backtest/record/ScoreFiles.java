package io.harbinger.lab.backtest.record;

import io.harbinger.domain.event.Event;
import io.harbinger.source.InputFile;
import io.harbinger.source.csv.CsvCells;
import io.harbinger.source.mapping.CsvRows;
import io.harbinger.source.mapping.Mapping;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Writes the score of every record: for each file of the input a CSV file of timestamp, value and anomaly_score, with a
 * row for every row of the input, in its order. A row that was refused, or of which nothing was published, has the
 * score 0. Where columns are events of their own, each is a row, and a fourth column names the subject.
 */
public final class ScoreFiles {

    private final Mapping mapping;
    private final Mapping.Csv csv;
    private final ScoreRows rows;
    private final RecordScores scores;

    private ScoreFiles(Mapping mapping, Mapping.Csv csv, RecordScores scores) {
        this.mapping = mapping;
        this.csv = csv;
        this.rows = new ScoreRows(csv);
        this.scores = scores;
    }

    /**
     * Writes them all below {@code folder}, on all processors, and returns what was written, file by file.
     *
     * @param files read once more
     * @param scores is asked by several threads
     * @throws IOException where a file cannot be written
     * @throws io.harbinger.source.SourceException where a file cannot be read again
     */
    public static List<ScoredFile> write(
            Path folder, List<InputFile> files, Mapping mapping, Mapping.Csv csv, RecordScores scores)
            throws IOException {
        var writer = new ScoreFiles(mapping, csv, scores);
        List<String> names = ScoreFileNames.of(files);
        // A file at a time: they differ in length, and a stream would hand them out in ranges.
        var next = new AtomicInteger();
        ScoredFile[] written = new ScoredFile[files.size()];
        try {
            IntStream.range(0, Runtime.getRuntime().availableProcessors())
                    .parallel()
                    .forEach(worker -> {
                        for (int i = next.getAndIncrement(); i < written.length; i = next.getAndIncrement()) {
                            written[i] = writer.write(files.get(i), folder.resolve(names.get(i)));
                        }
                    });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return List.of(written);
    }

    private ScoredFile write(InputFile file, Path target) {
        try {
            return written(file, target);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ScoredFile written(InputFile file, Path target) throws IOException {
        Path parent = target.getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        var scored = new ScoredFile.Builder();
        try (BufferedWriter out = Files.newBufferedWriter(target, StandardCharsets.UTF_8)) {
            out.write("timestamp,value,anomaly_score" + (rows.isOneToOne() ? "" : ",subject") + "\n");
            CsvRows.forEach(mapping, csv, file, row -> rows.of(row).forEach(one -> write(out, one, scored)));
        }
        return scored.build();
    }

    private void write(BufferedWriter out, ScoreRows.ScoreRow row, ScoredFile.Builder scored) {
        Event event = row.event();
        double score = event == null ? 0 : scores.at(event.key(), event.time());
        scored.add(event, score);
        try {
            out.write(cell(row.timestamp()));
            out.write(',');
            out.write(cell(row.value()));
            out.write(',');
            out.write(score == 0 ? "0" : Double.toString(score));
            if (!rows.isOneToOne()) {
                out.write(',');
                out.write(cell(event == null ? "" : event.key()));
            }
            out.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String cell(@Nullable String text) {
        return text == null ? "" : CsvCells.cell(text);
    }
}
