package io.harbinger.domain.state;

/** The bounds on what is kept of a subject; also the bounded tag values of the counter of how often each is reached. */
public enum Limit {
    /** A stale series made room for a new one. */
    SERIES_EVICTED,
    /** An observation of a new series was dropped: the subject has as many as it may, and none of them is stale. */
    SERIES_REFUSED,
    /** The oldest event id of a subject was forgotten: from now on that event would not be known to be a duplicate. */
    ID_FORGOTTEN,
    /**
     * A value was not kept apart from those of other categories (trading partners, shipments): the pane keeps as many
     * apart as it may.
     */
    CATEGORY_POOLED,
    /**
     * An observation was not kept one by one, since its pane has as many as are: what its event is corrected to later
     * comes too late.
     */
    OBSERVATION_NOT_KEPT,
    /** A reading took the slower full step, since more signals are in use than are cached; nothing is lost. */
    SIGNAL_NOT_CACHED,
    /** A subject was not alerted for what reaches it, since as many subjects are as may be. */
    UPSTREAM_NOT_ALERTED
}
