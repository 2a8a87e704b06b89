package io.harbinger.backtest.record;

import io.harbinger.adapter.Mapping;
import io.harbinger.domain.event.Event;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes the score of every record: for each file of the input a CSV file of timestamp, value and anomaly_score, with a
 * row for every row of the input, in its order. A row that was refused, or that nothing was said of, has the score 0.
 * Where columns are events of their own, each is a row, and a fourth column names the subject.
 */
public final class ScoreFiles {

    private static final String QUOTED = ",\"\n\r";

    private final Path folder;
    private final InputRows rows;
    private final RecordScores scores;

    private ScoreFiles(Path folder, InputRows rows, RecordScores scores) {
        this.folder = folder;
        this.rows = rows;
        this.scores = scores;
    }

    /**
     * Writes them all below {@code folder} and returns what was written, file by file.
     *
     * @throws IOException where a file cannot be read again or written
     */
    public static List<ScoredFile> write(
            Path folder, List<InputFile> files, Mapping mapping, Mapping.Csv csv, RecordScores scores)
            throws IOException {
        var writer = new ScoreFiles(folder, new InputRows(mapping, csv), scores);
        List<ScoredFile> written = new ArrayList<>();
        for (InputFile file : files) {
            written.add(writer.write(file));
        }
        return written;
    }

    private ScoredFile write(InputFile file) throws IOException {
        Path target = folder.resolve(file.below());
        Path parent = target.getParent();
        Files.createDirectories(parent == null ? folder : parent);
        var scored = new ScoredFile.Draft(file);
        try (BufferedWriter out = Files.newBufferedWriter(target, StandardCharsets.UTF_8)) {
            out.write("timestamp,value,anomaly_score" + (rows.plain() ? "" : ",subject") + "\n");
            rows.read(file, row -> write(out, row, scored));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return scored.done();
    }

    private void write(BufferedWriter out, InputRow row, ScoredFile.Draft scored) {
        Event event = row.event();
        double score = event == null ? 0 : scores.at(event.key(), event.time());
        scored.add(event, score);
        try {
            out.write(cell(row.timestamp()));
            out.write(',');
            out.write(cell(row.value()));
            out.write(',');
            out.write(score == 0 ? "0" : Double.toString(score));
            if (!rows.plain()) {
                out.write(',');
                out.write(cell(event == null ? "" : event.key()));
            }
            out.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String cell(@Nullable String text) {
        String plain = text == null ? "" : text;
        return plain.chars().anyMatch(c -> QUOTED.indexOf(c) >= 0) ? '"' + plain.replace("\"", "\"\"") + '"' : plain;
    }
}
