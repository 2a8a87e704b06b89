package io.harbinger.app.console.model;

import io.harbinger.schema.AlertTransition;
import io.harbinger.schema.IndicatorValue;
import io.harbinger.schema.Level;
import io.harbinger.schema.RiskScore;
import io.harbinger.schema.SubjectType;
import io.harbinger.wire.SubjectKey;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the console has read of what was judged: past alerts, the newest score of each subject, the last values of each
 * series. All of it bounded; each method is atomic.
 */
public final class Recorded {

    private static final int MOST_TRANSITIONS = 20_000;
    private static final int MOST_SUBJECTS = 50_000;
    private static final int MOST_SERIES = 10_000;

    private final PastAlerts alerts = new PastAlerts(MOST_TRANSITIONS);
    private final SeriesHistory series = new SeriesHistory(MOST_SERIES);
    private final Map<String, RiskScore> scores = new LinkedHashMap<>();

    /**
     * How many alerts were open, by level.
     *
     * @param counts for the end of each of equal spans from {@code from} to {@code to}
     */
    public record Timeline(Instant from, Instant to, List<Map<Level, Integer>> counts) {
        public Timeline {
            counts = List.copyOf(counts);
        }
    }

    /** One transition that was published. */
    public synchronized void transition(AlertTransition transition) {
        alerts.add(transition);
    }

    /** One window that was judged, or had too little data to be. */
    public synchronized void value(IndicatorValue value) {
        series.add(value);
    }

    /** A subject's newest score. */
    public synchronized void score(RiskScore score) {
        String subject = SubjectKey.of(score.getSubjectType(), score.getSubjectId());
        if (scores.containsKey(subject) || scores.size() < MOST_SUBJECTS) {
            scores.put(subject, score);
        }
    }

    /** The newest scores, by typed key. */
    public synchronized Map<String, RiskScore> scores() {
        return new LinkedHashMap<>(scores);
    }

    /** The alerts that were open at a time, each with its worst driver alone. */
    public synchronized List<AlertTransition> openAt(Instant time) {
        return alerts.openAt(time);
    }

    /** From the first transition that is known to {@code now}; null where there is none. */
    public synchronized @Nullable Timeline timeline(Instant now, int steps) {
        Instant from = alerts.from();
        return from == null || !from.isBefore(now) ? null : new Timeline(from, now, alerts.counts(from, now, steps));
    }

    /** The series of a subject's typed key, as JSON. */
    public synchronized List<String> series(String subject) {
        return series.of(subject).stream().map(SeriesJson::of).toList();
    }

    /** How fresh what is heard is, by indicator. */
    public synchronized List<Freshness> freshness() {
        return Freshness.of(series.all());
    }

    /** The newest report of each feed, by its typed key. */
    public synchronized Map<String, FeedState> feeds() {
        Map<String, FeedState> feeds = new LinkedHashMap<>();
        String prefix = SubjectKey.of(SubjectType.FEED, "");
        series.all().forEach((subject, tracks) -> {
            if (subject.startsWith(prefix)) {
                feeds.put(subject, FeedState.of(tracks));
            }
        });
        return feeds;
    }

    /** Whether more series came than are kept. */
    public synchronized boolean isFull() {
        return series.isFull();
    }
}
