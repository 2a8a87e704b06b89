package io.harbinger.source.file;

import io.harbinger.source.EventSource;
import io.harbinger.source.InputFile;
import io.harbinger.source.SourceException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/** Finds the files that the paths on a command line denote. */
final class InputPaths {

    static final String STDIN = "-";

    private final List<String> endings;
    private final InputStream stdin;
    private final List<InputFile> inputs = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();

    private InputPaths(List<String> endings, InputStream stdin) {
        this.endings = endings;
        this.stdin = stdin;
    }

    /**
     * In the order given; the files of a folder, at any depth, by path. Throws {@link SourceException} with every path
     * that is missing, unreadable or holds no such file.
     */
    static List<InputFile> of(List<Path> paths, List<String> endings, InputStream stdin) {
        List<String> all = endings.stream()
                .flatMap(ending -> Stream.of(ending, ending + ".gz"))
                .toList();
        var found = new InputPaths(all, stdin);
        paths.forEach(found::add);
        if (paths.isEmpty()) {
            found.problems.add("no input: name files, folders, or - for standard input");
        }
        if (!found.problems.isEmpty()) {
            throw new SourceException(found.problems);
        }
        return found.inputs;
    }

    private void add(Path path) {
        String name = path.toString();
        if (name.equals(STDIN)) {
            inputs.add(new InputFile(STDIN, null, Path.of(STDIN), EventSource.UNKNOWN, stdin));
        } else if (!Files.exists(path)) {
            problems.add(name + ": does not exist");
        } else if (Files.isDirectory(path)) {
            addFolder(path);
        } else {
            addFile(path, Objects.requireNonNullElse(path.getFileName(), path));
        }
    }

    private void addFile(Path path, Path below) {
        if (!Files.isReadable(path)) {
            problems.add(path + ": cannot be read (permission denied)");
            return;
        }
        try {
            long size = Files.isRegularFile(path) ? Files.size(path) : EventSource.UNKNOWN;
            inputs.add(new InputFile(path.toString(), path, below, size, stdin));
        } catch (IOException e) {
            problems.add(path + ": cannot be read (" + e.getMessage() + ")");
        }
    }

    private void addFolder(Path folder) {
        try (Stream<Path> tree = Files.walk(folder)) {
            List<Path> files = tree.filter(Files::isRegularFile)
                    .filter(this::hasEnding)
                    .sorted()
                    .toList();
            if (files.isEmpty()) {
                problems.add(folder + ": the folder holds no file that ends with " + String.join(" or ", endings));
            }
            files.forEach(file -> addFile(file, folder.relativize(file)));
        } catch (IOException | UncheckedIOException e) {
            problems.add(folder + ": the folder cannot be read (" + e.getMessage() + ")");
        }
    }

    private boolean hasEnding(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return endings.stream().anyMatch(name::endsWith);
    }
}
