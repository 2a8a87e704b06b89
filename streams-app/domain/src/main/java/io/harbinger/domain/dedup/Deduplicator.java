package io.harbinger.domain.dedup;

import io.harbinger.domain.event.EventKind;

/**
 * Bounded duplicate detection: the fingerprints of the last events of a key. Immutable.
 *
 * <p>Kinds of event are remembered separately: their inputs progress independently, and a busy or early one must not evict the
 * ids of another. Of a fingerprint the high 48 bits are a hash of the event's id, the low 16 of its content: among 64
 * remembered events, a new event is taken for a known one once in 4·10¹², and is then refused as a conflict, not
 * dropped silently.
 *
 * @param sensor of readings
 * @param logistics of logistics events
 * @param trade of trade flows
 */
public record Deduplicator(RecentIds sensor, RecentIds logistics, RecentIds trade) {

    /** What is known of an event. */
    public enum Verdict {
        NEW,
        /** Known, with the same content. */
        DUPLICATE,
        /** Known, with other content. */
        CONFLICT
    }

    public static final Deduplicator NONE = new Deduplicator(RecentIds.NONE, RecentIds.NONE, RecentIds.NONE);

    private static final long MURMUR = 0xc6a4a7935bd1e995L;

    /** The bits of a fingerprint that come from the id. */
    public static final long ID_BITS = 0xFFFF_FFFF_FFFF_0000L;

    public Verdict check(EventKind kind, long fingerprint) {
        long known = of(kind).find(fingerprint);
        if (known == 0) {
            return Verdict.NEW;
        }
        return known == fingerprint ? Verdict.DUPLICATE : Verdict.CONFLICT;
    }

    /** With one more event, forgetting the oldest of its kind beyond {@code capacity}; 0 remembers nothing. */
    public Deduplicator plus(EventKind kind, long fingerprint, int capacity) {
        if (capacity == 0) {
            return this;
        }
        RecentIds next = of(kind).plus(new long[] {fingerprint}, 1, capacity);
        return switch (kind) {
            case SENSOR -> new Deduplicator(next, logistics, trade);
            case LOGISTICS -> new Deduplicator(sensor, next, trade);
            case TRADE -> new Deduplicator(sensor, logistics, next);
        };
    }

    /** With more readings, oldest first. */
    public Deduplicator plusReadings(long[] fingerprints, int count, int capacity) {
        if (capacity == 0 || count == 0) {
            return this;
        }
        return new Deduplicator(sensor.plus(fingerprints, count, capacity), logistics, trade);
    }

    RecentIds of(EventKind kind) {
        return switch (kind) {
            case SENSOR -> sensor;
            case LOGISTICS -> logistics;
            case TRADE -> trade;
        };
    }

    /** Whether both share all full chunks, and differ in the newest fingerprints alone. */
    public boolean sharesChunks(Deduplicator other) {
        return sensor.sharesChunks(other.sensor)
                && logistics.sharesChunks(other.logistics)
                && trade.sharesChunks(other.trade);
    }

    /**
     * The fingerprint of an event, never 0: MurmurHash64A (A. Appleby, 2008) of the id's UTF-16 units, four to a word, and
     * the content's hash folded. Part of stored rows: a change of it needs another version of rows and log entries.
     */
    public static long fingerprint(String id, int content) {
        int length = id.length();
        long hash = length * MURMUR;
        int at = 0;
        for (; at + 4 <= length; at += 4) {
            hash = mixed(hash, unit(id, at) | unit(id, at + 1) << 16 | unit(id, at + 2) << 32 | unit(id, at + 3) << 48);
        }
        long rest = 0;
        for (; at < length; at++) {
            rest = rest << 16 | unit(id, at);
        }
        hash = mixed(hash, rest);
        hash = (hash ^ (hash >>> 47)) * MURMUR;
        long fingerprint = ((hash ^ (hash >>> 47)) & ID_BITS) | ((content ^ (content >>> 16)) & 0xFFFFL);
        return fingerprint == 0 ? 1 : fingerprint;
    }

    private static long unit(String text, int at) {
        return text.charAt(at);
    }

    private static long mixed(long hash, long word) {
        long mixed = word * MURMUR;
        return (hash ^ ((mixed ^ (mixed >>> 47)) * MURMUR)) * MURMUR;
    }
}
