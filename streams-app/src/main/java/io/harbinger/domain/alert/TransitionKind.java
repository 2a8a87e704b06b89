package io.harbinger.domain.alert;

/** How an episode changed. */
public enum TransitionKind {
    OPENED,
    ESCALATED,
    DEESCALATED,
    CLEARED,
    FLAPPING,
    SUPERSEDED
}
