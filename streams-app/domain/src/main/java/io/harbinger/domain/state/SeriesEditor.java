package io.harbinger.domain.state;

import io.harbinger.domain.indicator.Catalogue;
import io.harbinger.domain.indicator.Indicator;
import io.harbinger.domain.indicator.Observation;
import io.harbinger.domain.window.Amendment;
import io.harbinger.domain.window.KeptObservation;
import io.harbinger.domain.window.Provisional;
import io.harbinger.domain.window.Series;
import io.harbinger.domain.window.SeriesTransitions;
import io.harbinger.domain.window.StatementTransitions;
import java.util.Arrays;
import java.util.function.UnaryOperator;

/**
 * Several changes of a {@link SeriesSet} at the price of one copy, made by the first of them. For one thread.
 *
 * <p>A new series beyond the bound takes the place of one that is stale, by its own indicator's freshness, at the time
 * of the observation; where none is, it is refused, so that those that are heard stay heard.
 */
public final class SeriesEditor {

    private final SeriesSet before;
    private final Catalogue catalogue;
    private final int most;
    private final LimitListener listener;

    private Series[] series;
    private int[] positions;
    private int size;
    private boolean copied;
    private boolean placed;
    private Unheard unheard;
    /** No series can be stale before this time; until it is asked for, before all time. */
    private long firstStale = Series.NEVER;

    /** @param series and positions are those of the set, which are copied before they are written to */
    SeriesEditor(
            SeriesSet before, Catalogue catalogue, Series[] series, int[] positions, int most, LimitListener listener) {
        this.before = before;
        this.catalogue = catalogue;
        this.series = series;
        this.positions = positions;
        this.size = series.length;
        this.unheard = before.unheard();
        this.most = most;
        this.listener = listener;
    }

    public int size() {
        return size;
    }

    public Series get(int index) {
        return series[index];
    }

    /** The indicator of a series. */
    public Indicator indicator(int index) {
        return catalogue.indicators().get(positions[index]);
    }

    /** Index of a series; negative where it is unknown. */
    public int find(int position, String label) {
        return SeriesOrder.find(series, positions, size, position, label);
    }

    /** Another version of the series at {@code index}. */
    public void replace(int index, Series changed) {
        if (!copied) {
            series = series.clone();
            copied = true;
        }
        series[index] = changed;
    }

    /** One more observation, of a series that may be new. */
    public void observe(Indicator indicator, Observation observation, long time) {
        change(indicator, observation, time, series -> SeriesTransitions.observe(indicator, series, observation, time));
    }

    /**
     * One more observation, of a series that may be new, kept so that a later version of its event can replace it.
     *
     * @param id of the event
     */
    public void observe(Indicator indicator, Observation observation, long time, long id) {
        change(indicator, observation, time, series -> {
            if (SeriesTransitions.isFull(indicator, series, time)) {
                listener.reached(Limit.OBSERVATION_NOT_KEPT, 1);
            }
            return SeriesTransitions.observe(indicator, series, observation, time, id);
        });
    }

    /**
     * One more observation of a series that may be new, of a pane whose end has passed.
     *
     * @return false where it cannot be taken in any more
     */
    public boolean await(Indicator indicator, Observation observation, Amendment amendment) {
        int index = find(observation.indicator(), observation.series());
        Series before = index >= 0 ? series[index] : SeriesTransitions.start(indicator.id(), observation.series());
        Series after = StatementTransitions.await(indicator, before, amendment);
        KeptObservation kept = amendment.observation();
        if (after == null || kept == null) {
            return false;
        }
        change(indicator, observation, kept.time(), series -> after);
        return true;
    }

    /**
     * Takes back what an event gave, wherever it can still be found.
     *
     * @param event its id as its source gives it
     * @param id by which its observations are found
     * @param watermark of its own input, epoch milliseconds
     * @return how many series it was found in
     */
    public int retract(String event, long id, long watermark) {
        int found = 0;
        for (int i = 0; i < size; i++) {
            Series without = StatementTransitions.retract(indicator(i), series[i], event, id, watermark);
            if (without != null) {
                replace(i, without);
                found++;
            }
        }
        return found;
    }

