package io.harbinger.detect.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class NabScorerTest {
    private static final Labelled FILE =
            new Labelled("made up", new long[100], new double[100], List.of(new Span(40, 49), new Span(80, 89)));

    @Test
    void shouldGiveThePublishedWorthWhenAtTheEdgesOfAWindow() {
        assertThat(NabScorer.sigmoid(-1)).isCloseTo(0.98661, within(1e-5));
        assertThat(NabScorer.sigmoid(-0.5)).isCloseTo(0.84828, within(1e-5));
        assertThat(NabScorer.sigmoid(3.01)).isEqualTo(-1);
    }

    @Test
    void shouldScore100WhenEveryWindowIsHitAtItsLeftEdge() {
        assertThat(best(40, 80)).isCloseTo(100, within(1e-9));
    }

    @Test
    void shouldScore0WhenSilent() {
        assertThat(best()).isZero();
    }

    @Test
    void shouldCountOnlyTheEarliestHitWhenAWindowHoldsSeveral() {
        assertThat(best(40, 41, 45, 80)).isCloseTo(100, within(1e-9));
    }

    @Test
    void shouldCostTheFullWeightWhenFalseBeforeAnyWindow() {
        // given a raw score of 2 less 0.11, silence at -2 and perfection at 2
        double expected = 100 * (2 - 0.11 + 2) / 4;

        assertThat(at(30, 40, 80)).isCloseTo(expected, within(1e-9));
    }

    @Test
    void shouldCostLessWhenFalseJustBehindAWindow() {
        // given a detection one record behind a window of ten: y = 1/9
        double cost = -0.11 * (2 / (1 + Math.exp(5 / 9.0)) - 1);

        assertThat(at(40, 50, 80)).isCloseTo(100 * (4 - cost) / 4, within(1e-9));
    }

    @Test
    void shouldIgnoreWhatIsDetectedInProbation() {
        assertThat(at(14, 40, 80)).isCloseTo(100, within(1e-9));
        assertThat(NabScorer.probation(100)).isEqualTo(15);
        assertThat(NabScorer.probation(20_000)).isEqualTo(750);
    }

    private static double best(int... detections) {
        return NabScorer.best(List.of(FILE), List.of(scores(detections)), NabProfile.STANDARD)
                .score();
    }

    private static double at(int... detections) {
        return NabScorer.at(List.of(FILE), List.of(scores(detections)), NabProfile.STANDARD, 1);
    }

    private static double[] scores(int... detections) {
        double[] scores = new double[100];
        for (int i : detections) {
            scores[i] = 1;
        }
        return scores;
    }
}
