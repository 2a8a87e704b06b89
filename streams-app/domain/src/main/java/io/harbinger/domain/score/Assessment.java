package io.harbinger.domain.score;

import io.harbinger.domain.indicator.Dimension;
import io.harbinger.domain.indicator.Indicator;
import io.harbinger.domain.subject.Subject;
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
 *     subject has too many, in catalogue order
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

    /** The level of the score; NONE where there is no score. */
    public Level level() {
        return score == null ? Level.NONE : Level.of(score);
    }
}
