package io.harbinger.domain.batch;

import io.harbinger.domain.dedup.BloomFilter;
import io.harbinger.domain.dedup.Fingerprint;
import io.harbinger.domain.dedup.ReadingIds;
import io.harbinger.domain.event.SensorReading;
import io.harbinger.domain.state.SubjectState;
import io.harbinger.domain.window.Series;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The state of one subject, and in front of it the readings that have not been applied yet. A reading on which
 * nothing depends for now is only buffered; the buffer is applied when the state is needed, which is then what it
 * would be had every reading been observed on arrival. For one thread.
 */
public final class PendingReadings {

    /** Steps of {@link #prefetch}. */
    public static final int PREFETCH_STEPS = 3;

    /** With so many more fingerprints than are still kept, a filter has too many false positives. */
    private static final int REBUILD_AFTER = 32;

    private static final int FEW = 16;
    private static final int OWN_BYTES = 96;

    private final BatchApplier applier;
    private final ReadingBuffer buffer = new ReadingBuffer();
    private SubjectState state;
    /** In the zone of the state. */
    private Slots slots;
    /** Of the ids remembered and buffered; null while they are so few that a linear search is as quick. */
    private long @Nullable [] filter;

    private int addedToFilter;
    private long due;
    /** {@link #lastSequence()}, kept here so that buffering a reading does not touch the state. */
    private long lastSequence;

    PendingReadings(BatchApplier applier, SubjectState state) {
        this.applier = applier;
        this.state = state;
        this.slots = applier.slots(state.series().zone());
        this.due = state.due();
        this.lastSequence = state.lastSequence();
        rebuildFilter();
    }

    /**
     * Buffers a reading, unless it needs the full step: it may be a duplicate, is late for an indicator, brings a new
     * name, is no first statement, may be withdrawn later, or the subject has expired. Then nothing has changed, and it
     * has to be observed.
     *
     * @param fingerprint its {@link Fingerprint}
     * @param watermark event time of its own input, epoch milliseconds
     * @return whether it was buffered
     */
    public boolean tryBuffer(SensorReading reading, long fingerprint, long watermark) {
        String name = reading.nodeName();
        if ((name != null && !name.equals(state.name()))
                || !reading.revision().isFirst()
                || !isBufferable(fingerprint, reading.time(), watermark)) {
            return false;
        }
        Signal signal = applier.signal(reading);
        if (signal == null) {
            return false;
        }
        add(signal, fingerprint, reading.time(), reading.value());
        return true;
    }

    /**
     * As the other, of a first statement that brings no new name; it is not buffered either where its signal has not been
     * met before.
     *
     * @param time epoch milliseconds
     * @param value in the signal's unit
     */
    public boolean tryBuffer(SignalName of, long fingerprint, long time, double value, long watermark) {
        if (!isBufferable(fingerprint, time, watermark)) {
            return false;
        }
        Signal signal = applier.find(of);
        if (signal == null) {
            return false;
        }
        add(signal, fingerprint, time, value);
        return true;
    }

    private boolean isBufferable(long fingerprint, long time, long watermark) {
        return buffer.accepts(time)
                && !mayBeKnown(fingerprint)
                && applier.isBuffering()
                && watermark < slots.of(time).closes()
                && !hasExpired(watermark);
    }

    /** The name that its events gave last; null where none did. */
    public @Nullable String name() {
        return state.name();
    }

    /** One that is due later was observed so lately that it need not be asked, and its state stays untouched. */
    private boolean hasExpired(long watermark) {
        return (due == Series.FOREVER || due <= watermark) && applier.expiry().isPast(state, watermark);
    }

    /**
     * Buffers a reading of the log again, unless the stored state has it already.
     *
     * @throws IllegalStateException where the reading before it is missing
     */
    public void replay(LoggedReading logged) {
        if (logged.sequence() > lastSequence + 1) {
            throw new IllegalStateException("reading " + logged.sequence() + " follows reading " + lastSequence);
        }
        if (logged.sequence() == lastSequence + 1) {
            add(logged.signal(), logged.fingerprint(), logged.time(), logged.value());
        }
    }

