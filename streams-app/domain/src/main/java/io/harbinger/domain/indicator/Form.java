package io.harbinger.domain.indicator;

/** The quantity that level goalposts judge. */
public enum Form {
    /** The value itself. */
    LEVEL,
    /**
     * Of a share that is the value, how far it may be from it towards the good side with so few observations: the limit that the
     * true share keeps with 90 %.
     */
    SHARE,
    /** Share lost against the baseline: 1 − value/baseline. */
    DROP,
    /** Share gained against the baseline: value/baseline − 1. */
    RISE;

    /** Whether it is judged against what was usual. */
    public boolean needsBaseline() {
        return this == DROP || this == RISE;
    }
}
