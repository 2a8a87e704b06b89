package io.harbinger.domain.dedup;

import io.harbinger.domain.event.EventKind;
import io.harbinger.domain.event.Revision;
import org.jspecify.annotations.Nullable;

/**
 * Bounded duplicate detection: what was counted of a key. Immutable.
 *
 * <p>Kinds of event are remembered separately: their inputs progress independently, and a busy or early one must not
 * evict the ids of another. Events are compared by their {@link Fingerprint}. Logistics events and trade flows are
 * remembered for as long as a pane could take them again; readings, which come by the thousand, for as long as one would
 * count them twice, and only the last few of these.
 *
 * @param sensor of readings
 * @param logistics of logistics events
 * @param trade of trade flows
 */
public record Deduplicator(ReadingIds sensor, KnownIds logistics, KnownIds trade) {

    /** What is known of an event. */
    public enum Verdict {
        NEW,
        /** Known, with the same content, in this revision or a lower one. */
        DUPLICATE,
        /** Known in a higher revision. */
        OUTDATED,
        /** Known in this revision, with other content. */
        CONFLICT,
        /** Known in a lower revision, with other content. */
        REVISED,
        /** A retraction of what is known in a lower revision, or not at all. */
        RETRACTED
    }

    /**
     * What is known of an event.
     *
     * @param known what is remembered under its id; null where nothing is, or where only the id is
     */
    public record Finding(Verdict verdict, @Nullable KnownId known) {}

    public static final Deduplicator NONE = new Deduplicator(ReadingIds.NONE, KnownIds.NONE, KnownIds.NONE);

    /** What is known of the event with this {@link Fingerprint}. */
    public Finding check(EventKind kind, long fingerprint, Revision revision) {
        if (kind == EventKind.SENSOR) {
            return new Finding(reading(fingerprint, revision), null);
        }
        KnownId known = of(kind).find(fingerprint);
        return new Finding(verdict(known, fingerprint, revision), known);
    }

    /** Whether a reading with the id of this fingerprint is remembered. */
    public boolean knowsReading(long fingerprint) {
        return sensor.find(fingerprint) != 0;
    }

    /** Of a reading the revision is not remembered: any but the first is taken to be later than what is known. */
    private Verdict reading(long fingerprint, Revision revision) {
        long known = sensor.find(fingerprint);
        if (revision.retracted()) {
            return Verdict.RETRACTED;
        }
        if (known == 0) {
            return Verdict.NEW;
        }
        if (known == fingerprint) {
            return Verdict.DUPLICATE;
        }
        return revision.equals(Revision.FIRST) ? Verdict.CONFLICT : Verdict.REVISED;
    }

    private static Verdict verdict(@Nullable KnownId known, long fingerprint, Revision revision) {
        if (known == null) {
            return revision.retracted() ? Verdict.RETRACTED : Verdict.NEW;
        }
        int order = revision.compareTo(known.revision());
        if (order < 0) {
            return Verdict.OUTDATED;
        }
        boolean same = known.fingerprint() == fingerprint || (revision.retracted() && order == 0);
        if (same && revision.retracted() == known.revision().retracted()) {
            return Verdict.DUPLICATE;
        }
        if (order == 0) {
            return Verdict.CONFLICT;
        }
        return revision.retracted() ? Verdict.RETRACTED : Verdict.REVISED;
    }

    /**
     * After an event was remembered.
     *
     * @param forgotten how many were given up for it though a pane could still take their events
     */
    public record Remembered(Deduplicator deduplicator, int forgotten) {}

    /**
     * With one more logistics event or trade flow, or another revision of one.
     *
     * @param now event time of its input, epoch milliseconds
     * @param most how many are kept of its kind, at least 1
     */
    public Remembered plus(EventKind kind, KnownId id, long now, int most) {
        KnownIds.Added added = of(kind).plus(id, now, most);
        Deduplicator next = kind == EventKind.LOGISTICS
                ? new Deduplicator(sensor, added.ids(), trade)
                : new Deduplicator(sensor, logistics, added.ids());
        return new Remembered(next, added.forgotten());
    }

    /**
     * With more readings, in order of their arrival.
     *
     * @param untils of each, until when it is needed, epoch milliseconds
     * @param capacity how many are kept; 0 remembers nothing
     */
    public Deduplicator plusReadings(long[] fingerprints, long[] untils, int capacity) {
        if (capacity == 0 || fingerprints.length == 0) {
            return this;
        }
        return new Deduplicator(sensor.plus(fingerprints, untils, capacity), logistics, trade);
    }

    /** Event time is {@code now}, for all who have a part in the key: what is not needed any more is forgotten. */
    @SuppressWarnings("ReferenceEquality") // values change by replacing what changes
    public Deduplicator at(long now) {
        ReadingIds nextSensor = sensor.at(now);
        KnownIds nextLogistics = logistics.at(now);
        KnownIds nextTrade = trade.at(now);
        return nextSensor == sensor && nextLogistics == logistics && nextTrade == trade
                ? this
                : new Deduplicator(nextSensor, nextLogistics, nextTrade);
    }

    /** How many events are remembered, of all kinds. */
    public int size() {
        return sensor.size() + logistics.size() + trade.size();
    }

    private KnownIds of(EventKind kind) {
        return switch (kind) {
            case LOGISTICS -> logistics;
            case TRADE -> trade;
            case SENSOR -> throw new IllegalArgumentException("readings are remembered by their number");
        };
    }

    /** Whether both share all that is large, and differ in the newest ids alone. */
    public boolean sharesMerged(Deduplicator other) {
        return logistics.sharesMerged(other.logistics) && trade.sharesMerged(other.trade);
    }
}
