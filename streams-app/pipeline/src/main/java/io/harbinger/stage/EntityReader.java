package io.harbinger.stage;

import io.harbinger.domain.event.Parsed;
import io.harbinger.domain.event.Reason;
import io.harbinger.domain.event.Rejection;
import io.harbinger.domain.event.TextLimit;
import io.harbinger.domain.network.Entity;
import io.harbinger.wire.NetworkCodec;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Reads records of the network topic, which may hold anything.
 *
 * @param maxBytes largest value that is read
 */
record EntityReader(NetworkCodec codec, int maxBytes) {

    /** The entity of a record; null, and reported, where it cannot be read. */
    @Nullable Entity entity(String id, byte[] value, Telemetry reported) {
        Parsed<Entity> parsed = codec.decode(value, maxBytes);
        if (parsed instanceof Parsed.Rejected<Entity> refused) {
            reported.networkRefused(id, refused.rejection());
        }
        return parsed instanceof Parsed.Ok<Entity> ok ? ok.value() : null;
    }

    /** A key as an id that a subject may have; null, and reported, where it is none. */
    @Nullable String id(byte @Nullable [] key, Telemetry reported) {
        Parsed<String> id = id(key);
        if (id instanceof Parsed.Rejected<String> refused) {
            reported.networkRefused("", refused.rejection());
        }
        return id instanceof Parsed.Ok<String> ok ? ok.value() : null;
    }

    private static Parsed<String> id(byte @Nullable [] key) {
        if (key == null) {
            return Parsed.rejected(Reason.NULL_KEY, "key", "", "the record key must be the id of the entity");
        }
        String id = new String(key, StandardCharsets.UTF_8);
        Rejection tooLong = TextLimit.ID.check("key", id);
        if (tooLong != null) {
            return new Parsed.Rejected<>(tooLong);
        }
        return Arrays.equals(key, id.getBytes(StandardCharsets.UTF_8))
                ? Parsed.ok(id)
                : Parsed.rejected(Reason.MALFORMED, "key", id, "it is not UTF-8");
    }
}
