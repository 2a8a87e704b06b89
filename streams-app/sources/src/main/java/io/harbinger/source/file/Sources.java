package io.harbinger.source.file;

import io.harbinger.source.EventSource;
import io.harbinger.source.InputFile;
import io.harbinger.source.Ordering;
import io.harbinger.source.RowSource;
import io.harbinger.source.SourceException;
import io.harbinger.source.SourceFormat;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/** Opens files as one stream of events in the order of event time: the entry point of this package. */
public final class Sources {

    private Sources() {}

    /**
     * The events of all files in the order of event time.
     *
     * @param paths files, folders (the files with the format's endings, gzipped or not, at any depth), {@code -} for
     *     standard input
     * @throws SourceException with every path that is missing or unreadable, and every column that a file lacks
     */
    public static EventSource open(SourceFormat format, List<Path> paths) {
        return open(format, paths, () -> false);
    }

    /**
     * The same, until {@code stopped}: then it ends, as if the files ended there.
     *
     * @param stopped asked before every read of a file
     */
    public static EventSource open(SourceFormat format, List<Path> paths, BooleanSupplier stopped) {
        return open(format, paths, System.in, stopped);
    }

    /** The events of {@code source} before the instant {@code end}, epoch milliseconds. */
    public static EventSource before(EventSource source, long end) {
        return end == Long.MAX_VALUE ? source : new TimeLimit(source, end);
    }

    /**
     * The files that {@code paths} mean, in the order given; those of a folder by path.
     *
     * @throws SourceException with every path that is missing, unreadable or holds no such file
     */
    public static List<InputFile> files(SourceFormat format, List<Path> paths) {
        return InputPaths.of(paths, format.endings(), System.in);
    }

    /**
     * The CSV files that a path means, whatever the mapping that will read them.
     *
     * @throws SourceException as {@link #files}
     */
    public static List<InputFile> csv(Path path) {
        return InputPaths.of(List.of(path), List.of(".csv"), System.in);
    }

    /**
     * The rows of one file in its own order, as its format reads them.
     *
     * @throws SourceException where the file as a whole cannot be read; one that is not what its name says is named as such
     */
    public static RowSource rows(SourceFormat format, InputFile input, InputStream in) throws IOException {
        try {
            return format.open(input, in);
        } catch (SourceException e) {
            throw SourceException.named(input, in, e);
        }
    }

    static EventSource open(SourceFormat format, List<Path> paths, InputStream stdin, BooleanSupplier stopped) {
        List<InputFile> inputs = InputPaths.of(paths, format.endings(), stdin);
        checkHeaders(format, inputs);
        var files = IntStream.range(0, inputs.size())
                .mapToObj(
                        position -> new FileSource(format, inputs.get(position), Vintage.of(format, position), stopped))
                .toList();
        Ordering ordering = format.ordering();
        if (ordering.by() == Ordering.By.FILE) {
            return new TranslatedSource(new LeapGuard(new SortedSource(files, ordering)));
        }
        // Guarded each: a leap of one file must not let the others go first.
        var windows = files.stream()
                .map(file -> new LeapGuard(new DisorderWindow(file, ordering)))
                .toList();
        return new TranslatedSource(windows.size() == 1 ? windows.get(0) : new LeapGuard(new MergedSource(windows)));
    }

    /** Reads the header of every file first, so that a wrong file is reported before the first event of any file. */
    private static void checkHeaders(SourceFormat format, List<InputFile> inputs) {
        var problems = new ArrayList<String>();
        for (InputFile input : inputs) {
            if (input.isRereadable()) {
                try (InputStream in = input.open(count -> {})) {
                    rows(format, input, in);
                } catch (SourceException e) {
                    problems.addAll(e.problems());
                } catch (IOException e) {
                    problems.addAll(SourceException.unreadable(input, e).problems());
                }
            }
        }
        if (!problems.isEmpty()) {
            throw new SourceException(problems);
        }
    }
}
