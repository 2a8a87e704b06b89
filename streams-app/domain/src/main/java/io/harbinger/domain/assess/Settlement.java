package io.harbinger.domain.assess;

import io.harbinger.domain.indicator.Indicator;
import io.harbinger.domain.score.Level;
import io.harbinger.domain.score.RiskCalculator;
import io.harbinger.domain.state.SeriesClock;
import io.harbinger.domain.state.SeriesEditor;
import io.harbinger.domain.state.SeriesSet;
import io.harbinger.domain.window.Series;
import io.harbinger.domain.window.StatementTransitions;
import io.harbinger.domain.window.WindowResult;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a delivery of late statements makes of the series of a subject. Where it changes judged panes of a series, all
 * series of its clock are judged again from there on, so that each instant is assessed with what belongs to it.
 *
 * @param correction what it corrects; null where all that came is new
 * @param assessedUntil up to where the panes that are judged again had been assessed, epoch milliseconds; {@link
 *     Series#NEVER} where none are
 */
record Settlement(SeriesSet series, @Nullable Correction correction, long assessedUntil) {

    /** @param due when the delivery is complete, epoch milliseconds */
    static Settlement of(SeriesSet before, SeriesEditor series, long due) {
        Map<Long, Long> correctedFrom = new HashMap<>();
        Set<String> events = new LinkedHashSet<>();
        long withdrawn = Series.NEVER;
        for (int i = 0; i < series.size(); i++) {
            if (series.get(i).provisional() != null) {
                Indicator indicator = series.indicator(i);
                StatementTransitions.Settled settled = StatementTransitions.settle(indicator, series.get(i), due);
                series.replace(i, settled.series());
                if (settled.corrected() != Series.FOREVER) {
                    correctedFrom.merge(indicator.windowing().publicationDelayMillis(), settled.corrected(), Math::min);
                    events.addAll(settled.events());
                    withdrawn = Math.max(withdrawn, warned(indicator, settled));
                }
            }
        }
        if (correctedFrom.isEmpty()) {
            return new Settlement(series.toSet(), null, Series.NEVER);
        }
        reopen(series, correctedFrom);
        Correction correction = new Correction(new ArrayList<>(events), withdrawn);
        return new Settlement(series.toSet(), correction, assessedUntil(before, correctedFrom));
    }

    private static void reopen(SeriesEditor series, Map<Long, Long> correctedFrom) {
        for (int i = 0; i < series.size(); i++) {
            Long from = correctedFrom.get(series.indicator(i).windowing().publicationDelayMillis());
            if (from != null && series.get(i).provisional() != null) {
                series.replace(i, StatementTransitions.reopen(series.indicator(i), series.get(i), from));
            }
        }
    }

    private static long assessedUntil(SeriesSet before, Map<Long, Long> correctedFrom) {
        SeriesClock clock = SeriesClock.at(before, Series.NEVER);
        long until = Series.NEVER;
        for (Long delay : correctedFrom.keySet()) {
            until = Math.max(until, clock.stated().getOrDefault(delay, Series.NEVER));
        }
        return until;
    }

    /** End of the newest changed window that held a warning. */
    private static long warned(Indicator indicator, StatementTransitions.Settled settled) {
        long warned = Series.NEVER;
        for (WindowResult result : settled.withdrawn()) {
            boolean isWarning = indicator.scoring().alerting()
                    && result.sufficient()
                    && RiskCalculator.driver(indicator, settled.series().label(), result)
                                    .risk()
                            >= Level.BLUE.threshold();
            warned = isWarning ? Math.max(warned, result.end()) : warned;
        }
        return warned;
    }
}
