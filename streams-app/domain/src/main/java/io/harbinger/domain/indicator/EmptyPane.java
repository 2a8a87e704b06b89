package io.harbinger.domain.indicator;

/** What a pane without observations means. */
public enum EmptyPane {
    /** Nothing is known. */
    MISSING,
    /** 0, until the series is stale. */
    ZERO,
    /**
     * 0 in a series of movements, which are observed one by one as they happen; nothing in one of statements about
     * periods, of which each gives its own zeros.
     */
    NO_MOVEMENT
}
