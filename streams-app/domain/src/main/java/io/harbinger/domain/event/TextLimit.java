package io.harbinger.domain.event;

import org.jspecify.annotations.Nullable;

/**
 * How long the texts of an event or of a network entity may be, in UTF-16 code units (what {@link String#length} counts;
 * up to three bytes of UTF-8 each). Every key, stored row and output carries such texts: with these limits none of them
 * can outgrow a record of Kafka's default size, whatever a producer sends.
 */
public enum TextLimit {
    /** Ids and codes: of events, nodes, products, lanes, sensors, carriers, shipments, reporters, metrics. */
    ID(256),
    /** Names for people. */
    NAME(512),
    /** UCUM codes with their annotations. */
    UNIT(128);

    private final int longest;

    TextLimit(int longest) {
        this.longest = longest;
    }

    /** The longest text that is accepted, UTF-16 code units. */
    public int longest() {
        return longest;
    }

    /** Why a text is refused; null where it is absent or short enough. */
    public @Nullable Rejection check(String field, @Nullable String text) {
        return text == null || text.length() <= longest
                ? null
                : new Rejection(
                        Reason.TOO_LONG,
                        field,
                        text,
                        "is " + text.length() + " characters long, at most " + longest + " are accepted");
    }
}
