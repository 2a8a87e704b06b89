package io.harbinger.testing;

import io.harbinger.domain.assess.AssessmentEvent;
import io.harbinger.domain.indicator.Indicator;
import io.harbinger.domain.score.Assessment;
import io.harbinger.domain.score.DimensionScores;
import io.harbinger.domain.score.Driver;
import io.harbinger.domain.score.LatestWindows;
import io.harbinger.domain.score.SeriesWindows;
import io.harbinger.domain.state.SeriesSet;
import io.harbinger.domain.subject.Subject;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Assessments by one driver whose risk is the score. */
public final class Assessments {

    private Assessments() {}

    /**
     * An assessment at the end of a window of one millisecond.
     *
     * @param score null where nothing has enough data: then there is no driver
     */
    public static Assessment of(
            Subject subject, @Nullable String name, Indicator indicator, long time, long publishedAt, Double score) {
        return new Assessment(
                subject,
                name,
                time,
                publishedAt,
                score,
                new DimensionScores(null, null, score, null),
                null,
                score == null ? 0 : 1,
                score == null ? List.of() : List.of(driver(indicator, time, score)));
    }

    private static Driver driver(Indicator indicator, long time, double risk) {
        var window = new Driver.Window(time, time + 1, 1, 1);
        return new Driver(indicator, "", window, null, risk, risk, null, null, risk);
    }

    /** The windows of an assessment's drivers; whatever else it is asked for is missing, and not awaited. */
    public static SeriesWindows windows(Assessment assessment) {
        return new SeriesWindows(SeriesSet.EMPTY, assessment.drivers());
    }

    /** The assessment as the stage gets it. */
    public static AssessmentEvent.Assessed assessed(Assessment assessment) {
        return new AssessmentEvent.Assessed(assessment, true, windows(assessment));
    }

    /** One without any data, which are still awaited. */
    public static AssessmentEvent.Assessed awaiting(Assessment assessment) {
        return new AssessmentEvent.Assessed(assessment, true, new LatestWindows() {
            @Override
            public @Nullable Driver of(String indicator, String series) {
                return null;
            }

            @Override
            public boolean awaited(String indicator, String series) {
                return true;
            }

            @Override
            public List<Indicator> indicators(Set<String> ids) {
                return List.of();
            }
        });
    }
}
