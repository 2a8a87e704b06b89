package io.harbinger.domain.alert;

import io.harbinger.domain.subject.Subject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** Ids of episodes: the same after a restart and in a replay. */
final class AlertId {
    /** UUIDv5 of {@code urn:harbinger:alert} in the URL namespace. */
    public static final UUID NAMESPACE = UUID.fromString("1ad1f883-3cff-5869-bfb6-4bc2c4ee07a3");

    private AlertId() {}

    /**
     * UUID version 5 (RFC 9562, 5.5) of the lines subject type, subject id, catalogue version and onset in epoch
     * milliseconds, joined by line feeds, in UTF-8.
     *
     * @param onset start of the episode, epoch milliseconds, event time
     */
    public static UUID of(Subject subject, String catalogueVersion, long onset) {
        String name = subject.type() + "\n" + subject.id() + "\n" + catalogueVersion + "\n" + onset;
        MessageDigest sha1 = sha1();
        sha1.update(ByteBuffer.allocate(16)
                .putLong(NAMESPACE.getMostSignificantBits())
                .putLong(NAMESPACE.getLeastSignificantBits())
                .flip());
        ByteBuffer digest = ByteBuffer.wrap(sha1.digest(name.getBytes(StandardCharsets.UTF_8)));
        long high = (digest.getLong() & 0xFFFFFFFFFFFF0FFFL) | 0x5000L;
        long low = (digest.getLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
        return new UUID(high, low);
    }

    private static MessageDigest sha1() {
        try {
            return MessageDigest.getInstance("SHA-1");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-1", e);
        }
    }
}
