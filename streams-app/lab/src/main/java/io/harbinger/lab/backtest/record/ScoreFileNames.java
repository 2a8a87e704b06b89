package io.harbinger.lab.backtest.record;

import io.harbinger.source.InputFile;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Where the scores of each input file go: the path below its folder, ending in {@code .csv}. */
final class ScoreFileNames {

    private static final String ENDING = ".csv";

    private ScoreFileNames() {}

    /** One relative path with forward slashes for each file, in order; two of the same name get different ones. */
    static List<String> of(List<InputFile> files) {
        List<String> names = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (InputFile file : files) {
            names.add(free(InputFile.withoutGzipEnding(file.relativeName()), taken));
        }
        return names;
    }

    private static String free(String name, Set<String> taken) {
        String stem = name.replaceFirst("(?i)\\.csv$", "");
        String free = stem + ENDING;
        for (int i = 2; !taken.add(free); i++) {
            free = stem + "-" + i + ENDING;
        }
        return free;
    }
}
