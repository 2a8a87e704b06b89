package io.harbinger.wire;

import io.harbinger.domain.alert.Transition;
import io.harbinger.domain.alert.TransitionKind;
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
import io.harbinger.domain.indicator.Severity;
import io.harbinger.domain.indicator.SeverityKind;
import io.harbinger.domain.indicator.Source;
import io.harbinger.domain.indicator.SplitField;
import io.harbinger.domain.indicator.ValueField;
import io.harbinger.domain.indicator.Windowing;
import io.harbinger.domain.indicator.ZMethod;
import io.harbinger.domain.network.SubjectDetails;
import io.harbinger.domain.score.Assessment;
import io.harbinger.domain.score.DimensionScores;
import io.harbinger.domain.score.Driver;
import io.harbinger.domain.score.Level;
import io.harbinger.domain.subject.Subject;
import io.harbinger.domain.subject.SubjectType;
import io.harbinger.domain.window.AnomalyScore;
import io.harbinger.domain.window.SeverityScore;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** One alert with a driver that declares everything and one that declares only level goalposts. */
final class Alerts {

    static final long DAY = 86_400_000L;
    static final long WINDOW_START = 1616544000000L;

    static final Subject SUEZ = Subject.node("EGSUZ");

    static final SubjectDetails DETAILS = new SubjectDetails("Suez Canal", "苏伊士运河", 30.5, 32.25, "EGSUZ", null, "7");

    static final Driver FULL = new Driver(
            indicator(
                    "transit-drop",
                    new Name("Transit drop", "通行量下降"),
                    new Scoring(
                            Form.DROP,
                            new Goalposts(0.1, 0.6),
                            ZMethod.COUNT,
                            new Goalposts(2, 6),
                            Direction.DOWN,
                            1.5,
                            true,
                            true,
                            1,
                            new Severity(SeverityKind.CHANGE, 0, 0.25, 0.5, 0.75))),
            "container",
            new Driver.Window(WINDOW_START, WINDOW_START + DAY, 14, 3),
            new AnomalyScore(55, 7.5, -6.25),
            0.7454545454545455,
            100.0,
            99.5,
            new Driver.SeverityRisk(new Severity(SeverityKind.CHANGE, 0, 0.25, 0.5, 0.75), new SeverityScore(0.5), 75),
            75);

    static final Driver LEVEL_ONLY = new Driver(
            indicator(
                    "dwell",
                    new Name("Dwell", null),
                    new Scoring(
                            Form.LEVEL,
                            new Goalposts(1, 3),
                            ZMethod.NONE,
                            null,
                            Direction.UP,
                            1,
                            false,
                            false,
                            0,
                            null)),
            "",
            new Driver.Window(WINDOW_START - 2 * DAY, WINDOW_START - DAY, 1e-5, 0),
            null,
            null,
            null,
            null,
            null,
            0);

    static final Assessment ASSESSMENT = new Assessment(
            SUEZ,
            "Suez",
            WINDOW_START + DAY - 1,
            WINDOW_START + 2 * DAY,
            87.1,
            new DimensionScores(null, 12.5, 100.0, null),
            Dimension.STABILITY,
            0.75,
            List.of(FULL, LEVEL_ONLY));

    static final Transition TRANSITION = new Transition(
            UUID.fromString("2f1a8c1e-6f0b-5d7a-9c3e-0123456789ab"),
            TransitionKind.ESCALATED,
            Level.ORANGE,
            Level.YELLOW,
            WINDOW_START - DAY,
            ASSESSMENT);

    private Alerts() {}

    private static Indicator indicator(String id, Name name, Scoring scoring) {
        return new Indicator(
                id,
                name,
                "h",
                Dimension.STABILITY,
                new Selection(
                        SubjectType.NODE,
                        Source.LOGISTICS,
                        Match.ALL,
                        Measure.SUM,
                        ValueField.COUNT,
                        ValueField.ONE,
                        SplitField.NONE,
                        SplitField.NONE,
                        SplitField.NONE),
                new Windowing(new PaneSize.Fixed(DAY), 1, Duration.ofHours(1), EmptyPane.MISSING, Duration.ofDays(3)),
                BaselinePolicy.NONE,
                scoring,
                "a test");
    }
}
