package io.harbinger.lab.backtest.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Files of 20 records: the first 3 (15 %) are probation. One window at the records 10 to 14; its length is 4 steps.
 */
class NabScorerTest {

    private static final List<NabFile.Rows> WINDOW = List.of(new NabFile.Rows(10, 14));

    private static double[] scores(Object... rowsAndScores) {
        double[] scores = new double[20];
        for (int i = 0; i < rowsAndScores.length; i += 2) {
            scores[(int) rowsAndScores[i]] = (double) rowsAndScores[i + 1];
        }
        return scores;
    }

    private static NabScore score(NabProfile profile, double[] scores) {
        return NabScorer.of(List.of(new NabFile(scores, WINDOW))).score(profile);
    }

    @Test
    void shouldGiveTheWorkedValuesOfTheSigmoid() {
        assertThat(NabScorer.sigma(-1)).isCloseTo(0.98661, within(5e-6));
        assertThat(NabScorer.sigma(-0.5)).isCloseTo(0.84828, within(5e-6));
        assertThat(NabScorer.sigma(0)).isZero();
        assertThat(NabScorer.sigma(1)).isCloseTo(-0.98661, within(5e-6));
        assertThat(NabScorer.sigma(3.01)).isEqualTo(-1);
    }

    @Test
    void shouldGiveFullMarksForTheLeftEdgeAlone() {
        NabScore score = score(NabProfile.STANDARD, scores(10, 0.9, 12, 0.5));

        assertThat(score.score()).isCloseTo(100, within(1e-9));
        assertThat(score.threshold()).isEqualTo(0.9);
        assertThat(score.detected()).isEqualTo(1);
        assertThat(score.falsePositives()).isZero();
    }

    @Test
    void shouldGiveLessForTheMiddleOfTheWindow() {
        // Record 12: y = -(14 - 12 + 1) / 5 = -0.6; sigma = 2/(1 + e^-3) - 1 = 0.9051483, scaled by 1/0.9866143 to
        // 0.9174288; of -1 (silence) to 1 (perfect): (0.9174288 + 1) / 2.
        assertThat(score(NabProfile.STANDARD, scores(12, 0.9)).score()).isCloseTo(95.87144, within(1e-4));
    }

    @Test
    void shouldChargeAFalsePositiveByItsDistanceBehindTheWindow() {
        // Record 18 is 4 records behind the right edge: y = 4/4 = 1, sigma = -0.9866143. Detected with the left edge:
        // standard: (1 - 0.11 * 0.9866143 + 1) / 2; low-FP: (1 - 0.22 * 0.9866143 + 1) / 2;
        // low-FN: (1 - 0.11 * 0.9866143 + 2) / 3.
        double[] scores = scores(10, 0.9, 18, 0.95);

        assertThat(score(NabProfile.STANDARD, scores).score()).isCloseTo(94.57362, within(1e-4));
        assertThat(score(NabProfile.LOW_FP, scores).score()).isCloseTo(89.14724, within(1e-4));
        assertThat(score(NabProfile.LOW_FN, scores).score()).isCloseTo(96.38241, within(1e-4));
        assertThat(score(NabProfile.STANDARD, scores).falsePositives()).isEqualTo(1);
    }

    @Test
    void shouldChargeTheFullCostBeforeAnyWindow() {
        // (1 - 0.11 + 1) / 2
        assertThat(score(NabProfile.STANDARD, scores(10, 0.9, 5, 0.9)).score()).isCloseTo(94.5, within(1e-9));
    }

    @Test
    void shouldNotCountProbation() {
        NabScore score = score(NabProfile.STANDARD, scores(10, 0.9, 0, 1.0, 1, 1.0, 2, 1.0));

        assertThat(score.score()).isCloseTo(100, within(1e-9));
    }

    @Test
    void shouldEndProbationAfter750RecordsOfALongFile() {
        assertThat(new NabFile(new double[10_000], List.of()).probation()).isEqualTo(750);
        assertThat(new NabFile(new double[1_013], List.of()).probation()).isEqualTo(151);
    }

    @Test
    void shouldPreferSilenceWhereEveryThresholdCostsMore() {
        // Fifteen records outside windows as high as the window's own: 12 of them cost more than the window gives.
        double[] scores = new double[40];
        Arrays.fill(scores, 0.7);
        NabScore score = NabScorer.of(List.of(new NabFile(scores, List.of(new NabFile.Rows(38, 39)))))
                .score(NabProfile.STANDARD);

        // 32 records at 0.11 each cost 3.52, the window gives 2.
        assertThat(score.score()).isZero();
        assertThat(score.threshold()).isGreaterThan(1);
    }

    @Test
    void shouldAgreeWithTheOracleOnRandomCorpora() {
        long seed = 20261124;
        var random = new Random(seed);
        for (int round = 0; round < 40; round++) {
            List<NabFile> files = List.of(file(random, 200), file(random, 60 + random.nextInt(90)), file(random, 80));
            for (NabProfile profile : List.of(NabProfile.STANDARD, NabProfile.LOW_FP, NabProfile.LOW_FN)) {
                NabOracle.Best expected = NabOracle.best(files, profile);

                NabScore score = NabScorer.of(files).score(profile);

                assertThat(score.score())
                        .as("seed %d round %d %s", seed, round, profile)
                        .isCloseTo(expected.score(), within(1e-9));
                assertThat(score.threshold() > 1).isEqualTo(Double.isInfinite(expected.threshold()));
                if (score.threshold() <= 1) {
                    assertThat(score.threshold())
                            .as("seed %d round %d", seed, round)
                            .isEqualTo(expected.threshold());
                }
            }
        }
    }

    /** Scores of 21 steps, so that many are equal, a little higher in windows; one window may lie in probation. */
    private static NabFile file(Random random, int records) {
        List<NabFile.Rows> windows = new ArrayList<>();
        int left = random.nextInt(12);
        while (left < records) {
            int right = Math.min(records - 1, left + random.nextInt(12));
            windows.add(new NabFile.Rows(left, right));
            left = right + 1 + random.nextInt(40);
        }
        double[] scores = new double[records];
        for (int i = 0; i < records; i++) {
            int row = i;
            boolean inside = windows.stream().anyMatch(window -> row >= window.left() && row <= window.right());
            scores[i] = Math.round(Math.pow(random.nextDouble(), inside ? 1 : 3) * 20) / 20.0;
        }
        return new NabFile(scores, windows);
    }
}
