package io.harbinger.domain.alert;

import io.harbinger.domain.indicator.AlertPolicy;
import io.harbinger.domain.indicator.BaselinePolicy;
import io.harbinger.domain.indicator.Dimension;
import io.harbinger.domain.indicator.Direction;
import io.harbinger.domain.indicator.EmptyPane;
import io.harbinger.domain.indicator.Form;
import io.harbinger.domain.indicator.Goalposts;
import io.harbinger.domain.indicator.Indicator;
import io.harbinger.domain.indicator.Match;
import io.harbinger.domain.indicator.Measure;
import io.harbinger.domain.indicator.Name;
import io.harbinger.domain.indicator.PaneSize;
import io.harbinger.domain.indicator.Scoring;
import io.harbinger.domain.indicator.Selection;
import io.harbinger.domain.indicator.Source;
import io.harbinger.domain.indicator.SplitField;
import io.harbinger.domain.indicator.ValueField;
import io.harbinger.domain.indicator.Windowing;
import io.harbinger.domain.indicator.ZMethod;
import io.harbinger.domain.score.Assessment;
import io.harbinger.domain.score.DimensionScores;
import io.harbinger.domain.score.Driver;
import io.harbinger.domain.score.LatestWindows;
import io.harbinger.domain.subject.Subject;
import io.harbinger.domain.subject.SubjectType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Assessments of one port, an hour apart: number i ends at hour i, its one driver's window began an hour before. */
final class Scores {
    static final long HOUR = Duration.ofHours(1).toMillis();
    static final Subject PORT = Subject.node("port1114");
    static final AlertPolicy.Flap NEVER_FLAPS = new AlertPolicy.Flap(1, 1);
    static final String VERSION = "2021.1";
    private static final Map<String, Indicator> INDICATORS = new ConcurrentHashMap<>();

    private Scores() {}

    /** One assessment; a score of null has no drivers. */
    static Assessment at(int index, @Nullable Double score) {
        return score == null
                ? of(index, null, List.of())
                : of(index, score, List.of(driver(score, (index - 1) * HOUR, true)));
    }

    static Assessment of(int index, @Nullable Double score, List<Driver> drivers) {
        long time = index * HOUR - 1;
        var dimensions = new DimensionScores(null, null, score, null);
        return new Assessment(PORT, null, time, time + HOUR, score, dimensions, Dimension.STABILITY, 1, drivers);
    }

    static Driver driver(double risk, long windowStart, boolean alerting) {
        return driver(alerting ? "calls" : "told", risk, windowStart, windowStart + HOUR, alerting);
    }

    /** A driver that may page. */
    static Driver driver(String indicator, double risk, long start, long end) {
        return driver(indicator, risk, start, end, true);
    }

    private static Driver driver(String indicator, double risk, long start, long end, boolean alerting) {
        var window = new Driver.Window(start, end, 7, 3);
        return new Driver(indicator(indicator, alerting), "", window, null, risk, risk, null, null, risk);
    }

    /** The same object each time: walks of millions of windows ask for it. */
    private static Indicator indicator(String id, boolean alerting) {
        return INDICATORS.computeIfAbsent(id + " " + alerting, key -> newIndicator(id, alerting));
    }

    private static Indicator newIndicator(String id, boolean alerting) {
        return new Indicator(
                id,
                new Name("Calls", null),
                "",
                Dimension.STABILITY,
                new Selection(
                        SubjectType.NODE,
                        Source.LOGISTICS,
                        Match.ALL,
                        Measure.COUNT,
                        ValueField.ONE,
                        ValueField.ONE,
                        SplitField.NONE,
                        SplitField.NONE,
                        SplitField.NONE),
                new Windowing(new PaneSize.Fixed(HOUR), 1, Duration.ZERO, EmptyPane.ZERO, Duration.ofDays(1)),
                BaselinePolicy.NONE,
                new Scoring(
                        Form.LEVEL,
                        new Goalposts(0, 100),
                        ZMethod.NONE,
                        null,
                        Direction.values()[0],
                        1,
                        false,
                        alerting,
                        0,
                        null),
                "test");
    }

    /** Advances by an assessment; what its drivers do not have is missing, and awaited. */
    static LifecycleStep advance(Lifecycle lifecycle, TrackedAlert tracked, Assessment assessment) {
        return lifecycle.advance(tracked, assessment, windows(assessment, true));
    }

    /** The windows of an assessment's drivers; whether other series are awaited. */
    static LatestWindows windows(Assessment assessment, boolean awaited) {
        return new LatestWindows() {
            @Override
            public @Nullable Driver of(String indicator, String series) {
                for (Driver driver : assessment.drivers()) {
                    if (driver.indicator().id().equals(indicator)
                            && driver.series().equals(series)) {
                        return driver;
                    }
                }
                return null;
            }

            @Override
            public boolean awaited(String indicator, String series) {
                return awaited || of(indicator, series) != null;
            }

            @Override
            public List<Indicator> indicators(Set<String> ids) {
                return ids.stream().sorted().map(id -> indicator(id, true)).toList();
            }
        };
    }

    /** Feeds the scores from number {@code from} on; returns each step. */
    static List<LifecycleStep> feed(Lifecycle lifecycle, TrackedAlert start, int from, List<@Nullable Double> scores) {
        List<LifecycleStep> steps = new ArrayList<>();
        TrackedAlert tracked = start;
        for (int i = 0; i < scores.size(); i++) {
            LifecycleStep step = advance(lifecycle, tracked, at(from + i, scores.get(i)));
            steps.add(step);
            tracked = step.tracked();
        }
        return steps;
    }

    /** Transitions as "number KIND previous>level". */
    static List<String> publish(AlertPolicy policy, @Nullable Double... scores) {
        var lifecycle = new Lifecycle(policy, VERSION);
        List<String> lines = new ArrayList<>();
        List<LifecycleStep> steps = feed(lifecycle, lifecycle.start(), 1, Arrays.asList(scores));
        for (int i = 0; i < steps.size(); i++) {
            for (Transition transition : steps.get(i).transitions()) {
                lines.add((i + 1) + " " + line(transition));
            }
        }
        return lines;
    }

    static String line(Transition transition) {
        return transition.kind() + " " + transition.previousLevel() + ">" + transition.level();
    }

    static AlertPolicy policy(int raiseAfter, int clearAfter) {
        return new AlertPolicy(raiseAfter, clearAfter, 5, NEVER_FLAPS);
    }
}
