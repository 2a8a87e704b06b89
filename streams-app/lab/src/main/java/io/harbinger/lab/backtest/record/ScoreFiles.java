package io.harbinger.lab.backtest.record;

import io.harbinger.source.InputFile;
import io.harbinger.source.mapping.CsvRows;
import io.harbinger.source.mapping.Mapping;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Writes the score of every record: for each file of the input a CSV file of timestamp, value and anomaly_score, with a
 * row for every row of the input, in its order. A row that was refused, or of which nothing was published, has the
 * score 0. Where columns are events of their own, each is a row, and a fourth column names the subject.
 */
public final class ScoreFiles {

    /** The scores of one run, and the folder for their files. */
    public record Target(Path folder, RecordScores scores) {}

    private final Mapping mapping;
    private final Mapping.Csv csv;
    private final ScoreRows rows;
    private final List<Target> targets;

    private ScoreFiles(Mapping mapping, Mapping.Csv csv, List<Target> targets) {
        this.mapping = mapping;
        this.csv = csv;
        this.rows = new ScoreRows(csv);
        this.targets = targets;
    }

    /**
     * Writes them all, on all processors, and returns what was written for each target, file by file.
     *
     * @param targets whose scores are asked for by several threads
     * @param files read once more, for all targets together; not where there is none
     * @throws IOException where a file cannot be written
     * @throws io.harbinger.source.SourceException where a file cannot be read again
     */
    public static List<List<ScoredFile>> write(
            List<Target> targets, List<InputFile> files, Mapping mapping, Mapping.Csv csv) throws IOException {
        if (targets.isEmpty()) {
            return List.of();
        }
        var writer = new ScoreFiles(mapping, csv, targets);
        List<String> names = ScoreFileNames.of(files);
        // A file at a time: they differ in length, and a stream would hand them out in ranges.
        var next = new AtomicInteger();
        ScoredFile[][] written = new ScoredFile[files.size()][];
        try {
            IntStream.range(0, Runtime.getRuntime().availableProcessors())
                    .parallel()
                    .forEach(worker -> {
                        for (int i = next.getAndIncrement(); i < written.length; i = next.getAndIncrement()) {
                            written[i] = writer.write(files.get(i), names.get(i));
                        }
                    });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return IntStream.range(0, targets.size())
                .mapToObj(target -> Stream.of(written).map(file -> file[target]).toList())
                .toList();
    }

    private ScoredFile[] write(InputFile file, String name) {
        try {
            return written(file, name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file of the input, for each target. */
    private ScoredFile[] written(InputFile file, String name) throws IOException {
        List<ScoreFile> outs = new ArrayList<>();
        try {
            for (Target target : targets) {
                outs.add(ScoreFile.open(target.folder().resolve(name), !rows.isOneToOne(), target.scores()));
            }
            CsvRows.forEach(
                    mapping, csv, file, row -> rows.of(row).forEach(one -> outs.forEach(out -> out.write(one))));
            return outs.stream().map(ScoreFile::scored).toArray(ScoredFile[]::new);
        } finally {
            for (ScoreFile out : outs) {
                out.close();
            }
        }
    }
}
