package io.harbinger.backtest.record;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Finds the CSV files that the paths of a command mean, as the replay does, with where they lie below their folder. */
public final class InputFiles {

    private static final String ENDING = ".csv";

    private InputFiles() {}

    /** In the order given; the files of a folder, at any depth, by path. Two of the same name get different ones. */
    public static List<InputFile> of(List<Path> paths) throws IOException {
        List<InputFile> files = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (Path path : paths) {
            if (Files.isDirectory(path)) {
                for (Path file : csv(path)) {
                    files.add(new InputFile(file, free(slashes(path.relativize(file)), taken)));
                }
            } else {
                files.add(new InputFile(path, free(slashes(path.getFileName()), taken)));
            }
        }
        return files;
    }

    private static List<Path> csv(Path folder) throws IOException {
        try (Stream<Path> tree = Files.walk(folder)) {
            return tree.filter(Files::isRegularFile)
                    .filter(InputFiles::isCsv)
                    .sorted()
                    .toList();
        }
    }

    private static boolean isCsv(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return name.endsWith(ENDING) || name.endsWith(ENDING + ".gz");
    }

    private static String slashes(Path path) {
        return path.toString().replace(File.separatorChar, '/').replaceFirst("(?i)\\.gz$", "");
    }

    private static String free(String name, Set<String> taken) {
        String stem = name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : name;
        String free = stem + ENDING;
        for (int i = 2; !taken.add(free); i++) {
            free = stem + "-" + i + ENDING;
        }
        return free;
    }
}
