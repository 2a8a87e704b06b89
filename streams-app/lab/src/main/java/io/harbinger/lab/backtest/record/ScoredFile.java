package io.harbinger.lab.backtest.record;

import io.harbinger.domain.event.Event;
import io.harbinger.lab.backtest.score.NabFile;
import io.harbinger.lab.backtest.score.Window;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The records of one file with their scores.
 *
 * @param subject of its first event; empty where it has none
 * @param times event time of every row, epoch milliseconds; of a refused one that of the row before
 * @param scores of every row, 0..1
 */
@SuppressWarnings("ArrayRecordComponent") // never compared; a copy of every file would be waste
public record ScoredFile(String subject, long[] times, double[] scores) {

    /** The input of the NAB scorer: each window as the rows whose time it contains; a window without rows is left out. */
    public NabFile forNab(List<Window> windows) {
        List<NabFile.Rows> rows = new ArrayList<>();
        for (Window window : windows) {
            if (window.subject().equals(subject)) {
                int left = first(window.start());
                int right = last(window.end());
                if (left <= right) {
                    rows.add(new NabFile.Rows(left, right));
                }
            }
        }
        rows.sort(Comparator.comparingInt(NabFile.Rows::left));
        return new NabFile(scores, rows);
    }

    private int first(long time) {
        int at = 0;
        while (at < times.length && times[at] < time) {
            at++;
        }
        return at;
    }

    private int last(long time) {
        int at = times.length - 1;
        while (at >= 0 && times[at] > time) {
            at--;
        }
        return at;
    }

    /** Grows; not thread safe. */
    static final class Builder {
        private String subject = "";
        private long[] times = new long[1024];
        private double[] scores = new double[1024];
        private int size;

        void add(@Nullable Event event, double score) {
            if (size == times.length) {
                times = Arrays.copyOf(times, 2 * size);
                scores = Arrays.copyOf(scores, 2 * size);
            }
            if (event != null && subject.isEmpty()) {
                subject = event.key();
            }
            long before = size == 0 ? Long.MIN_VALUE : times[size - 1];
            times[size] = event == null ? before : event.time();
            scores[size++] = score;
        }

        ScoredFile build() {
            return new ScoredFile(subject, Arrays.copyOf(times, size), Arrays.copyOf(scores, size));
        }
    }
}
