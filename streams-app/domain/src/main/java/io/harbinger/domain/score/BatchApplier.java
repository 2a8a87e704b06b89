package io.harbinger.domain.score;

import io.harbinger.domain.event.SensorReading;
import io.harbinger.domain.indicator.Aspect;
import io.harbinger.domain.indicator.Catalogue;
import io.harbinger.domain.indicator.Indicator;
import io.harbinger.domain.window.ObservationBatch;
import io.harbinger.domain.window.SeriesTransitions;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Brings the readings of a backlog into a subject's state: the same state as one by one, at a fraction of the price,
 * since a series is touched once for all of its readings. For one thread.
 */
final class BatchApplier {

    private final Catalogue catalogue;
    private final Signals signals;
    private final Slots slots;
    private final int duplicateWindow;

    BatchApplier(Catalogue catalogue, Signals signals, int duplicateWindow) {
        this.catalogue = catalogue;
        this.signals = signals;
        this.slots = new Slots(catalogue);
        this.duplicateWindow = duplicateWindow;
    }

    /** When the first of the panes that cover a time closes, epoch milliseconds. */
    long closes(long time) {
        return slots.of(time).closes();
    }

    /** The signal of a reading; null where there are too many to keep. */
    @Nullable Signal signal(SensorReading reading) {
        return signals.of(reading);
    }

    Signal signal(int number) {
        return signals.get(number);
    }

    SubjectState settle(SubjectState state, ReadingBuffer backlog) {
        int size = backlog.size();
        long[] prints = new long[size];
        for (int i = 0; i < size; i++) {
            prints[i] = backlog.print(i);
        }
        return new SubjectState(
                state.name(),
                state.seen().plusReadings(prints, size, duplicateWindow),
                series(state.series(), backlog),
                state.published(),
                state.taken() + size);
    }

    private SeriesSet series(SeriesSet before, ReadingBuffer backlog) {
        SeriesSet series = before;
        for (int i = 0; i < backlog.size(); i++) {
            int signal = backlog.signal(i);
            if (isFirst(backlog, i, signal)) {
                Columns columns = Columns.of(backlog, i, signal);
                for (Aspect aspect : signals.get(signal).aspects()) {
                    int index = series.find(aspect.indicator(), aspect.series());
                    if (index < 0) {
                        // A new series may push another out, which one depends on the order among all signals.
                        return oneByOne(before, backlog);
                    }
                    series = series.with(
                            index,
                            SeriesTransitions.observe(indicator(aspect), series.get(index), columns.seenBy(aspect)));
                }
            }
        }
        return series;
    }

    private static boolean isFirst(ReadingBuffer backlog, int index, int signal) {
        for (int i = 0; i < index; i++) {
            if (backlog.signal(i) == signal) {
                return false;
            }
        }
        return true;
    }

    private SeriesSet oneByOne(SeriesSet before, ReadingBuffer backlog) {
        SeriesSet series = before;
        for (int i = 0; i < backlog.size(); i++) {
            for (Aspect aspect : signals.get(backlog.signal(i)).aspects()) {
                series = series.observing(indicator(aspect), aspect.observe(backlog.value(i)), backlog.time(i));
            }
        }
        return series;
    }

    private Indicator indicator(Aspect aspect) {
        return catalogue.indicators().get(aspect.indicator());
    }

    /** The readings of one signal, in order. */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    private record Columns(long[] times, double[] values, double[] ones, int size) {

        static Columns of(ReadingBuffer backlog, int from, int signal) {
            int most = backlog.size() - from;
            long[] times = new long[most];
            double[] values = new double[most];
            int size = 0;
            for (int i = from; i < backlog.size(); i++) {
                if (backlog.signal(i) == signal) {
                    times[size] = backlog.time(i);
                    values[size++] = backlog.value(i);
                }
            }
            double[] ones = new double[most];
            Arrays.fill(ones, 1);
            return new Columns(times, values, ones, size);
        }

        ObservationBatch seenBy(Aspect aspect) {
            return new ObservationBatch(
                    times, aspect.counts() ? ones : values, aspect.weighs() ? values : ones, aspect.category(), size);
        }
    }
}
