package io.harbinger.domain.indicator;

import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * What counts as normal for a series: window values from before the current window.
 *
 * @param kind which of them are compared
 * @param history window values kept, in panes
 * @param gap panes between the newest value used and the current window, so that a slow onset does not train its own
 *     baseline
 * @param minHistory values needed before there is a baseline
 * @param floor least spread, as a share of the baseline (of 1 for logarithms); above 0
 * @param hold how long anomalous values stay out of the baseline before they are accepted as the new normal; of a
 *     detector, how long a level away from what was normal before stays a departure
 * @param zone whose hours and days a season has
 */
public record BaselinePolicy(
        Kind kind, int history, int gap, int minHistory, double floor, Duration hold, ZoneId zone) {

    /** Which of the kept values are compared with the current one. */
    public enum Kind {
        NONE,
        /** All of them. */
        ROBUST,
        /** Those of the same hour of the week. */
        HOUR_OF_WEEK,
        /** Those of the same day of the week. */
        DAY_OF_WEEK,
        /** Those of the same week of the year; for monthly panes of the same month. */
        WEEK_OF_YEAR;

        /** Whether values are compared by their place in a season, so that a pane without a value keeps its place. */
        public boolean isSeasonal() {
            return this == HOUR_OF_WEEK || this == DAY_OF_WEEK || this == WEEK_OF_YEAR;
        }
    }

    /** What a detector finds usual is its own; a level that stays for a week is the new normal. */
    public static final BaselinePolicy NONE = new BaselinePolicy(Kind.NONE, 0, 0, 0, 1, Duration.ofDays(7));

    /** In UTC. */
    public BaselinePolicy(Kind kind, int history, int gap, int minHistory, double floor, Duration hold) {
        this(kind, history, gap, minHistory, floor, hold, ZoneOffset.UTC);
    }

    public BaselinePolicy {
        if (history < 0 || history > 2000) {
            throw new IllegalArgumentException("history must be 0 to 2000 panes, was " + history);
        }
        if (gap < 0) {
            throw new IllegalArgumentException("gap must not be negative, was " + gap);
        }
        if (kind != Kind.NONE && (minHistory < 2 || minHistory > history)) {
            throw new IllegalArgumentException("minHistory must be 2 to history (" + history + "), was " + minHistory);
        }
        if (!(floor > 0)) {
            throw new IllegalArgumentException("floor must be above 0, was " + floor);
        }
        if (hold.isNegative()) {
            throw new IllegalArgumentException("hold must not be negative, was " + hold);
        }
    }

    /** The same with another time until what is anomalous is accepted. */
    public BaselinePolicy holding(Duration other) {
        return new BaselinePolicy(kind, history, gap, minHistory, floor, other, zone);
    }

    /** The same in the civil time of a zone; itself where values are not compared by their place in a season. */
    BaselinePolicy in(ZoneId other) {
        return kind.isSeasonal() ? new BaselinePolicy(kind, history, gap, minHistory, floor, hold, other) : this;
    }
}
