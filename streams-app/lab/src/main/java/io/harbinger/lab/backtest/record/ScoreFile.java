package io.harbinger.lab.backtest.record;

import io.harbinger.domain.event.Event;
import io.harbinger.source.csv.CsvCells;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** One file of scores as it is written, and as it stays in memory. */
final class ScoreFile implements AutoCloseable {

    private final BufferedWriter out;
    private final boolean withSubject;
    private final RecordScores scores;
    private final ScoredFile.Builder scored = new ScoredFile.Builder();

    private ScoreFile(BufferedWriter out, boolean withSubject, RecordScores scores) {
        this.out = out;
        this.withSubject = withSubject;
        this.scores = scores;
    }

    /**
     * Begins a file.
     *
     * @param withSubject whether a column names the subject of each row
     */
    static ScoreFile open(Path target, boolean withSubject, RecordScores scores) throws IOException {
        Path parent = target.getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        var file = new ScoreFile(Files.newBufferedWriter(target, StandardCharsets.UTF_8), withSubject, scores);
        file.out.write("timestamp,value,anomaly_score" + (withSubject ? ",subject" : "") + "\n");
        return file;
    }

    void write(ScoreRows.ScoreRow row) {
        Event event = row.event();
        double score = event == null ? 0 : scores.at(event.key(), event.time());
        scored.add(event, score);
        try {
            out.write(cell(row.timestamp()));
            out.write(',');
            out.write(cell(row.value()));
            out.write(',');
            out.write(score == 0 ? "0" : Double.toString(score));
            if (withSubject) {
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

    /** What was written. */
    ScoredFile scored() {
        return scored.build();
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
