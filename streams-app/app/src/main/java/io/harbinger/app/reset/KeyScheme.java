package io.harbinger.app.reset;

/** How the records of subjects are keyed. */
public enum KeyScheme {
    /** {@code node:suez}, as this release writes. */
    TYPED,
    /** {@code suez}, as 0.1.0 wrote. */
    BARE;

    String keyOf(CurrentAlert alert) {
        return this == TYPED ? alert.typedKey() : alert.alert().getSubjectId();
    }
}
