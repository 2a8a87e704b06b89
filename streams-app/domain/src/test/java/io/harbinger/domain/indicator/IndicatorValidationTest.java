package io.harbinger.domain.indicator;

import static io.harbinger.testing.Builders.aCatalogue;
import static io.harbinger.testing.Builders.anIndicator;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.harbinger.domain.indicator.BaselinePolicy.Kind;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The records of the catalogue refuse wrong settings with a message that shows the value. */
class IndicatorValidationTest {

    private static final PaneSize DAILY = new PaneSize.Fixed(86_400_000);
    private static final Duration WEEK = Duration.ofDays(7);

    private static void windowing(int panes, Duration grace, Duration freshness, String message) {
        assertThatThrownBy(() -> new Windowing(DAILY, panes, grace, EmptyPane.MISSING, freshness))
                .hasMessage(message);
    }

    @Test
    void shouldRefuseWindowingWhenOutOfRange() {
        windowing(0, Duration.ZERO, WEEK, "window must be 1 to 400 panes, was 0");
        windowing(401, Duration.ZERO, WEEK, "window must be 1 to 400 panes, was 401");
        windowing(1, Duration.ofSeconds(-1), WEEK, "grace must not be negative, was PT-1S");
        windowing(1, Duration.ZERO, Duration.ZERO, "freshness must be longer than grace (PT0S), was PT0S");
        windowing(1, Duration.ofHours(2), Duration.ofHours(2), "freshness must be longer than grace (PT2H), was PT2H");
        assertThat(new Windowing(DAILY, 400, WEEK, EmptyPane.ZERO, WEEK.plusMillis(1)).panes())
                .isEqualTo(400);
    }

    private static void baseline(int history, int gap, int min, double floor, Duration hold, String message) {
        assertThatThrownBy(() -> new BaselinePolicy(Kind.ROBUST, history, gap, min, floor, hold))
                .hasMessage(message);
    }

    @Test
    void shouldRefuseBaselineWhenOutOfRange() {
        baseline(2001, 0, 2, 1, WEEK, "history must be 0 to 2000 panes, was 2001");
        baseline(-1, 0, 2, 1, WEEK, "history must be 0 to 2000 panes, was -1");
        baseline(10, -3, 2, 1, WEEK, "gap must not be negative, was -3");
        baseline(10, 0, 1, 1, WEEK, "minHistory must be 2 to history (10), was 1");
        baseline(10, 0, 11, 1, WEEK, "minHistory must be 2 to history (10), was 11");
        baseline(10, 0, 2, 0, WEEK, "floor must be above 0, was 0.0");
        baseline(10, 0, 2, Double.NaN, WEEK, "floor must be above 0, was NaN");
        baseline(10, 0, 2, 1, Duration.ofDays(-1), "hold must not be negative, was PT-24H");
        assertThat(new BaselinePolicy(Kind.ROBUST, 2000, 0, 2000, 0.01, Duration.ZERO).gap())
                .isZero();
    }

    private static void scoring(
            Goalposts level, ZMethod method, Goalposts anomaly, double weight, int min, String why) {
        assertThatThrownBy(() ->
                        new Scoring(Form.LEVEL, level, method, anomaly, Direction.UP, weight, false, true, min, null))
                .hasMessage(why);
    }

    @Test
    void shouldRefuseScoringWhenInconsistent() {
        var posts = new Goalposts(1, 2);
        scoring(null, ZMethod.NONE, null, 1, 0, "an indicator needs goalposts, anomaly, or both");
        scoring(
                posts,
                ZMethod.COUNT,
                null,
                1,
                0,
                "anomaly goalposts and a method belong together, were null and COUNT");
        scoring(
                posts,
                ZMethod.NONE,
                posts,
                1,
                0,
                "anomaly goalposts and a method belong together, were Goalposts[ok=1.0, bad=2.0, most=100.0] and NONE");
        scoring(posts, ZMethod.NONE, null, 0, 0, "weight must be above 0, was 0.0");
        scoring(posts, ZMethod.NONE, null, -2, 0, "weight must be above 0, was -2.0");
        scoring(posts, ZMethod.NONE, null, Double.POSITIVE_INFINITY, 0, "weight must be above 0, was Infinity");
        scoring(posts, ZMethod.NONE, null, Double.NaN, 0, "weight must be above 0, was NaN");
        scoring(posts, ZMethod.NONE, null, 1, -1, "minSamples must not be negative, was -1");
    }

