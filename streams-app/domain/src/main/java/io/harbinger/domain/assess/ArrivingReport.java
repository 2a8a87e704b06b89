package io.harbinger.domain.assess;

import io.harbinger.domain.indicator.Catalogue;
import io.harbinger.domain.indicator.Indicator;
import io.harbinger.domain.indicator.Observation;
import io.harbinger.domain.indicator.PaneSize;
import io.harbinger.domain.state.SeriesEditor;
import io.harbinger.domain.window.Amendment;
import io.harbinger.domain.window.KeptObservation;
import io.harbinger.domain.window.SeriesTransitions;
import io.harbinger.domain.window.StatementTransitions;

/**
 * A report on its way into the series of its feed: a statement about a whole pane, which may come as late as what it is
 * made of. A later report of the same subject and pane takes the place of the earlier.
 *
 * @param watermark of all that report, epoch milliseconds
 */
record ArrivingReport(FeedReport report, long watermark) {

    /** Reports are found again by their subject, not by an id. */
    private static final long NO_ID = 0;

    /** Adds it to the indicator at a position of the catalogue; false where it is late for that. */
    boolean add(Catalogue catalogue, int position, SeriesEditor series) {
        Indicator indicator = catalogue.indicators().get(position);
        PaneSize pane = indicator.windowing().pane();
        long start = pane.start(report.time());
        long end = pane.plus(start, 1);
        String subject = report.subject().toString();
        Observation observation = new Observation(position, "", report.share(), 1, subject, end - start);
        if (!SeriesTransitions.isLate(indicator, end - 1, watermark)) {
            series.observe(indicator, observation, end - 1);
            return true;
        }
        KeptObservation kept = KeptObservation.of(NO_ID, observation, end - 1);
        return StatementTransitions.isTimely(indicator, observation, end - 1, watermark)
                && series.await(indicator, observation, new Amendment(subject, NO_ID, watermark, kept));
    }
}
