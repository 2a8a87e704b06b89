package io.harbinger.wire;

import io.harbinger.domain.event.Rejection;
import java.nio.charset.StandardCharsets;
import java.util.function.BiConsumer;

/** The headers of a dead letter that tell why it was refused, and the names of those that tell where it stood. */
public final class DeadLetterHeaders {

    /** A topic, or a place in a file. */
    public static final String TOPIC = "harbinger-topic";

    public static final String REASON = "harbinger-reason";

    private DeadLetterHeaders() {}

    /**
     * Tells why.
     *
     * @param put takes a name and the UTF-8 of a value
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
