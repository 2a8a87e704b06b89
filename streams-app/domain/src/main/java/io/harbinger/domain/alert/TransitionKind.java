package io.harbinger.domain.alert;

/** How an episode changed. */
public enum TransitionKind {
    /** A new alert, from NONE. */
    OPENED,
    /** The level rose. */
    ESCALATED,
    /**
     * The level fell, but not to NONE; or, with the level unchanged, the alert is plain again: steady after
     * {@link #FLAPPING}, or with data after {@link #STALE}.
     */
    DEESCALATED,
    /** The alert ended in calm: fresh windows of all drivers that held it were good. */
    CLEARED,
    /**
     * The open alert goes up and down; until it is steady, subscribers are notified of higher levels only. It stays one
     * alert, however often it calms in between.
     */
    FLAPPING,
    /**
     * The data of the drivers that hold the open alert have stopped. The level stays; whether the subject is still bad is
     * not known. When data come back the alert goes on, as ESCALATED, DEESCALATED or in the end CLEARED.
     */
    STALE,
    /**
     * The alert ended without a recovery: given up for want of data, or, with the reason {@link Transition#NEW_NORMAL}, as
     * the level that it was raised on has lasted for so long that it is accepted.
     */
    EXPIRED,
    /**
     * The alert ended because another catalogue is in force, or because what it was raised on has been corrected; if
     * the subject is still bad, OPENED follows.
     */
    SUPERSEDED;

    /** Whether the episode is over with it. */
    public boolean isEnd() {
        return this == CLEARED || this == EXPIRED || this == SUPERSEDED;
    }
}