    private void add(Signal signal, long fingerprint, long time, double value) {
        if (buffer.isFull()) {
            applyBuffered();
        }
        buffer.add(signal, fingerprint, time, value);
        lastSequence++;
        remember(fingerprint);
        due = Math.min(due, slots.of(time).closes());
    }

    private void remember(long fingerprint) {
        if (filter != null) {
            BloomFilter.add(filter, fingerprint);
            addedToFilter++;
        } else if (buffer.size() > FEW) {
            rebuildFilter();
        }
    }

    /** Whether an event of this id may be among those remembered. */
    private boolean mayBeKnown(long fingerprint) {
        return (filter == null || BloomFilter.mightContain(filter, fingerprint))
                && (state.deduplicator().knowsReading(fingerprint) || buffer.containsId(fingerprint));
    }

    private void rebuildFilter() {
        ReadingIds known = state.deduplicator().sensor();
        addedToFilter = 0;
        if (known.size() + buffer.size() <= FEW) {
            filter = null;
            return;
        }
        long[] next = filter == null ? BloomFilter.empty() : filter;
        Arrays.fill(next, 0);
        known.addTo(next);
        buffer.addTo(next);
        filter = next;
    }

    /**
     * Reads a part of what {@link #tryBuffer} will read, so that the cache misses of many subjects overlap: each step
     * reads what the one before leads to.
     *
     * @param step 0 to before {@link #PREFETCH_STEPS}
     * @return a number made of what was read, so that no compiler leaves the reads out
     */
    public long prefetch(int step, long fingerprint) {
        return switch (step) {
            case 0 -> due + lastSequence;
            case 1 -> buffer.size() + (filter == null ? 0 : filter.length);
            default -> buffer.prefetch() + (filter == null ? 0 : BloomFilter.prefetch(filter, fingerprint));
        };
    }

    /** Approximate bytes on the heap beside the state. */
    public int extraBytes() {
        return OWN_BYTES + buffer.bytes() + (filter == null ? 0 : BloomFilter.BYTES);
    }

    /** Whether nothing is known of the subject, but perhaps how many readings it had. */
    public boolean isBlank() {
        return buffer.size() == 0 && state.isBlank();
    }

    /** Applies what is buffered, and returns the state, which then has every reading. */
    public SubjectState applyBuffered() {
        if (buffer.size() > 0) {
            state = applier.apply(state, buffer);
            buffer.clear();
            if (filter == null || addedToFilter >= REBUILD_AFTER) {
                rebuildFilter();
            }
        }
        return state;
    }

    /** Replaces the state by one made from what {@link #applyBuffered()} returned. */
    @SuppressWarnings("ReferenceEquality") // states change by replacing what changes
    public void replaceState(SubjectState next) {
        boolean sameIds = next.deduplicator().sensor() == state.deduplicator().sensor();
        state = next;
        slots = applier.slots(next.series().zone());
        if (!sameIds) {
            rebuildFilter();
        }
        due = next.due();
    }

    /**
     * When the subject is due next, epoch milliseconds, or earlier: never later than its state is due once everything
     * is applied.
     */
    public long due() {
        return due;
    }

    /** Sequence number of the newest reading ever buffered, 0 before the first. */
    public long lastSequence() {
        return lastSequence;
    }

    /**
     * Logs the reading buffered last; there must be one that is not applied.
     *
     * @param key of this subject
     */
    public void logLast(String key, ReadingLog log) {
        int index = buffer.size() - 1;
        Signal signal = applier.signal(buffer.signal(index));
        log.append(key, lastSequence, signal, buffer.fingerprint(index), buffer.time(index), buffer.value(index));
    }
}
