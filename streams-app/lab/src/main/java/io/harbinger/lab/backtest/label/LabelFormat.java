package io.harbinger.lab.backtest.label;

import java.time.Duration;
import java.util.Locale;

/** How a file of labels is written. */
public enum LabelFormat {
    /** The Numenta Anomaly Benchmark's combined_windows.json: file below the data folder to windows. */
    NAB(Duration.ZERO, Duration.ZERO),
    /** CyPort's interaction_full.csv: storms at ports with their impact. */
    CYPORT(Duration.ofDays(2), Duration.ofDays(7)),
    /** CSV of subject, start, end, name, min level. */
    WINDOWS(Duration.ZERO, Duration.ZERO);

    private final Duration before;
    private final Duration after;

    LabelFormat(Duration before, Duration after) {
        this.before = before;
        this.after = after;
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

    /** How long after its end. */
    public Duration after() {
        return after;
    }
}
