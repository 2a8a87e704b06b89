package io.harbinger.domain.indicator;

/** Why no indicator uses an event, from far off to nearly used; also the bounded tag values of the counter of these. */
public enum Unused {
    /** No indicator of its subject selects it. */
    NOT_SELECTED,
    /** Those that select it have panes that are shorter than the period it covers. */
    PERIOD_TOO_LONG,
    /** Those that select it observe a number that it does not have. */
    NO_VALUE
}
