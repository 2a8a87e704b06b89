package io.harbinger.lab.detect;

import io.harbinger.lab.backtest.score.NabFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the files and windows of the Numenta Anomaly Benchmark. */
final class NabCorpus {
    private static final Pattern FILE = Pattern.compile("\"([^\"]+\\.csv)\":\\s*\\[((?:\\s*\\[[^\\]]*\\],?)*)\\s*\\]");
    private static final Pattern WINDOW = Pattern.compile("\\[\\s*\"([^\"]+)\",\\s*\"([^\"]+)\"\\s*\\]");

    private NabCorpus() {}

    /** Every labelled file below {@code folder}, in the labels' order. */
    static List<Labelled> read(Path folder) {
        try {
            String labels = Files.readString(folder.resolve("combined_windows.json"));
            List<Labelled> files = new ArrayList<>();
            Matcher file = FILE.matcher(labels);
            while (file.find()) {
                files.add(read(folder.resolve("data"), file.group(1), file.group(2)));
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Labelled read(Path data, String name, String windows) throws IOException {
        List<String> lines = Files.readAllLines(data.resolve(name));
        int n = lines.size() - 1;
        long[] times = new long[n];
        double[] values = new double[n];
        for (int i = 0; i < n; i++) {
            String line = lines.get(i + 1);
            int comma = line.indexOf(',');
            times[i] = time(line.substring(0, comma));
            values[i] = Double.parseDouble(line.substring(comma + 1));
        }
        return new Labelled(times, values, windows(times, windows));
    }

    private static List<NabFile.Rows> windows(long[] times, String text) {
        List<NabFile.Rows> windows = new ArrayList<>();
        Matcher window = WINDOW.matcher(text);
        while (window.find()) {
            long from = time(window.group(1));
            long to = time(window.group(2));
            int first = 0;
            while (times[first] < from) {
                first++;
            }
            int last = times.length - 1;
            while (times[last] > to) {
                last--;
            }
            windows.add(new NabFile.Rows(first, last));
        }
        return windows;
    }

    private static long time(String text) {
        return LocalDateTime.parse(text.substring(0, 19).replace(' ', 'T'))
                .toInstant(ZoneOffset.UTC)
                .toEpochMilli();
    }
}
