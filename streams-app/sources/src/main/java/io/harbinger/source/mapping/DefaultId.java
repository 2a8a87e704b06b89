package io.harbinger.source.mapping;

import java.time.Instant;
import java.util.List;

/**
 * The id of an event whose source gives none: the values that identify the event, joined by slashes. The same row read twice gives
 * the same id, and so does the same row in another file; two rows that differ only in their numbers share one.
 */
final class DefaultId {

    private static final String MIDNIGHT = "T00:00:00Z";

    private DefaultId() {}

    static String of(String mapping, String key, TimeSpan time, List<String> facts) {
        var id = new StringBuilder(mapping).append('/').append(key).append('/');
        String instant = Instant.ofEpochMilli(time.first()).toString();
        int end = instant.length() - (instant.endsWith(MIDNIGHT) ? MIDNIGHT.length() : 0);
        id.append(instant, 0, end);
        for (String fact : facts) {
            id.append('/').append(fact);
        }
        return id.toString();
    }
}
