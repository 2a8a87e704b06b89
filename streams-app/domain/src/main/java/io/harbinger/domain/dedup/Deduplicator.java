package io.harbinger.domain.dedup;

import io.harbinger.domain.event.EventKind;

/**
 * Bounded duplicate detection: the fingerprints of the last events of a key. Immutable.
 *
 * <p>Kinds of event are remembered separately: their inputs progress independently, and a busy or early one must not
 * evict the ids of another. Events are compared by their {@link Fingerprint}.
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

    /** What is known of the event with this {@link Fingerprint}. */
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

    /** How many events are remembered, of all kinds. */
    public int size() {
        return sensor.size() + logistics.size() + trade.size();
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
}
