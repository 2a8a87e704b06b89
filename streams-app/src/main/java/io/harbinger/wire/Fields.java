package io.harbinger.wire;

import org.jspecify.annotations.Nullable;

/**
 * The fields of one record, asked for by name and in schema order. Every method refuses what is not there or not of its
 * type by throwing {@link RejectedException} with the field's name.
 */
interface Fields {

    String text(String field);

    @Nullable String optionalText(String field);

    /** A text that is one of few, such as a unit. */
    default String cachedText(String field) {
        return text(field);
    }

    default @Nullable String optionalCachedText(String field) {
        return optionalText(field);
    }

    double number(String field);

    @Nullable Double optionalNumber(String field);

    long whole(String field);

    @Nullable Long optionalWhole(String field);

    /** Epoch milliseconds. */
    long time(String field);

    @Nullable Long optionalTime(String field);

    <T> T code(String field, Codes<T> codes);
}
