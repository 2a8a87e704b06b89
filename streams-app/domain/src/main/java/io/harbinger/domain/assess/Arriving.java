package io.harbinger.domain.assess;

import io.harbinger.domain.event.Event;
import io.harbinger.domain.event.EventKind;
import io.harbinger.domain.indicator.Catalogue;
import io.harbinger.domain.indicator.Indicator;
import io.harbinger.domain.indicator.Observation;
import io.harbinger.domain.state.SeriesEditor;
import io.harbinger.domain.window.Amendment;
import io.harbinger.domain.window.KeptObservation;
import io.harbinger.domain.window.SeriesTransitions;
import io.harbinger.domain.window.StatementTransitions;
import java.util.ArrayList;
import java.util.List;

/**
 * An event on its way into the series of its subject. Whether it is late, waits, or goes into its pane at once depends
 * on the watermark of its own input alone, never on what has been closed by now.
 *
 * @param id by which its observations are found again
 * @param watermark of its own input, epoch milliseconds
 */
record Arriving(Event event, long id, long watermark) {

    /** Adds its observations; returns the ids of the indicators for which it is late. */
    List<String> observe(Catalogue catalogue, List<Observation> observations, SeriesEditor series) {
        List<String> late = List.of();
        for (Observation observation : observations) {
            Indicator indicator = catalogue.indicators().get(observation.indicator());
            if (!add(indicator, observation, series, false)) {
                late = late.isEmpty() ? new ArrayList<>() : late;
                late.add(indicator.id());
            }
        }
        return late;
    }

    /** Takes back what an earlier revision gave, as far as its panes still change; whether anything was found. */
    boolean retract(SeriesEditor series) {
        return series.retract(event.id(), id, watermark) > 0;
    }

    /**
     * As {@link #observe}, after an earlier revision was taken back. A pane that no longer keeps its observations may
     * have counted that one, and does not count this one besides: the event is late for it.
     */
    List<String> observeAgain(Catalogue catalogue, List<Observation> observations, SeriesEditor series) {
        List<String> late = new ArrayList<>();
        for (Observation observation : observations) {
            Indicator indicator = catalogue.indicators().get(observation.indicator());
            if (series.isMerged(indicator, observation, time(indicator))
                    || !add(indicator, observation, series, true)) {
                late.add(indicator.id());
            }
        }
        return late;
    }

    /** A time in the pane that the event belongs to: that of its period, where it states one. */
    private long time(Indicator indicator) {
        return indicator.windowing().pane().place(event.time(), event.period());
    }

    /** @param replaces whether an earlier revision was taken back for it */
    private boolean add(Indicator indicator, Observation observation, SeriesEditor series, boolean replaces) {
        long time = time(indicator);
        if (!SeriesTransitions.isLate(indicator, time, watermark)) {
            if (event.kind() == EventKind.SENSOR && !indicator.isCorrectable()) {
                series.observe(indicator, observation, time);
            } else {
                series.observe(indicator, observation, time, id);
            }
            return true;
        }
        boolean isTimely = StatementTransitions.isTimely(indicator, observation, time, watermark)
                || (replaces && StatementTransitions.isReplaceable(indicator, time, watermark));
        if (!isTimely) {
            return false;
        }
        KeptObservation kept = KeptObservation.of(id, observation, time);
        return series.await(indicator, observation, new Amendment(event.id(), id, watermark, kept));
    }
}
