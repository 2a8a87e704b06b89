package io.harbinger.domain.batch;

import io.harbinger.domain.event.Conversion;
import io.harbinger.domain.event.SensorReading;
import io.harbinger.domain.indicator.Aspect;
import io.harbinger.domain.indicator.Catalogue;
import io.harbinger.domain.indicator.Indicator;
import io.harbinger.domain.indicator.Source;
import io.harbinger.domain.state.Expiry;
import io.harbinger.domain.state.Limit;
import io.harbinger.domain.state.SeriesEditor;
import io.harbinger.domain.state.SeriesSet;
import io.harbinger.domain.state.StateBounds;
import io.harbinger.domain.state.SubjectState;
import io.harbinger.domain.window.ObservationBatch;
import io.harbinger.domain.window.SeriesTransitions;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Applies buffered readings to a subject's state: the result is the same as one by one, but each series is touched
 * once for all of its readings. For one thread.
 */
final class BatchApplier {

    private final Catalogue catalogue;
    private final Signals signals;
    private final StateBounds bounds;
    private final SubjectState blank;
    private final boolean isBuffering;
    private final Map<ZoneId, Slots> slots = new HashMap<>();

    BatchApplier(Catalogue catalogue, Signals signals, StateBounds bounds) {
        this.catalogue = catalogue;
        this.signals = signals;
        this.bounds = bounds;
        this.blank = SubjectState.EMPTY.under(catalogue);
        this.isBuffering = catalogue.indicators().stream()
                .noneMatch(indicator ->
                        indicator.isCorrectable() && indicator.selection().source() == Source.SENSOR);
    }

    /** Whether readings may be applied together, without their ids: none can be withdrawn later. */
    boolean isBuffering() {
        return isBuffering;
    }

    /** The state of a subject of which nothing is known. */
    SubjectState blank() {
        return blank;
    }

    /** When a subject is forgotten. */
    Expiry expiry() {
        return bounds.expiry();
    }

    /** When panes close in a zone. */
    Slots slots(ZoneId zone) {
        return slots.computeIfAbsent(zone, it -> new Slots(catalogue.in(it)));
    }

    /** The signal of a reading; null where there are too many. */
    @Nullable Signal signal(SensorReading reading) {
        Signal signal = signals.of(reading);
        if (signal == null) {
            bounds.listener().reached(Limit.SIGNAL_NOT_CACHED, 1);
        }
        return signal;
    }

    /** A signal that was met before; null for any other. */
    @Nullable Signal find(SignalName name) {
        return signals.find(name);
    }

    Signal signal(int number) {
        return signals.get(number);
    }

    SubjectState apply(SubjectState state, ReadingBuffer buffer) {
        int size = buffer.size();
        Slots panes = slots(state.series().zone());
        long[] fingerprints = new long[size];
        long[] untils = new long[size];
        for (int i = 0; i < size; i++) {
            fingerprints[i] = buffer.fingerprint(i);
            untils[i] = panes.of(buffer.time(i)).counted();
        }
        return new SubjectState(
                state.name(),
                bounds.rememberingReadings(state.deduplicator(), fingerprints, untils),
                applied(state.series(), buffer),
                state.published(),
                state.lastSequence() + size);
    }

    private SeriesSet applied(SeriesSet before, ReadingBuffer buffer) {
        SeriesEditor series = bounds.edit(before);
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
                                    series.indicator(index), series.get(index), columns.observedAs(aspect)));
                }
            }
        }
        return series.toSet();
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
        SeriesEditor series = bounds.edit(before);
        List<Indicator> indicators = before.catalogue().indicators();
        for (int i = 0; i < buffer.size(); i++) {
            for (Aspect aspect : signals.get(buffer.signal(i)).aspects()) {
                series.observe(indicators.get(aspect.indicator()), aspect.observe(buffer.value(i)), buffer.time(i));
            }
        }
        return series.toSet();
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
            double[] converted = converted(aspect.conversion());
            return new ObservationBatch(
                    times,
                    aspect.counts() ? ones : converted,
                    aspect.weighs() ? converted : ones,
                    aspect.category(),
                    size);
        }

        private double[] converted(Conversion conversion) {
            return conversion.isNone()
                    ? values
                    : Arrays.stream(values).map(conversion::apply).toArray();
        }
    }
}
