package io.harbinger.stage;

import io.harbinger.domain.batch.PendingReadings;
import io.harbinger.domain.event.EventKind;
import io.harbinger.domain.event.Parsed;
import io.harbinger.domain.subject.Subject;
import io.harbinger.domain.window.Series;
import io.harbinger.stage.Arrival.EventArrived;
import io.harbinger.state.CacheHandle;
import io.harbinger.state.ValueStore;
import io.harbinger.wire.Ascii;
import io.harbinger.wire.InputCodec;
import io.harbinger.wire.InputRecord;
import org.jspecify.annotations.Nullable;

/**
 * Buffers packed readings at their subjects. Where more has to be decided than whether a subject buffers it, a reading is
 * decoded and goes the way of all other events.
 */
final class PackedIntake {

    /** What takes an event that was decoded. */
    interface FullStep {

        /**
         * Takes it.
         *
         * @param handle the subject as it was found ahead; null where it was not cached
         */
        void onEvent(EventArrived arrival, String key, long fingerprint, @Nullable CacheHandle<PendingReadings> handle);
    }

    private final ValueStore<PendingReadings> store;
    private final DueIndex due;
    private final InputCodec codec;
    private final FullStep fullStep;
    private final Lookahead ahead = new Lookahead(Lookahead.SIZE);
    private final Window window = new Window();

    /** Written so that no compiler leaves out the reads that it is made of. */
    @SuppressWarnings("UnusedVariable")
    private long prefetched;

    PackedIntake(ValueStore<PendingReadings> store, DueIndex due, InputCodec codec, FullStep fullStep) {
        this.store = store;
        this.due = due;
        this.codec = codec;
        this.fullStep = fullStep;
    }

    /** Takes the readings in order. */
    void take(PackedReadings readings) {
        for (int from = 0; from < readings.size(); from += Lookahead.SIZE) {
            window.open(readings, from);
            prefetched = ahead.prefetch(store, window);
            for (int i = 0; i < window.size(); i++) {
                take(readings, from + i, ahead.pending(i));
            }
        }
    }

    private void take(PackedReadings readings, int row, @Nullable CacheHandle<PendingReadings> handle) {
        if (handle == null || !tryBuffer(readings, row, handle)) {
            EventArrived arrived = decoded(readings, row);
            fullStep.onEvent(arrived, SubjectKeys.of(arrived.subject()), readings.fingerprint(row), handle);
        }
    }

    private boolean tryBuffer(PackedReadings readings, int row, CacheHandle<PendingReadings> handle) {
        PendingReadings pending = handle.value();
        // Nothing makes one due of which nothing is known, or which no indicator observes.
        if (pending == null || pending.due() == Series.FOREVER || !isNamed(readings, row, pending)) {
            return false;
        }
        long dueBefore = pending.due();
        if (!pending.tryBuffer(
                readings.signal(row),
                readings.fingerprint(row),
                readings.time(row),
                readings.value(row),
                readings.watermark())) {
            return false;
        }
        store.append(handle);
        if (pending.due() != dueBefore) {
            due.put(handle.key(), pending.due());
        }
        return true;
    }

    /** Whether a reading gives no name, or the one that is known. */
    private static boolean isNamed(PackedReadings readings, int row, PendingReadings pending) {
        int length = readings.nameLength(row);
        if (length < 0) {
            return true;
        }
        String name = pending.name();
        byte[] value = readings.of(row).value();
        return name != null && Ascii.equals(value, readings.nameFrom(row), length, name, 0);
    }

    private EventArrived decoded(PackedReadings readings, int row) {
        SourceRecord original = SourceRecord.of(readings.of(row));
        Parsed<InputRecord> parsed = codec.decode(EventKind.SENSOR, original.value(), Integer.MAX_VALUE);
        if (parsed instanceof Parsed.Ok<InputRecord> ok && ok.value() instanceof InputRecord.OfEvent event) {
            Subject subject = Subject.node(event.event().key());
            return new EventArrived(subject, event.event(), original, readings.watermark());
        }
        throw new IllegalStateException("a reading was packed that cannot be decoded: " + parsed);
    }

    /** Some of the readings, by the keys of their subjects. */
    private static final class Window implements Lookahead.Events {

        private @Nullable PackedReadings readings;
        private int from;
        private int size;

        void open(PackedReadings of, int first) {
            readings = of;
            from = first;
            size = Math.min(Lookahead.SIZE, of.size() - first);
        }

        private PackedReadings readings() {
            if (readings == null) {
                throw new IllegalStateException("open comes first");
            }
            return readings;
        }

        @Override
        public int size() {
            return size;
        }

        @Override
        public int hash(int index) {
            return readings().hash(from + index);
        }

        @Override
        public boolean matches(int index, String key) {
            return SubjectKeys.isOfNode(key, readings().of(from + index).key());
        }

        @Override
        public long fingerprint(int index) {
            return readings().fingerprint(from + index);
        }
    }
}
