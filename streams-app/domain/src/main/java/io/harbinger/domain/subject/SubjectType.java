package io.harbinger.domain.subject;

/** What kind of thing is scored. */
public enum SubjectType {
    NODE,
    LANE,
    PRODUCT,
    /** What many nodes or products are known through: the data of one source. */
    FEED
}
