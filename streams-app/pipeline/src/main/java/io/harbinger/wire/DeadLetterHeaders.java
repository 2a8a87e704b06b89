package io.harbinger.wire;

import io.harbinger.domain.event.Reason;
import io.harbinger.domain.event.Rejection;
import java.nio.charset.StandardCharsets;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;

/**
 * Headers of a dead letter: why it was rejected, and the names of those with its source. No text is longer than {@value
 * #LONGEST} characters, so that a letter stays a record that every broker takes, whatever the texts of an input are.
 */
public final class DeadLetterHeaders {

    /** A topic, or a place in a file. */
    public static final String TOPIC = "harbinger-topic";

    public static final String REASON = "harbinger-reason";

    private static final String FIELD = "harbinger-field";
    private static final String VALUE = "harbinger-value";
    private static final String DETAIL = "harbinger-detail";

    static final int LONGEST = 1000;

    private DeadLetterHeaders() {}

    /**
     * Adds the headers of a rejection.
     *
     * @param put receives a name and the UTF-8 of a value
     */
    public static void put(Rejection rejection, BiConsumer<String, byte[]> put) {
        put.accept(REASON, utf8(rejection.reason().name()));
        put.accept(FIELD, utf8(rejection.field()));
        put.accept(VALUE, utf8(rejection.value()));
        put.accept(DETAIL, utf8(rejection.detail()));
    }

    /**
     * What was {@linkplain #put put}, as far as it was not shortened.
     *
     * @param text of the header of a name; empty where there is none
     * @throws IllegalArgumentException where the headers name no reason
     */
    public static Rejection rejection(UnaryOperator<String> text) {
        return new Rejection(
                Reason.valueOf(text.apply(REASON)), text.apply(FIELD), text.apply(VALUE), text.apply(DETAIL));
    }

    /** The bytes of a header's value, shortened to {@value #LONGEST} characters. */
    public static byte[] utf8(String value) {
        String text = value.length() <= LONGEST ? value : value.substring(0, LONGEST) + "…";
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
