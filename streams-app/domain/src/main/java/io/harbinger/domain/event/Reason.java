package io.harbinger.domain.event;

/** The reasons for which an input is refused; also the bounded tag values of the rejection counter. */
public enum Reason {
    /** The value is empty (a tombstone on an input topic). */
    EMPTY_VALUE,
    /** The bytes end early or do not follow the schema. */
    MALFORMED,
    /** The schema fingerprint is unknown. */
    UNKNOWN_SCHEMA,
    /** The record is larger than the bound. */
    TOO_LARGE,
    /** The record has no key. */
    NULL_KEY,
    /** The key differs from the event's own node or product. */
    KEY_MISMATCH,
    /** A required field is missing or blank. */
    MISSING_FIELD,
    /** A number is NaN or infinite. */
    NOT_FINITE,
    /** A number that cannot be negative is. */
    NEGATIVE,
    /** Text that should be a number is not one. */
    NOT_A_NUMBER,
    /** Text that should be a time is not one, or its zone is unknown. */
    BAD_TIME,
    /** A code that is not in its list. */
    UNKNOWN_CODE,
    /** A text is longer than its limit, {@link TextLimit}. */
    TOO_LONG,
    /** A unit that the registry of units does not know. */
    UNKNOWN_UNIT,
    /** A metric that no indicator asks for, where the policy is to refuse it. */
    UNKNOWN_METRIC,
    /** A node or product that the network does not know, where the policy is to refuse it. */
    UNKNOWN_SUBJECT,
    /** A subject that the network does not know, where as many of those are kept as may be. */
    TOO_MANY_UNKNOWN,
    /** Event time too far ahead. */
    FUTURE,
    /** Event time older than the retention. */
    TOO_OLD,
    /** A known id with different content. */
    DUPLICATE_CONFLICT
}
