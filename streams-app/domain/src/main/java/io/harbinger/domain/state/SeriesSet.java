package io.harbinger.domain.state;

import io.harbinger.domain.indicator.Catalogue;
import io.harbinger.domain.indicator.Indicator;
import io.harbinger.domain.window.Series;
import io.harbinger.domain.window.SeriesTransitions;
import java.time.ZoneId;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.RandomAccess;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A subject's series in the order of a catalogue, then of their labels; an immutable list, changed through a
 * {@link SeriesEditor}. The place of each series' indicator in the catalogue is resolved once, when the series comes in
 * or the catalogue changes. Beside it stands which indicators have series that are not kept.
 */
public final class SeriesSet extends AbstractList<Series> implements RandomAccess {

    public static final SeriesSet EMPTY = new SeriesSet(null, new Series[0], new int[0], Unheard.NONE);

    private final @Nullable Catalogue catalogue;
    private final Series[] series;
    /** Of each series, its indicator's position in the catalogue; shared by all versions with the same series. */
    private final int[] positions;

    private final Unheard unheard;

    private SeriesSet(@Nullable Catalogue catalogue, Series[] series, int[] positions, Unheard unheard) {
        this.catalogue = catalogue;
        this.series = series;
        this.positions = positions;
        this.unheard = unheard;
    }

    /** The given series, in whatever order; those whose indicator the catalogue does not have are dropped. */
    public static SeriesSet of(Catalogue catalogue, List<Series> series) {
        return of(catalogue, series, Unheard.NONE);
    }

    /** The given series, in whatever order, and which are not heard. */
    public static SeriesSet of(Catalogue catalogue, List<Series> series, Unheard unheard) {
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
        return new SeriesSet(catalogue, Arrays.copyOf(sorted, size), Arrays.copyOf(positions, size), unheard);
    }

    /**
     * The same series under a catalogue, in its own zone: this very set where it is already, else in the order, and due
     * at the times, that the catalogue makes of them. Series of an indicator that is gone, or has another {@linkplain
     * Indicator#shape() shape}, are dropped.
     */
    @SuppressWarnings("ReferenceEquality") // one catalogue is in force; another one, even if equal, is resolved again
    public SeriesSet under(Catalogue next) {
        Catalogue there = catalogue == null ? next : next.in(catalogue.zone());
        return catalogue == there ? this : resolved(there);
    }

    /** The same series in the civil time of a zone: those of whole days and longer go on with the nearest panes. */
    @SuppressWarnings("ReferenceEquality")
    public SeriesSet in(ZoneId zone) {
        Catalogue there = known().in(zone);
        return catalogue == there ? this : resolved(there);
    }

    /** The zone of its days, weeks and months. */
    public ZoneId zone() {
        return known().zone();
    }

    /** The catalogue of this set, in its zone. */
    public Catalogue catalogue() {
        return known();
    }

    private SeriesSet resolved(Catalogue next) {
        return of(next, rescheduled(next), unheard);
    }

    /** The series that continue under a catalogue, each due by its windowing there. */
    private List<Series> rescheduled(Catalogue next) {
        List<Series> kept = new ArrayList<>(size());
        for (int i = 0; i < size(); i++) {
            int position = SeriesOrder.position(next, get(i).indicator(), 0);
            if (position >= 0) {
                Indicator indicator = next.indicators().get(position);
                if (indicator.shape() == indicator(i).shape()) {
                    boolean samePanes = indicator
                            .windowing()
                            .pane()
                            .equals(indicator(i).windowing().pane());
                    kept.add(samePanes ? get(i).under(indicator) : get(i).inPanesOf(indicator));
                }
            }
        }
        return kept;
    }

    /** Whether both are in the order of the same catalogue, or one of none. */
    @SuppressWarnings("ReferenceEquality")
    public boolean sharesCatalogue(SeriesSet other) {
        return catalogue == other.catalogue || isEmpty();
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
        return known().indicators().get(position(index));
    }

    /**
     * The watermark at which a pane closes next, a result goes stale or a delivery of late statements is complete,
     * epoch milliseconds; {@link Series#FOREVER} for never.
     */
    public long due() {
        for (Series one : series) {
            if (one.provisional() != null) {
                return Math.min(deliveredAt(), SeriesClock.due(this));
            }
        }
        return SeriesTransitions.due(this);
    }

    /** When a delivery of late statements is complete, epoch milliseconds; {@link Series#FOREVER} for none. */
    public long deliveredAt() {
        return isEmpty() ? Series.FOREVER : Delivery.completeAt(this, known().alerts());
    }

    /** Index of a series; negative where it is unknown. */
    public int find(int position, String label) {
        return SeriesOrder.find(series, positions, size(), position, label);
    }

    /** Index of a series by its indicator's id; negative where it is unknown. */
    public int find(String indicator, String label) {
        int position = catalogue == null ? -1 : SeriesOrder.position(catalogue, indicator, 0);
        return position < 0 ? -1 : find(position, label);
    }

    /** What was asked to be heard, and is not. */
    public Unheard unheard() {
        return unheard;
    }

    /**
     * To change several series at once; the set must be under the catalogue of what is observed.
     *
     * @param most how many series it may have afterwards
     * @param listener is called for those that are evicted or refused
     */
    public SeriesEditor edit(int most, LimitListener listener) {
        return new SeriesEditor(this, known(), series, positions, most, listener);
    }

    /** Under the same catalogue, with nothing in it. */
    SeriesSet cleared() {
        return new SeriesSet(catalogue, EMPTY.series, EMPTY.positions, Unheard.NONE);
    }

    /** With other content; the arrays must be in order, and must not be written to any more. */
    SeriesSet with(Series[] changed, int[] itsPositions, Unheard changedUnheard) {
        return new SeriesSet(catalogue, changed, itsPositions, changedUnheard);
    }

    /** The indicators of these ids, in catalogue order. */
    public List<Indicator> indicators(Set<String> ids) {
        return catalogue == null
                ? List.of()
                : catalogue.indicators().stream()
                        .filter(indicator -> ids.contains(indicator.id()))
                        .toList();
    }

    private Catalogue known() {
        if (catalogue == null) {
            throw new IllegalStateException("a set without a catalogue has no series");
        }
        return catalogue;
    }
}
