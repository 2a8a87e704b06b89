package io.harbinger.lab.backtest.score;

import static io.harbinger.lab.backtest.score.Corpus.DAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SweepTest {

    @Test
    void shouldHoldARunUntilTheScoreFallsBelowThresholdMinusMargin() {
        ScoreSeries scores = Corpus.scores();

        // 65, 62, 66: one run with a margin of 5, two without. NaN on day 103 ends nothing.
        assertThat(scores.runs(65, 5))
                .containsExactly(
                        List.of(new Interval(20 * DAY, 30 * DAY)),
                        List.of(new Interval(102 * DAY, 105 * DAY)),
                        List.of(new Interval(205 * DAY, 208 * DAY)));
        assertThat(scores.runs(65, 0)).hasSize(4);
        assertThat(scores.runs(96, 5)).isEmpty();
    }

    @Test
    void shouldEndARunAtZeroWhenTheMarginIsWiderThanTheThreshold() {
        assertThat(new ScoreSeries().add(0, 3).add(5, 0).runs(2, 5)).containsExactly(List.of(new Interval(0, 5)));
    }

    @Test
    void shouldGiveAPointForEveryThreshold() {
        List<SweepPoint> points = Sweep.of(List.of(Corpus.track()), 5);

        assertThat(points).hasSize(100);
        // Up to 50 both events are hit (levels are not asked for here), to 66 at least one late, and the alarm of day
        // 20
        // is false up to 80.
        assertThat(point(points, 50)).extracting("hits", "falseAlarms").containsExactly(2, 1);
        assertThat(point(points, 66)).extracting("hits", "falseAlarms").containsExactly(2, 1);
        assertThat(point(points, 67)).extracting("hits", "falseAlarms").containsExactly(1, 1);
        assertThat(point(points, 81)).extracting("hits", "falseAlarms").containsExactly(1, 0);
        assertThat(point(points, 96)).extracting("hits", "falseAlarms").containsExactly(0, 0);
    }

    @Test
    void shouldFindTheBestPointWithinTheBudget() {
        List<SweepPoint> points = Sweep.of(List.of(Corpus.track()), 5);

        assertThat(Sweep.within(points, 1).orElseThrow().highest()).isEqualTo(66);
        BestThreshold best = Sweep.within(points, 0.5).orElseThrow();
        assertThat(best.lowest()).isEqualTo(81);
        assertThat(best.highest()).isEqualTo(95);
        assertThat(best.point()).as("the middle").isEqualTo(point(points, 88));
        assertThat(best.text()).isEqualTo("88 (81 to 95 give the same)");
        assertThat(Sweep.within(List.of(), 1)).isEmpty();
    }

    @Test
    void shouldRecommendNoThresholdWhereThereIsNothingToFind() {
        var unlabelled = new Track(0, 300 * DAY, List.of(), Corpus.track().scores(), List.of());

        assertThat(Sweep.within(Sweep.of(List.of(unlabelled), 5), 1)).isEmpty();
    }

    private static SweepPoint point(List<SweepPoint> points, int threshold) {
        return points.get(threshold - 1);
    }
}
