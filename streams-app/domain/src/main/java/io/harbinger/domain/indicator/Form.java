package io.harbinger.domain.indicator;

/** The quantity that level goalposts judge. */
public enum Form {
    /** The value itself. */
    LEVEL,
    /** Share lost against the baseline: 1 − value/baseline. */
    DROP,
    /** Share gained against the baseline: value/baseline − 1. */
    RISE
}
