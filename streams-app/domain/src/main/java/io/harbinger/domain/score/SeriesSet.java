package io.harbinger.domain.score;

import io.harbinger.domain.indicator.Indicator;
import io.harbinger.domain.indicator.Observation;
import io.harbinger.domain.window.Series;
import io.harbinger.domain.window.SeriesTransitions;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.RandomAccess;

/**
 * A subject's series in order of catalogue position, then label; an immutable list that changes one place at the price
 * of one small copy.
 */
public final class SeriesSet extends AbstractList<Series> implements RandomAccess {

    public static final SeriesSet EMPTY = new SeriesSet(new Series[0]);

    /** Series kept of one subject; beyond, the one not heard of for longest gives way. */
    private static final int MOST = 256;

    private static final Comparator<Series> ORDER =
            Comparator.comparingInt(Series::position).thenComparing(Series::label);

    private final Series[] series;

    private SeriesSet(Series[] series) {
        this.series = series;
    }

    /** A set of the given series, in whatever order. */
    public static SeriesSet of(Collection<Series> series) {
        return new SeriesSet(series.stream().sorted(ORDER).toArray(Series[]::new));
    }

    @Override
    public Series get(int index) {
        return series[index];
    }

    @Override
    public int size() {
        return series.length;
    }

    /** When a series next has to be looked at, epoch milliseconds; {@link Series#FOREVER} for never. */
    public long due() {
        return SeriesTransitions.due(this);
    }

    /** Index of a series, or −(insertion point) − 1 where it is unknown. */
    int find(int position, String label) {
        int low = 0;
        int high = series.length - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = compare(series[middle], position, label);
            if (order == 0) {
                return middle;
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -low - 1;
    }

    private static int compare(Series series, int position, String label) {
        int order = Integer.compare(series.position(), position);
        return order != 0 ? order : series.label().compareTo(label);
    }

    /** The very text under which a series already has this label, so that all series of a label share it. */
    private String shared(String label) {
        for (Series one : series) {
            if (one.label().equals(label)) {
                return one.label();
            }
        }
        return label;
    }

    /** With one more observation, of a series that may be new. */
    SeriesSet observing(Indicator indicator, Observation observation, long time) {
        int index = find(observation.indicator(), observation.series());
        if (index >= 0) {
            return with(index, SeriesTransitions.observe(indicator, get(index), observation, time));
        }
        Series fresh = SeriesTransitions.start(observation.indicator(), shared(observation.series()));
        SeriesSet more = plus(-index - 1, SeriesTransitions.observe(indicator, fresh, observation, time));
        return more.size() > MOST ? more.withoutStalest() : more;
    }

    /** With another series in the place {@code index}. */
    SeriesSet with(int index, Series changed) {
        Series[] next = series.clone();
        next[index] = changed;
        return new SeriesSet(next);
    }

    /** With one more series, at the insertion point that {@link #find} told. */
    private SeriesSet plus(int index, Series fresh) {
        Series[] next = Arrays.copyOf(series, series.length + 1);
        System.arraycopy(series, index, next, index + 1, series.length - index);
        next[index] = fresh;
        return new SeriesSet(next);
    }

    /** Without the closed series whose newest observation is oldest, the first of several. */
    private SeriesSet withoutStalest() {
        int stalest = 0;
        for (int i = 1; i < series.length; i++) {
            if (heard(series[i]) < heard(series[stalest])) {
                stalest = i;
            }
        }
        Series[] next = new Series[series.length - 1];
        System.arraycopy(series, 0, next, 0, stalest);
        System.arraycopy(series, stalest + 1, next, stalest, next.length - stalest);
        return new SeriesSet(next);
    }

    private static long heard(Series series) {
        return series.open().isEmpty() ? series.observed() : Series.FOREVER;
    }
}
