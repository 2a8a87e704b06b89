package io.harbinger.domain.indicator;

/** What is computed from the observations (value v, weight w) of one window. */
public enum Measure {
    /** Number of observations. */
    COUNT,
    /** Σ v. */
    SUM,
    /** Σ v / n. */
    MEAN,
    /** Σ v per hour of window. */
    RATE,
    /** Σ v / Σ w. */
    RATIO,
    /** The v latest in event time; of several at one instant the largest. */
    LAST,
    /** 95th percentile of v, nearest rank. */
    P95,
    /** Population standard deviation of v. */
    STDDEV,
    /** Coefficient of variation: standard deviation / mean. */
    CV,
    /** Herfindahl-Hirschman index Σ s² of the categories' shares of Σ v, 0..1. */
    HHI,
    /** Largest category's share of Σ v, 0..1. */
    TOP_SHARE,
    /** Time since the last observation ÷ the usual interval between observations. */
    ABSENCE,
    /** Panes in a row with one unchanged value ÷ the longest such run before. */
    STUCK,
    /** Share of the subject's series that are fresh, 0..1 (derived). */
    COVERAGE,
    /** Mean share of the usual over a feed's subjects, each by its newest report of the window, 0..1 (reports). */
    REPORTING,
    /** Risk that reaches the subject through verified edges, 0..100 (network). */
    UPSTREAM_RISK,
    /** What two thirds of a feed's subjects report at most, each by its newest report of the window, 0..1 (reports). */
    REPORTING_MAJORITY;

    /** Whether it is taken over what the subjects of a feed report. */
    public boolean isOfReports() {
        return this == REPORTING || this == REPORTING_MAJORITY;
    }

    /** Whether an observation that comes twice may give another result than one that comes once. */
    public boolean countsRepetitions() {
        return this != STUCK;
    }
}
