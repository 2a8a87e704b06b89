package io.harbinger.wire;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Texts that come again and again, such as units and metrics, each made once: a text that was lately read from the same
 * bytes is not read again, and remembers its hash. Bounded; only for short ASCII.
 *
 * <p>Thread-safe without locks: a slot holds one immutable text or another, and what is found is compared.
 */
final class TextCache {

    private static final int SLOTS = 1024;
    private static final int LONGEST = 32;

    private final @Nullable String[] slots = new @Nullable String[SLOTS];

    /** The text of {@code length} bytes of UTF-8 at {@code from}. */
    String of(byte[] bytes, int from, int length) {
        if (length == 0 || length > LONGEST) {
            return new String(bytes, from, length, StandardCharsets.UTF_8);
        }
        int hash = length;
        for (int i = from; i < from + length; i++) {
            hash = hash * 31 + bytes[i];
        }
        int slot = (hash ^ (hash >>> 10)) & (SLOTS - 1);
        String known = slots[slot];
        if (known != null && isText(known, bytes, from, length)) {
            return known;
        }
        String text = new String(bytes, from, length, StandardCharsets.UTF_8);
        slots[slot] = text;
        return text;
    }

    /** As many characters as bytes, and each the same: then the bytes are ASCII, and the text theirs. */
    private static boolean isText(String text, byte[] bytes, int from, int length) {
        if (text.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (text.charAt(i) != bytes[from + i]) {
                return false;
            }
        }
        return true;
    }
}
