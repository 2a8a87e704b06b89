package io.harbinger.domain.network;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;

/**
 * Identity of what a network says: equal networks have equal editions, whoever computes them, in whatever order the
 * entities come. Of every entity the SHA-256 of its canonical text; of these the first eight bytes each, added up, so
 * that one entity more or less takes one addition.
 *
 * @param sum modulo 2⁶⁴
 */
public record NetworkEdition(long sum) {

    /** Of a network without entities. */
    public static final NetworkEdition EMPTY = new NetworkEdition(0);

    /** Of some entities, each id once. */
    public static NetworkEdition of(Collection<? extends Entity> entities) {
        NetworkEdition edition = EMPTY;
        for (Entity entity : entities) {
            edition = edition.with(entity);
        }
        return edition;
    }

    /** With an entity that was not there. */
    public NetworkEdition with(Entity entity) {
        return new NetworkEdition(sum + hash(entity));
    }

    /** Without an entity that was there. */
    public NetworkEdition without(Entity entity) {
        return new NetworkEdition(sum - hash(entity));
    }

    private static long hash(Entity entity) {
        byte[] digest = sha256().digest(CanonicalText.of(entity).getBytes(StandardCharsets.UTF_8));
        long hash = 0;
        for (int i = 0; i < Long.BYTES; i++) {
            hash = hash << Byte.SIZE | (digest[i] & 0xFF);
        }
        return hash;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** As results carry it: {@code e-} and sixteen hexadecimal digits. */
    @Override
    public String toString() {
        return String.format("e-%016x", sum);
    }
}
