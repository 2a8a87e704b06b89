package io.harbinger.source.mapping;

import java.util.HashMap;
import java.util.Map;

/**
 * One copy of each text that many rows repeat, so that millions of events held for sorting stay small. Bounded: once
 * full, it adds no more.
 */
final class TextPool {

    private static final int MOST = 1 << 16;
    /** A longer one is no id that rows repeat; a pool of such would fill the memory. */
    private static final int LONGEST = 256;

    private final Map<String, String> texts = new HashMap<>();

    String shared(String text) {
        if (text.length() > LONGEST) {
            return text;
        }
        String known = texts.get(text);
        if (known != null) {
            return known;
        }
        if (texts.size() < MOST) {
            texts.put(text, text);
        }
        return text;
    }
}
