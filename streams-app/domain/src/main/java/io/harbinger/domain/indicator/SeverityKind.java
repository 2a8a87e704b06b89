package io.harbinger.domain.indicator;

/** What the severity of a window is measured in. */
public enum SeverityKind {
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
