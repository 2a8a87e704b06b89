package io.harbinger.replay.source;

import io.harbinger.adapter.EventLineParser;
import io.harbinger.adapter.Mapping;
import io.harbinger.adapter.Ordering;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Opens input for replaying. */
public final class Sources {

    private Sources() {}

    /**
     * The events of all files in the order of event time.
     *
     * @param paths files, folders ({@code .csv} or {@code .jsonl}, gzipped or not, at any depth), {@code -} for
     *     standard input
     * @param lines reads our own events, for a mapping of {@code format: events}
     * @throws SourceException with every path that is missing or unreadable, and every column that a file lacks
     */
    public static EventSource open(Mapping mapping, List<Path> paths, EventLineParser lines) {
        return open(mapping, paths, lines, System.in);
    }

    /** The same for events in [from, to), days in UTC; null for no bound. */
    public static EventSource between(EventSource source, @Nullable LocalDate from, @Nullable LocalDate to) {
        return from == null && to == null ? source : new DateFilter(source, from, to);
    }

    /**
     * The files that {@code paths} mean, in the order given; those of a folder by path.
     *
     * @throws SourceException with every path that is missing, unreadable or holds no such file
     */
    public static List<InputFile> files(Mapping mapping, List<Path> paths) {
        return InputPaths.of(paths, mapping.content(), System.in);
    }

    /**
     * Passes on every row of a CSV file in the order of the file, whether it became an event or not.
     *
     * @throws SourceException when the file cannot be read or lacks a column
     */
    public static void rows(Mapping mapping, Mapping.Csv csv, InputFile file, Consumer<MappedRow> sink) {
        try (InputStream in = file.open(count -> {})) {
            CsvRows rows = CsvRows.open(mapping, csv, file, in);
            if (rows != null) {
                rows.forEachRemaining(sink);
            }
        } catch (IOException e) {
            throw FileSource.unreadable(file, e);
        }
    }

    static EventSource open(Mapping mapping, List<Path> paths, EventLineParser lines, InputStream stdin) {
        List<InputFile> inputs = InputPaths.of(paths, mapping.content(), stdin);
        checkHeaders(mapping, lines, inputs);
        var files = inputs.stream()
                .map(input -> new FileSource(mapping, lines, input))
                .toList();
        Ordering ordering = mapping.ordering();
        if (ordering.by() == Ordering.By.FILE) {
            return new SortedSource(files, ordering);
        }
        var windows =
                files.stream().map(file -> new DisorderWindow(file, ordering)).toList();
        return windows.size() == 1 ? windows.get(0) : new MergedSource(windows);
    }

    /** Looks at the head of every file, so that a wrong one is known before the first event of any. */
    private static void checkHeaders(Mapping mapping, EventLineParser lines, List<InputFile> inputs) {
        var problems = new ArrayList<String>();
        for (InputFile input : inputs) {
            if (input.isRereadable()) {
                try (InputStream in = input.open(count -> {})) {
                    RowSource.of(mapping, lines, input, in);
                } catch (SourceException e) {
                    problems.addAll(e.problems());
                } catch (IOException e) {
                    problems.addAll(FileSource.unreadable(input, e).problems());
                }
            }
        }
        if (!problems.isEmpty()) {
            throw new SourceException(problems);
        }
    }
}
