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
        Set<String> used = new HashSet<>();
        for (InputFile file : files) {
            names.add(unused(InputFile.withoutGzipEnding(file.relativeName()), used));
        }
        return names;
    }

    private static String unused(String name, Set<String> used) {
        String stem = name.replaceFirst("(?i)\\.csv$", "");
        String unused = stem + ENDING;
        for (int i = 2; !used.add(unused); i++) {
            unused = stem + "-" + i + ENDING;
        }
        return unused;
    }
}
