package io.harbinger.domain.indicator;

/** What the severity of a window is measured in. */
public enum SeverityKind {
    /**
     * Days of usual traffic lost in the last seven days, 0..7: the sum over the days of what each fell short of the usual,
     * as a share of it, without the part of it that chance would make of counts so small. A day of which nothing is known
     * has lost nothing.
     */
    LOST_DAYS("days of usual traffic lost in a week"),
    /** Distance from the baseline as a share of it, 0 and more; 1 for nothing, or twice the usual. */
    CHANGE("of the usual away from it"),
    /**
     * How far a sensor is from what was normal before the onset of its change, in its usual spreads, times the hours
     * since that onset, a day at most: ten spreads for an hour, or one and a half for a shift of seven.
     */
    DEPARTURE("usual spreads x hours away from it");

    private final String unit;

    SeverityKind(String unit) {
        this.unit = unit;
    }

    /** The unit, in English, as it follows a number. */
    public String unit() {
        return unit;
    }
}
