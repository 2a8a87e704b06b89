package io.harbinger.wire;

import io.harbinger.domain.event.Rejection;
import java.nio.charset.StandardCharsets;
import java.util.function.BiConsumer;

/** Headers of a dead letter: why it was rejected, and the names of those with its source. */
public final class DeadLetterHeaders {

    /** A topic, or a place in a file. */
    public static final String TOPIC = "harbinger-topic";

    public static final String REASON = "harbinger-reason";

    private DeadLetterHeaders() {}

    /**
     * Adds the headers of a rejection.
     *
     * @param put receives a name and the UTF-8 of a value
     */
    public static void put(Rejection rejection, BiConsumer<String, byte[]> put) {
        put.accept(REASON, utf8(rejection.reason().name()));
        put.accept("harbinger-field", utf8(rejection.field()));
        put.accept("harbinger-value", utf8(rejection.value()));
        put.accept("harbinger-detail", utf8(rejection.detail()));
    }

    /** The bytes of a header's value. */
    public static byte[] utf8(String value) {
        return value.getBytes(StandardCharsets.UTF_8);
    }
}
