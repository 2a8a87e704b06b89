package io.harbinger.source.mapping;

import io.harbinger.domain.event.TextLimit;
import io.harbinger.source.Sha256;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * The id of an event whose source gives none, joined by slashes.
 *
 * <p>A statement about a period is known by what it is about: mapping, node or product, period, and the labels that
 * tell it apart. The same statement in another file has the same id, whatever its numbers, so that one that says
 * otherwise is seen to revise it. A movement or a reading, at an instant, is known by its whole row besides: two
 * movements of one minute are two, unless their rows are equal in every column. Where all that is too long for an id, it
 * is the hash of it.
 */
final class DefaultId {

    private static final long DAY = 86_400_000;

    private DefaultId() {}

    /** @param row digest of the row, which counts for an instant and is not asked for else */
    static String of(String mapping, String key, TimeSpan time, List<String> facts, LongSupplier row) {
        var id = new StringBuilder(mapping).append('/').append(key).append('/').append(instant(time.first()));
        for (String fact : facts) {
            id.append('/').append(fact);
        }
        if (time.start() == null) {
            id.append('#').append(Long.toUnsignedString(row.getAsLong(), Character.MAX_RADIX));
        }
        return id.length() <= TextLimit.ID.longest() ? id.toString() : mapping + "/hash:" + Sha256.hex(id.toString());
    }

    /** In UTC; of midnight the date alone. */
    private static String instant(long time) {
        return Math.floorMod(time, DAY) == 0
                ? LocalDate.ofEpochDay(Math.floorDiv(time, DAY)).toString()
                : Instant.ofEpochMilli(time).toString();
    }
}
