package io.harbinger.domain.event;

/** Whether a field has a value in every event. */
public enum Presence {
    /** Always, and the source must give it. */
    REQUIRED,
    /** Always; where the source does not give it, it follows from other fields or has a default. */
    DERIVABLE,
    /** Not always. */
    OPTIONAL
}
