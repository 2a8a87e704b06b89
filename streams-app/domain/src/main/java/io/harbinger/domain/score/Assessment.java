package io.harbinger.domain.score;

import io.harbinger.domain.indicator.Dimension;
import io.harbinger.domain.indicator.FeedPart;
import io.harbinger.domain.indicator.Indicator;
import io.harbinger.domain.subject.Subject;
import io.harbinger.domain.subject.SubjectType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The state of one subject at one instant of event time.
 *
 * @param name the subject's name as its events give it, null where they do not
 * @param time the instant, epoch milliseconds: last instant of the newest evidence
 * @param publishedAt watermark at which it was made, epoch milliseconds
 * @param score 0..100 over alerting indicators, null where none had enough data
 * @param coverage share by weight of the known alerting indicators with enough fresh data, 0..1; the weight of the
 *     alerting drivers over theirs and that of the missing
 * @param drivers every indicator with enough data, largest risk first
 * @param missing the known alerting indicators without, and those of which some series are not heard because the
 *     subject has too many, in catalogue order; where data of an alert have stopped, those that held it too
 */
public record Assessment(
        Subject subject,
        @Nullable String name,
        long time,
        long publishedAt,
        @Nullable Double score,
        DimensionScores dimensions,
        @Nullable Dimension weakest,
        double coverage,
        List<Driver> drivers,
        List<Indicator> missing) {

    public Assessment {
        drivers = List.copyOf(drivers);
        missing = List.copyOf(missing);
    }

    /** The same with nothing missing. */
    public Assessment(
            Subject subject,
            @Nullable String name,
            long time,
            long publishedAt,
            @Nullable Double score,
            DimensionScores dimensions,
            @Nullable Dimension weakest,
            double coverage,
            List<Driver> drivers) {
        this(subject, name, time, publishedAt, score, dimensions, weakest, coverage, drivers, List.of());
    }

    /** The same, lacking these indicators, in catalogue order; one that has drivers too is heard in part. */
    public Assessment lacking(List<Indicator> indicators) {
        return new Assessment(
                subject,
                name,
                time,
                publishedAt,
                score,
                dimensions,
                weakest,
                Scorer.coverage(drivers, indicators),
                drivers,
                indicators);
    }

    /**
     * Id of the feed with which the score stands and falls: the subject itself, or the one through which all is observed
     * that alerts on its own; null where there is none, or another reason too.
     */
    public @Nullable String feed() {
        if (subject.type() == SubjectType.FEED) {
            return subject.id();
        }
        String feed = null;
        for (Driver driver : drivers) {
            if (driver.indicator().scoring().alerting() && driver.risk() >= Level.BLUE.threshold()) {
                FeedPart its = driver.indicator().selection().feed();
                if (its == null || (feed != null && !feed.equals(its.id()))) {
                    return null;
                }
                feed = its.id();
            }
        }
        return feed;
    }

    /** The level of the score; NONE where there is no score. */
    public Level level() {
        return score == null ? Level.NONE : Level.of(score);
    }
}
