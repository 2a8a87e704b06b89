package io.harbinger.domain.state;

import io.harbinger.domain.indicator.Catalogue;
import io.harbinger.domain.indicator.Indicator;
import io.harbinger.domain.indicator.Observation;
import io.harbinger.domain.window.Series;
import io.harbinger.domain.window.SeriesTransitions;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/**
 * A subject's series in the order of a catalogue, then of their labels; an immutable list that changes one place at the
 * price of one small copy. The place of each series' indicator in the catalogue is resolved once, when the series comes
 * in or the catalogue changes.
 */
public final class SeriesSet extends AbstractList<Series> implements RandomAccess {

    public static final SeriesSet EMPTY = new SeriesSet(null, new Series[0], new int[0]);

    /** Series kept of one subject; beyond, the one with the oldest newest observation is dropped. */
    private static final int CAPACITY = 256;

    private final @Nullable Catalogue catalogue;
    private final Series[] series;
    /** Of each series, its indicator's position in the catalogue; shared by all versions with the same series. */
    private final int[] positions;

    private SeriesSet(@Nullable Catalogue catalogue, Series[] series, int[] positions) {
        this.catalogue = catalogue;
        this.series = series;
        this.positions = positions;
    }

    /** The given series, in whatever order; those whose indicator the catalogue does not have are dropped. */
    public static SeriesSet of(Catalogue catalogue, List<Series> series) {
        Series[] sorted = new Series[series.size()];
        int[] positions = new int[sorted.length];
        int size = 0;
        int position = 0;
        for (Series one : series) {
            // Stored series mostly come in order: the next one's indicator is this one's, or soon after.
            position = SeriesOrder.position(catalogue, one.indicator(), Math.max(0, position));
            if (position >= 0) {
                SeriesOrder.insert(sorted, positions, size++, one, position);
            }
        }
        return new SeriesSet(catalogue, Arrays.copyOf(sorted, size), Arrays.copyOf(positions, size));
    }

    /**
     * The same series under a catalogue: this very set where it is already, else in the order, and due at the times,
     * that the catalogue makes of them. Series of an indicator that is gone, or has another
     * {@linkplain Indicator#shape() shape}, are dropped.
     */
    @SuppressWarnings("ReferenceEquality") // one catalogue is in force; another one, even if equal, is resolved again
    public SeriesSet under(Catalogue next) {
        return catalogue == next ? this : resolved(next);
    }

    private SeriesSet resolved(Catalogue next) {
        return of(next, rescheduled(next));
    }

    /** The series that continue under a catalogue, each due by its windowing there. */
    private List<Series> rescheduled(Catalogue next) {
        List<Series> kept = new ArrayList<>(series.length);
        for (int i = 0; i < series.length; i++) {
            int position = SeriesOrder.position(next, series[i].indicator(), 0);
            if (position >= 0) {
                Indicator indicator = next.indicators().get(position);
                if (indicator.shape() == indicator(i).shape()) {
                    kept.add(series[i].under(indicator));
                }
            }
        }
        return kept;
    }

    /** Whether both are in the order of the same catalogue, or one of none. */
    @SuppressWarnings("ReferenceEquality")
    public boolean sharesCatalogue(SeriesSet other) {
        return catalogue == other.catalogue || series.length == 0;
    }

    @Override
    public Series get(int index) {
        return series[index];
    }

    @Override
    public int size() {
        return series.length;
    }

    /** Position of a series' indicator in the catalogue. */
    public int position(int index) {
        return positions[index];
    }

    /** The indicator of a series, as the catalogue of this set defines it. */
    public Indicator indicator(int index) {
        if (catalogue == null) {
            throw new IllegalStateException("a set without a catalogue has no series");
        }
        return catalogue.indicators().get(positions[index]);
    }

    /** When a pane closes next or a result goes stale, epoch milliseconds; {@link Series#FOREVER} for never. */
    public long due() {
        return SeriesTransitions.due(this);
    }

    /** Index of a series, or −(insertion point) − 1 where it is unknown. */
    public int find(int position, String label) {
        int low = 0;
        int high = series.length - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = SeriesOrder.compare(positions[middle], series[middle], position, label);
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

    /** The same string object that another series has for this label, so that it is kept once. */
    private String shared(String label) {
        for (Series one : series) {
            if (one.label().equals(label)) {
                return one.label();
            }
        }
        return label;
    }

    /** With one more observation, of a series that may be new; the set must be under the observer's catalogue. */
    public SeriesSet observing(Indicator indicator, Observation observation, long time) {
        int index = find(observation.indicator(), observation.series());
        if (index >= 0) {
            return with(index, SeriesTransitions.observe(indicator, get(index), observation, time));
        }
        Series fresh = SeriesTransitions.start(indicator.id(), shared(observation.series()));
        SeriesSet more = plus(
                -index - 1, observation.indicator(), SeriesTransitions.observe(indicator, fresh, observation, time));
        return more.size() > CAPACITY ? more.withoutStalest() : more;
    }

    /** With another version of the series at {@code index}. */
    public SeriesSet with(int index, Series changed) {
        Series[] next = series.clone();
        next[index] = changed;
        return new SeriesSet(catalogue, next, positions);
    }

    /** With one more series, at the insertion point that {@link #find} gave. */
    private SeriesSet plus(int index, int position, Series fresh) {
        Series[] next = Arrays.copyOf(series, series.length + 1);
        System.arraycopy(series, index, next, index + 1, series.length - index);
        next[index] = fresh;
        int[] places = Arrays.copyOf(positions, next.length);
        System.arraycopy(positions, index, places, index + 1, positions.length - index);
        places[index] = position;
        return new SeriesSet(catalogue, next, places);
    }

    /** Without the closed series whose newest observation is oldest, the first of several. */
    private SeriesSet withoutStalest() {
        int stalest = 0;
        for (int i = 1; i < series.length; i++) {
            if (newest(series[i]) < newest(series[stalest])) {
                stalest = i;
            }
        }
        Series[] next = new Series[series.length - 1];
        System.arraycopy(series, 0, next, 0, stalest);
        System.arraycopy(series, stalest + 1, next, stalest, next.length - stalest);
        int[] places = Arrays.copyOf(positions, next.length);
        System.arraycopy(positions, stalest + 1, places, stalest, places.length - stalest);
        return new SeriesSet(catalogue, next, places);
    }

    private static long newest(Series series) {
        return series.open().isEmpty() ? series.observed() : Series.FOREVER;
    }
}
