package io.harbinger.state;

/** Keys that are looked up together. They need not be there as texts. */
public interface KeyBatch {

    /** How many there are. */
    int size();

    /** The hash of a key, that of {@link String#hashCode()}. */
    int hash(int index);

    /** Whether a key is the one of this text. */
    boolean matches(int index, String key);
}
