package io.harbinger.lab.backtest.label;

import java.time.Duration;
import java.util.Locale;

/** How a file of labels is written. */
public enum LabelFormat {
    /** The Numenta Anomaly Benchmark's combined_windows.json: file below the data folder to windows. */
    NAB(Duration.ZERO, Duration.ZERO, "Numenta Anomaly Benchmark, https://github.com/numenta/NAB"),
    /** CyPort's interaction_full.csv: storms at ports with their impact. */
    CYPORT(Duration.ofDays(2), Duration.ofDays(7), "CyPort, https://github.com/ChenchenMobility/CYPORT"),
    /** CSV of subject, start, end, name, min level. */
    WINDOWS(Duration.ZERO, Duration.ZERO, "");

    private final Duration before;
    private final Duration after;
    private final String published;

    LabelFormat(Duration before, Duration after, String published) {
        this.before = before;
        this.after = after;
        this.published = published;
    }

    /** The name a user writes. */
    public String spelling() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return spelling();
    }

    /** How long before its start a window may be detected, where the user gives no other. */
    public Duration before() {
        return before;
    }

    /** Under which name and where such labels are published; empty where they are the user's own. */
    public String published() {
        return published;
    }

    /** How long after its end. */
    public Duration after() {
        return after;
    }
}
