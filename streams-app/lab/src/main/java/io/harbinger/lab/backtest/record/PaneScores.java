package io.harbinger.lab.backtest.record;

import io.harbinger.domain.indicator.Catalogue;
import io.harbinger.domain.indicator.Indicator;
import io.harbinger.domain.indicator.PaneSize;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Scores records by their panes: the largest risk of any indicator that may raise an alert, as published when the
 * subject's finest pane that holds the record closed. That pane itself counts, and of every longer size the last pane
 * that had closed by then, so nothing is known earlier than a subscriber could know it. Where an anomaly
 * detector scores the subject, the score of a record is the likelihood instead: a risk is clamped to 0..100, so that
 * it does not rank records. Scores of 0 are not stored.
 */
public final class PaneScores implements RecordScores {

    private static final double FULL_RISK = 100;

    /** The values published of one subject: for every size of pane its starts with their largest score. */
    private static final class Published {
        private final Map<PaneSize, Map<Long, Double>> scores = new HashMap<>();
        private @Nullable PaneSize finest;
        private boolean hasDetector;
    }

    private final Map<String, PaneSize> sizes;
    private final Map<String, Published> subjects = new HashMap<>();

    public PaneScores(Catalogue catalogue) {
        this.sizes = catalogue.indicators().stream()
                .collect(Collectors.toMap(
                        Indicator::id, indicator -> indicator.windowing().pane()));
    }

    /**
     * Adds a published value.
     *
     * @param end end of its window and so of its last pane, exclusive, epoch milliseconds
     * @param risk 0..100
     * @param likelihood of an anomaly, 0..1; null where no detector of anomalies judged it
     */
    public void add(String subjectId, String indicator, long end, double risk, @Nullable Double likelihood) {
        PaneSize size = sizes.get(indicator);
        if (size == null) {
            throw new IllegalArgumentException("indicator '" + indicator + "' is not in the catalogue");
        }
        Published published = subjects.computeIfAbsent(subjectId, key -> new Published());
        if (likelihood != null && !published.hasDetector) {
            published.hasDetector = true;
            published.scores.clear();
        } else if (likelihood == null && published.hasDetector) {
            return;
        }
        double score = likelihood == null ? risk / FULL_RISK : likelihood;
        if (published.finest == null || size.longest() < published.finest.longest()) {
            published.finest = size;
        }
        if (score > 0) {
            published.scores.computeIfAbsent(size, key -> new HashMap<>()).merge(size.start(end - 1), score, Math::max);
        }
    }

    @Override
    public double at(String subjectId, long time) {
        Published published = subjects.get(subjectId);
        if (published == null || published.finest == null) {
            return 0;
        }
        long closed = published.finest.plus(published.finest.start(time), 1);
        double score = 0;
        for (Map.Entry<PaneSize, Map<Long, Double>> entry : published.scores.entrySet()) {
            PaneSize size = entry.getKey();
            long last = size.plus(size.start(closed), -1);
            score = Math.max(score, entry.getValue().getOrDefault(last, 0.0));
        }
        return score;
    }
}
