package io.harbinger.domain.subject;

/** What kind of thing is scored. */
public enum SubjectType {
    NODE,
    LANE,
    PRODUCT
}
