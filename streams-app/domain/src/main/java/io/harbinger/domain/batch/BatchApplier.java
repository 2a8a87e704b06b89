package io.harbinger.domain.batch;

import io.harbinger.domain.dedup.Deduplicator;
import io.harbinger.domain.event.SensorReading;
import io.harbinger.domain.indicator.Aspect;
import io.harbinger.domain.indicator.Catalogue;
import io.harbinger.domain.indicator.Indicator;
import io.harbinger.domain.state.Expiry;
import io.harbinger.domain.state.Limit;
import io.harbinger.domain.state.LimitListener;
import io.harbinger.domain.state.Limits;
import io.harbinger.domain.state.SeriesEditor;
import io.harbinger.domain.state.SeriesSet;
import io.harbinger.domain.state.SubjectState;
import io.harbinger.domain.window.ObservationBatch;
import io.harbinger.domain.window.SeriesTransitions;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Applies buffered readings to a subject's state: the result is the same as one by one, but each series is touched
 * once for all of its readings. For one thread.
 */
final class BatchApplier {

    private final Catalogue catalogue;
    private final Signals signals;
    private final Slots slots;
    private final Limits limits;
    private final Expiry expiry;
    private final LimitListener listener;
    private final SubjectState blank;

    BatchApplier(Catalogue catalogue, Signals signals, Limits limits, LimitListener listener) {
        this.catalogue = catalogue;
        this.signals = signals;
        this.slots = new Slots(catalogue);
        this.limits = limits;
        this.expiry = Expiry.of(catalogue, limits);
        this.listener = listener;
        this.blank = SubjectState.EMPTY.under(catalogue);
    }

    /** The state of a subject of which nothing is known. */
    SubjectState blank() {
        return blank;
    }

    /** When a subject is forgotten. */
    Expiry expiry() {
        return expiry;
    }

    /** When the first of the panes that cover a time closes, epoch milliseconds. */
    long closes(long time) {
        return slots.of(time).closes();
    }

    /** The signal of a reading; null where there are too many. */
    @Nullable Signal signal(SensorReading reading) {
        Signal signal = signals.of(reading);
        if (signal == null) {
            listener.reached(Limit.SIGNAL_NOT_CACHED, 1);
        }
        return signal;
    }

    Signal signal(int number) {
        return signals.get(number);
    }

    SubjectState apply(SubjectState state, ReadingBuffer buffer) {
        int size = buffer.size();
        long[] fingerprints = new long[size];
        for (int i = 0; i < size; i++) {
            fingerprints[i] = buffer.fingerprint(i);
        }
        return new SubjectState(
                state.name(),
                remembering(state.deduplicator(), fingerprints),
                applied(state.series(), buffer),
                state.published(),
                state.lastSequence() + size);
    }

    private Deduplicator remembering(Deduplicator before, long[] fingerprints) {
        Deduplicator next = before.plusReadings(fingerprints, fingerprints.length, limits.duplicateWindow());
        int forgotten = before.size() + fingerprints.length - next.size();
        if (forgotten > 0 && limits.duplicateWindow() > 0) {
            listener.reached(Limit.ID_FORGOTTEN, forgotten);
        }
        return next;
    }

    private SeriesSet applied(SeriesSet before, ReadingBuffer buffer) {
        SeriesEditor series = edit(before);
        for (int i = 0; i < buffer.size(); i++) {
            int signal = buffer.signal(i);
            if (isFirst(buffer, i, signal)) {
                SignalColumns columns = SignalColumns.of(buffer, i, signal);
                for (Aspect aspect : signals.get(signal).aspects()) {
                    int index = series.find(aspect.indicator(), aspect.series());
                    if (index < 0) {
                        // Which series a new one evicts, or whether it is refused, depends on the order of all signals.
                        return oneByOne(before, buffer);
                    }
                    series.replace(
                            index,
                            SeriesTransitions.observe(
                                    indicator(aspect), series.get(index), columns.observedAs(aspect)));
                }
            }
        }
        return series.toSet();
    }

    private SeriesEditor edit(SeriesSet before) {
        return before.edit(limits.seriesPerSubject(), listener);
    }

    private static boolean isFirst(ReadingBuffer buffer, int index, int signal) {
        for (int i = 0; i < index; i++) {
            if (buffer.signal(i) == signal) {
                return false;
            }
        }
        return true;
    }

    private SeriesSet oneByOne(SeriesSet before, ReadingBuffer buffer) {
        SeriesEditor series = edit(before);
        for (int i = 0; i < buffer.size(); i++) {
            for (Aspect aspect : signals.get(buffer.signal(i)).aspects()) {
                series.observe(indicator(aspect), aspect.observe(buffer.value(i)), buffer.time(i));
            }
        }
        return series.toSet();
    }

    private Indicator indicator(Aspect aspect) {
        return catalogue.indicators().get(aspect.indicator());
    }

    /** The readings of one signal, in order. */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    private record SignalColumns(long[] times, double[] values, double[] ones, int size) {

        static SignalColumns of(ReadingBuffer buffer, int from, int signal) {
            int room = buffer.size() - from;
            long[] times = new long[room];
            double[] values = new double[room];
            int size = 0;
            for (int i = from; i < buffer.size(); i++) {
                if (buffer.signal(i) == signal) {
                    times[size] = buffer.time(i);
                    values[size++] = buffer.value(i);
                }
            }
            double[] ones = new double[room];
            Arrays.fill(ones, 1);
            return new SignalColumns(times, values, ones, size);
        }

        ObservationBatch observedAs(Aspect aspect) {
            return new ObservationBatch(
                    times, aspect.counts() ? ones : values, aspect.weighs() ? values : ones, aspect.category(), size);
        }
    }
}
