package io.harbinger.lab.backtest;

import io.harbinger.domain.score.Level;
import io.harbinger.domain.subject.Subject;
import io.harbinger.lab.backtest.score.Episodes;
import io.harbinger.lab.backtest.score.ScoreSeries;
import io.harbinger.lab.backtest.score.Window;
import io.harbinger.schema.Driver;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A summary of the outputs of one subject, small enough to keep one of every subject in memory. */
final class SubjectEvidence {

    /** Decides which series is drawn: its panes, those at or above BLUE, and whether it has a baseline. */
    private static final class Tally {
        private int panes;
        private int alarming;
        private boolean baseline;
        private long firstEnd = Long.MAX_VALUE;
        private long lastEnd = Long.MIN_VALUE;
    }

    private final Subject subject;
    private final List<Window> windows;
    private final String fallback;
    private final List<TopDrivers> peaks;
    private final Map<SeriesKey, Tally> series = new HashMap<>();
    private final Episodes episodes = new Episodes();
    private final ScoreSeries scores = new ScoreSeries();
    private @Nullable String name;
    private @Nullable String nameZh;
    private long firstEnd = Long.MAX_VALUE;
    private long shortest = Long.MAX_VALUE;
    private long last = Long.MIN_VALUE;

    /** Evidence of a subject; {@code fallback} is its name where the outputs have only its id. */
    SubjectEvidence(Subject subject, List<Window> windows, String fallback) {
        this.subject = subject;
        this.windows = windows;
        this.fallback = fallback;
        this.peaks = windows.stream().map(window -> new TopDrivers()).toList();
    }

    /** Adds the value of a closed pane; {@code sufficient}: the pane had enough data. */
    void value(Driver driver, boolean sufficient) {
        long end = driver.getWindowEnd().toEpochMilli();
        if (driver.getSamples() > 0) {
            firstEnd = Math.min(firstEnd, end);
            shortest = Math.min(shortest, end - driver.getWindowStart().toEpochMilli());
            last = Math.max(last, end);
        }
        Tally tally =
                series.computeIfAbsent(new SeriesKey(driver.getIndicator(), driver.getSeries()), key -> new Tally());
        tally.panes++;
        tally.firstEnd = Math.min(tally.firstEnd, end);
        tally.lastEnd = Math.max(tally.lastEnd, end);
        tally.alarming += driver.getRisk() >= Level.BLUE.threshold() ? 1 : 0;
        tally.baseline |= driver.getBaseline() != null;
        if (sufficient && driver.getAlerting()) {
            for (int i = 0; i < windows.size(); i++) {
                if (end - 1 >= windows.get(i).from()
                        && end - 1 <= windows.get(i).to()) {
                    peaks.get(i).add(DriverSnapshot.of(driver));
                }
            }
        }
    }

    void named(String name, @Nullable String nameZh) {
        this.name = name;
        this.nameZh = nameZh == null ? this.nameZh : nameZh;
    }

    Subject subject() {
        return subject;
    }

    NamedSubject namedSubject() {
        return new NamedSubject(subject, name == null || name.equals(subject.id()) ? fallback : name, nameZh);
    }

    Episodes episodes() {
        return episodes;
    }

    ScoreSeries scores() {
        return scores;
    }

    List<Window> windows() {
        return windows;
    }

    List<DriverSnapshot> peak(int window) {
        return peaks.get(window).drivers();
    }

    /** Whether any window had a sample. */
    boolean hasData() {
        return firstEnd <= last;
    }

    /** Start of the first window, of the shortest length: a longer window also covers time before the first sample. */
    long first() {
        return firstEnd - shortest;
    }

    long last() {
        return last;
    }

    /** Usual time from one value of a series to the next, in milliseconds; 0 where it has hardly any. */
    long step(@Nullable SeriesKey key) {
        Tally tally = key == null ? null : series.get(key);
        return tally == null || tally.panes < 2 ? 0 : (tally.lastEnd - tally.firstEnd) / (tally.panes - 1);
    }

    /** Every series that has a value. */
    Set<SeriesKey> series() {
        return Collections.unmodifiableSet(series.keySet());
    }

    /** The series to draw: one with a baseline first, then by panes at or above BLUE, by panes, by name. */
    @Nullable SeriesKey mainSeries() {
        return series.entrySet().stream()
                .min(Comparator.comparing((Map.Entry<SeriesKey, Tally> entry) -> !entry.getValue().baseline)
                        .thenComparingInt(entry -> -entry.getValue().alarming)
                        .thenComparingInt(entry -> -entry.getValue().panes)
                        .thenComparing(entry -> entry.getKey().indicator())
                        .thenComparing(entry -> entry.getKey().series()))
                .map(Map.Entry::getKey)
                .orElse(null);
    }
}