    private static void goalposts(double ok, double bad, String shown) {
        assertThatThrownBy(() -> new Goalposts(ok, bad))
                .hasMessage("goalposts must be two different finite numbers, were " + shown);
    }

    @Test
    void shouldRefuseGoalpostsWhenNoScale() {
        goalposts(3, 3, "3.0, 3.0");
        goalposts(Double.NaN, 3, "NaN, 3.0");
        goalposts(1, Double.POSITIVE_INFINITY, "1.0, Infinity");
    }

    @Test
    void shouldClampRiskWhenBeyondGoalposts() {
        var rising = new Goalposts(2, 6);
        assertThat(rising.risk(1)).isZero();
        assertThat(rising.risk(2)).isZero();
        assertThat(rising.risk(3)).isEqualTo(25);
        assertThat(rising.risk(6)).isEqualTo(100);
        assertThat(rising.risk(1e300)).isEqualTo(100);
        var falling = new Goalposts(0.3, -0.5);
        assertThat(falling.risk(1)).isZero();
        assertThat(falling.risk(-0.1)).isCloseTo(50, org.assertj.core.api.Assertions.within(1e-12));
        assertThat(falling.risk(-1)).isEqualTo(100);
    }

    @Test
    void shouldRefuseAlertPolicyWhenOutOfRange() {
        var flap = new AlertPolicy.Flap(0.3, 0.2);
        assertThatThrownBy(() -> new AlertPolicy(0, 3, 5, flap))
                .hasMessage("raiseAfter and clearAfter must be at least 1, were 0, 3");
        assertThatThrownBy(() -> new AlertPolicy(1, 3, 40, flap))
                .hasMessage("clearBelow must be 0 to 40 points, was 40.0");
        assertThatThrownBy(() -> new AlertPolicy.Flap(0.2, 0.3))
                .hasMessage("flap needs 0 < stop <= start <= 1, was stop 0.3, start 0.2");
    }

    @Test
    void shouldRefuseIdsWhenTheyAreNoWordsOrTwice() {
        for (String id : new String[] {"", "Drop", "drop_week", "-drop", "drop-", "1drop"}) {
            assertThatThrownBy(() -> anIndicator(id).build())
                    .hasMessage("indicator id must be lower case words with dashes, was '" + id + "'");
        }
        assertThatThrownBy(() -> aCatalogue()
                        .with(anIndicator("drop"), anIndicator("drop"))
                        .build())
                .hasMessage("indicator id 'drop' appears twice");
    }

    @Test
    void shouldChangeShapeOnlyWhenStoredStateCannotBeReadOn() {
        int shape = anIndicator("drop").build().shape();
        assertThat(anIndicator("drop")
                        .weighing(3)
                        .critical()
                        .goalposts(5, 6)
                        .grace(WEEK)
                        .freshFor(WEEK.plusDays(1))
                        .build()
                        .shape())
                .isEqualTo(shape);
        assertThat(anIndicator("drop").over(7).build().shape()).isNotEqualTo(shape);
        assertThat(anIndicator("drop").every(Duration.ofHours(1)).build().shape())
                .isNotEqualTo(shape);
        assertThat(anIndicator("drop").measuring(Measure.MEAN).build().shape()).isNotEqualTo(shape);
        assertThat(anIndicator("drop")
                        .measuring(Measure.SUM, ValueField.QUANTITY)
                        .build()
                        .shape())
                .isNotEqualTo(shape);
        assertThat(anIndicator("drop").per(SplitField.CARRIER).build().shape()).isNotEqualTo(shape);
        // The same in every run and on every machine: stored rows carry it.
        assertThat(shape).isEqualTo("drop|SUM|COUNT|ONE|NONE|NONE|Fixed[millis=86400000]|1".hashCode());
    }

    @Test
    void shouldTakeTheAdverseSideWhenDirected() {
        assertThat(Direction.UP.adverse(-2)).isEqualTo(-2);
        assertThat(Direction.DOWN.adverse(-2)).isEqualTo(2);
        assertThat(Direction.BOTH.adverse(-2)).isEqualTo(2);
        assertThat(Direction.BOTH.adverse(3)).isEqualTo(3);
    }
}
