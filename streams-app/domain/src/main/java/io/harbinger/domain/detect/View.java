package io.harbinger.domain.detect;

/** What part of a series' behaviour is surprising. */
public enum View {
    /** Nothing is. */
    NONE,
    /** The value, against the values just before it. */
    SPIKE,
    /** The mean of the last few values, against that of several times as many. */
    SHIFT,
    /** How far values lie from the recent mean: more than before, or less. */
    UNREST,
    /** The value, against the long-run mean. */
    LEVEL,
    /** The value, against what is usual at this hour. */
    SEASON,
    /** A run of counts far below the usual rate, by the law of counts. */
    OUTAGE
}
