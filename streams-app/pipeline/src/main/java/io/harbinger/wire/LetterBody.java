package io.harbinger.wire;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Key and value of a dead letter or a late record: those of the original where a broker with Kafka's default limits
 * takes them, and otherwise their beginnings, with headers that tell size and SHA-256 of the whole. The original itself
 * stays where it was read.
 *
 * @param key of the letter
 * @param value of the letter
 */
@SuppressWarnings("ArrayRecordComponent") // Kafka's arrays, written by nobody; compared by nobody
public record LetterBody(byte @Nullable [] key, byte @Nullable [] value) {

    /**
     * Key and value together, bytes, that a record may have and still be copied whole: a batch of one record, with the
     * headers of a letter, is then below Kafka's default limit of 1,048,588 bytes.
     */
    public static final int LARGEST = 960 << 10;

    /** What stays of a key that is cut: more than any accepted key has. */
    private static final int KEY_KEPT = 1 << 10;
    /** What stays of a value that is cut: enough to see what it is. */
    private static final int VALUE_KEPT = 64 << 10;

    /**
     * The body of a letter.
     *
     * @param put receives name and value of each header that it needs
     */
    public static LetterBody of(byte @Nullable [] key, byte @Nullable [] value, BiConsumer<String, byte[]> put) {
        if ((long) size(key) + size(value) <= LARGEST) {
            return new LetterBody(key, value);
        }
        return new LetterBody(cut("key", key, KEY_KEPT, put), cut("value", value, VALUE_KEPT, put));
    }

    private static byte @Nullable [] cut(
            String what, byte @Nullable [] whole, int kept, BiConsumer<String, byte[]> put) {
        if (whole == null || whole.length <= kept) {
            return whole;
        }
        put.accept("harbinger-" + what + "-size", DeadLetterHeaders.utf8(Integer.toString(whole.length)));
        put.accept("harbinger-" + what + "-sha256", DeadLetterHeaders.utf8(sha256(whole)));
        put.accept("harbinger-" + what + "-truncated", DeadLetterHeaders.utf8(Integer.toString(kept)));
        return Arrays.copyOf(whole, kept);
    }

    private static int size(byte @Nullable [] bytes) {
        return bytes == null ? 0 : bytes.length;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
