package io.harbinger.domain.assess;

import io.harbinger.domain.indicator.Catalogue;
import io.harbinger.domain.indicator.FeedPart;
import io.harbinger.domain.indicator.Indicator;
import io.harbinger.domain.indicator.Source;
import io.harbinger.domain.score.Driver;
import io.harbinger.domain.state.SeriesEditor;
import io.harbinger.domain.subject.Subject;
import io.harbinger.domain.window.AnomalyScore;
import io.harbinger.domain.window.Series;
import io.harbinger.domain.window.WindowResult;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Distinguishes a broken feed from what happens in the world. Each subject reports, as its panes close, which share of the usual has come of it;
 * the feed is scored by the mean over its subjects. What closes one strait or a coast leaves the mean where it is; what
 * breaks a source takes all of them to zero at once.
 */
public final class Feeds {

    /**
     * The usual level, in the indicator's unit, from which a subject is counted: a port that expects two ships a day
     * is empty one day in seven, which means nothing; one that expects three, one in twenty.
     */
    public static final double LEAST_USUAL = 3;

    /** Of each indicator that reports, its feed. */
    private final Map<String, String> reporting = new HashMap<>();
    /** Positions of the indicators that feeds are scored by. */
    private final int[] positions;

    public Feeds(Catalogue catalogue) {
        List<Indicator> indicators = catalogue.indicators();
        for (Indicator indicator : indicators) {
            FeedPart feed = indicator.selection().feed();
            if (feed != null && feed.reports()) {
                reporting.put(indicator.id(), feed.id());
            }
        }
        this.positions = IntStream.range(0, indicators.size())
                .filter(position -> indicators.get(position).selection().source() == Source.REPORTS)
                .toArray();
    }

    /** Whether an indicator reports of a feed. */
    public boolean reports(String indicator, String feed) {
        return feed.equals(reporting.get(indicator));
    }

    /**
     * What a closed pane says; null where its indicator does not report, or its usual level is none or too small.
     *
     * @param known the watermark at which it closed, epoch milliseconds
     */
    @Nullable FeedReport ofPane(Subject subject, Driver driver, long known) {
        String feed = feed(driver.indicator());
        AnomalyScore anomaly = driver.anomaly();
        if (feed == null || anomaly == null || anomaly.baseline() < LEAST_USUAL) {
            return null;
        }
        double share = driver.window().value() / anomaly.baseline();
        long time = driver.window().end() - 1;
        return new FeedReport(feed, driver.indicator().id(), subject, time, known, Math.max(0, Math.min(1, share)));
    }

    /**
     * What a series says that passes the boundary {@code due} without a pane that closes: where its newest result goes
     * stale by that, nothing has come of it.
     *
     * @param before the series before the boundary
     * @param known the watermark at which the boundary came, epoch milliseconds
     */
    @Nullable FeedReport ofSilence(Subject subject, Indicator indicator, Series before, long due, long known) {
        String feed = feed(indicator);
        WindowResult latest = before.latest();
        AnomalyScore anomaly = latest == null ? null : latest.anomaly();
        if (feed == null || anomaly == null || anomaly.baseline() < LEAST_USUAL) {
            return null;
        }
        long time = due - indicator.windowing().grace().toMillis() - 1;
        return new FeedReport(feed, indicator.id(), subject, time, known, 0);
    }

    private @Nullable String feed(Indicator indicator) {
        return indicator.selection().feed() == null ? null : reporting.get(indicator.id());
    }

    /** Adds a report to its feed's series; returns the ids of the indicators for which it is late. */
    List<String> observe(ArrivingReport report, Catalogue catalogue, SeriesEditor series) {
        return IntStream.of(positions)
                .filter(position -> !report.add(catalogue, position, series))
                .mapToObj(position -> catalogue.indicators().get(position).id())
                .toList();
    }
}