    /** Whether the pane of an observation has more of them than are kept one by one, so that it cannot be redone. */
    public boolean isMerged(Indicator indicator, Observation observation, long time) {
        int index = find(observation.indicator(), observation.series());
        return index >= 0 && SeriesTransitions.isMerged(indicator, series[index], time);
    }

    private void change(Indicator indicator, Observation observation, long time, UnaryOperator<Series> step) {
        int index = find(observation.indicator(), observation.series());
        if (index >= 0) {
            if (SeriesTransitions.isPooled(indicator, series[index], observation, time)) {
                listener.reached(Limit.CATEGORY_POOLED, 1);
            }
            replace(index, step.apply(series[index]));
        } else if (size < most || evictStalest(observation.indicator(), time)) {
            Series fresh = SeriesTransitions.start(indicator.id(), shared(observation.series()));
            insert(observation.indicator(), step.apply(fresh));
        } else {
            unheard = unheard.plus(indicator, time);
            listener.reached(Limit.SERIES_REFUSED, 1);
        }
    }

    /** The same string object that another series has for this label, so that it is kept once. */
    private String shared(String label) {
        for (int i = 0; i < size; i++) {
            if (series[i].label().equals(label)) {
                return series[i].label();
            }
        }
        return label;
    }

    private void insert(int position, Series fresh) {
        int index = -find(position, fresh.label()) - 1;
        makeRoom();
        System.arraycopy(series, index, series, index + 1, size - index);
        System.arraycopy(positions, index, positions, index + 1, size - index);
        series[index] = fresh;
        positions[index] = position;
        size++;
    }

    /** Own arrays, with a free place at their end. */
    private void makeRoom() {
        if (!placed || size == series.length) {
            int room = size + 1 + (placed ? size / 2 : 0);
            series = Arrays.copyOf(series, room);
            positions = Arrays.copyOf(positions, room);
            copied = true;
            placed = true;
        }
    }

    /**
     * Removes the stale series whose newest observation is oldest; of several one of the indicator at
     * {@code position}, so that whole sensors go, and the first.
     *
     * @return false where none is stale
     */
    private boolean evictStalest(int position, long time) {
        if (time < firstStale) {
            return false;
        }
        int stalest = -1;
        firstStale = Series.FOREVER;
        for (int i = 0; i < size; i++) {
            long staleAt = forgettableAt(i);
            firstStale = Math.min(firstStale, staleAt);
            if (isSettled(series[i])
                    && staleAt <= time
                    && (stalest < 0 || goesBefore(series[i], positions[i] == position, stalest, position))) {
                stalest = i;
            }
        }
        if (stalest >= 0) {
            remove(stalest);
            listener.reached(Limit.SERIES_EVICTED, 1);
        }
        return stalest >= 0;
    }

    /** When nothing of a series is fresh, however late it is published; {@link Series#NEVER} where nothing has been. */
    private long forgettableAt(int index) {
        long staleAt = series[index].staleAt(indicator(index));
        return staleAt == Series.NEVER || series[index].provisional() == null
                ? staleAt
                : staleAt + indicator(index).windowing().publicationDelayMillis();
    }

    private static boolean isSettled(Series series) {
        Provisional provisional = series.provisional();
        return series.open().isEmpty()
                && (provisional == null || provisional.pending().isEmpty());
    }

    private boolean goesBefore(Series one, boolean alike, int other, int position) {
        long before = series[other].observed();
        return one.observed() < before || (one.observed() == before && alike && positions[other] != position);
    }

    private void remove(int index) {
        makeRoom();
        size--;
        System.arraycopy(series, index + 1, series, index, size - index);
        System.arraycopy(positions, index + 1, positions, index, size - index);
    }

    /** The set with all changes; the very set that was edited where there is none. */
    public SeriesSet toSet() {
        if (!copied && unheard.equals(before.unheard())) {
            return before;
        }
        copied = false;
        placed = false;
        return series.length == size
                ? before.with(series, positions, unheard)
                : before.with(Arrays.copyOf(series, size), Arrays.copyOf(positions, size), unheard);
    }
}
