package io.harbinger.domain.alert;

/** How an episode changed. */
public enum TransitionKind {
    /** A new alert, from NONE. */
    OPENED,
    /** The level rose. */
    ESCALATED,
    /**
     * The level fell, but not to NONE; or, after {@link #FLAPPING}, the alert is steady again at the level notified.
     */
    DEESCALATED,
    /** The alert ended: calm again, or expired because the data stopped (then without a score). */
    CLEARED,
    /**
     * The open alert goes up and down; until it is steady, subscribers are notified of higher levels only. It stays one
     * alert, however often it calms in between.
     */
    FLAPPING,
    /**
     * The alert ended because another catalogue is in force, or because what it was raised on has been corrected; if
     * the subject is still bad, OPENED follows.
     */
    SUPERSEDED
}
