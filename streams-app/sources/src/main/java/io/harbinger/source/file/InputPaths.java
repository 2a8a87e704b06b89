package io.harbinger.source.file;

import io.harbinger.source.EventSource;
import io.harbinger.source.InputFile;
import io.harbinger.source.SourceException;
import io.harbinger.source.ZipContent;
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
                .flatMap(ending -> Stream.of(ending, ending + ".gz", ending + ".zip"))
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
            inputs.add(new InputFile(STDIN, null, null, Path.of(STDIN), EventSource.UNKNOWN, stdin));
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
            if (isZip(path)) {
                addEntries(path, below);
            } else {
                long size = Files.isRegularFile(path) ? Files.size(path) : EventSource.UNKNOWN;
                inputs.add(new InputFile(path.toString(), path, null, below, size, stdin));
            }
        } catch (IOException e) {
            var input = new InputFile(path.toString(), path, null, below, EventSource.UNKNOWN, stdin);
            problems.addAll(SourceException.unreadable(input, e).problems());
        }
    }

    private static boolean isZip(Path path) throws IOException {
        if (!Files.isRegularFile(path)) {
            return false;
        }
        try (InputStream in = Files.newInputStream(path)) {
            return ZipContent.isZip(in.readNBytes(4));
        }
    }

    private void addEntries(Path zip, Path below) throws IOException {
        List<ZipContent.Entry> entries = ZipContent.entries(zip, endings);
        if (entries.isEmpty()) {
            problems.add(zip + ": the zip file holds no file that ends with " + String.join(" or ", endings));
        }
        for (ZipContent.Entry entry : entries) {
            String name = zip + "!" + entry.name();
            // A name of a stranger is never a path of ours.
            String plain = entry.name().replaceAll("[^A-Za-z0-9._-]+", "_");
            inputs.add(new InputFile(
                    name,
                    zip,
                    entry.name(),
                    below.resolveSibling(below.getFileName() + "!" + plain),
                    entry.size(),
                    stdin));
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
