package io.harbinger.domain.network.propagation;

/** Which supply edges a graph has. */
public enum EdgeChoice {
    /** Those alone that are verified: what reaches a subject through them may warn. */
    VERIFIED,
    /** Suggested ones too: what they add is shown, and said to be so. */
    ALL
}
