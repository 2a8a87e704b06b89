package io.harbinger.source.mapping;

import java.time.Instant;
import java.util.List;

/**
 * The id of an event whose source gives none, joined by slashes.
 *
 * <p>A statement about a period is known by what it is about: mapping, node or product, period, and the labels that
 * tell it apart. The same statement in another file has the same id, whatever its numbers, so that one that says
 * otherwise is seen to revise it. A movement or a reading, at an instant, is known by its whole row besides: two
 * movements of one minute are two, unless their rows are equal in every column.
 */
final class DefaultId {

    private static final String MIDNIGHT = "T00:00:00Z";

    private DefaultId() {}

    /** @param row digest of the row, which counts for an instant */
    static String of(String mapping, String key, TimeSpan time, List<String> facts, long row) {
        var id = new StringBuilder(mapping).append('/').append(key).append('/');
        String instant = Instant.ofEpochMilli(time.first()).toString();
        int end = instant.length() - (instant.endsWith(MIDNIGHT) ? MIDNIGHT.length() : 0);
        id.append(instant, 0, end);
        for (String fact : facts) {
            id.append('/').append(fact);
        }
        if (time.start() == null) {
            id.append('#').append(Long.toUnsignedString(row, Character.MAX_RADIX));
        }
        return id.toString();
    }
}
