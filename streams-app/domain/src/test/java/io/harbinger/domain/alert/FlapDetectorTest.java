package io.harbinger.domain.alert;

import static io.harbinger.domain.alert.Scores.publish;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.harbinger.domain.indicator.AlertPolicy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Worked by hand against Nagios: place x = 1 (oldest) to 20 (newest) weighs 0.75 + (x − 1)·0.5/19. */
class FlapDetectorTest {
    private static final AlertPolicy POLICY = new AlertPolicy(1, 1, 5, new AlertPolicy.Flap(0.30, 0.20));
    private static final double HIGH = 50;
    private static final double LOW = 0;

    @Test
    void shouldWeighAsNagiosDoesWhenChangesAreOldOrNew() {
        assertThat(new FlapDetector(0, null).share()).isZero();
        assertThat(new FlapDetector(0xFFFFF, null).share()).isCloseTo(1, within(1e-12));
        assertThat(new FlapDetector(1, null).share()).isCloseTo(1.25 / 20, within(1e-12));
        assertThat(new FlapDetector(1 << 19, null).share()).isCloseTo(0.75 / 20, within(1e-12));
        // The newest and the fourth newest: 1.25 and 0.75 + 16·0.5/19.
        assertThat(new FlapDetector(0b1001, null).share()).isCloseTo((1.25 + 0.75 + 8.0 / 19) / 20, within(1e-12));
    }

    @Test
    void shouldForgetAChangeWhenTwentyMoreCameAfter() {
        FlapDetector detector = FlapDetector.NONE.after(true);
        for (int i = 0; i < 19; i++) {
            detector = detector.after(false);
        }
        assertThat(detector.share()).isCloseTo(0.75 / 20, within(1e-12));
        assertThat(detector.after(false).share()).isZero();
        assertThatThrownBy(() -> new FlapDetector(1 << 20, null)).isInstanceOf(IllegalArgumentException.class);
    }

    /**
     * A change at every assessment. After five the share is Σ 1.25 − a/38, a = 0..4, over 20 = (6.25 − 10/38)/20 =
     * 0.299; after six (7.5 − 15/38)/20 = 0.355, but the sixth is a clearing; the seventh opens and flaps.
     */
    @Test
    void shouldPublishFlappingOnceAndThenNothingWhenItGoesOn() {
        assertThat(publish(POLICY, HIGH, LOW, HIGH, LOW, HIGH, LOW, HIGH, LOW, HIGH, LOW, HIGH))
                .containsExactly(
                        "1 OPENED NONE>BLUE",
                        "2 CLEARED BLUE>NONE",
                        "3 OPENED NONE>BLUE",
                        "4 CLEARED BLUE>NONE",
                        "5 OPENED NONE>BLUE",
                        "6 CLEARED BLUE>NONE",
                        "7 OPENED NONE>BLUE",
                        "7 FLAPPING BLUE>BLUE");
    }

    /**
     * Seven changes, then steady. After n more assessments the share is Σ 1.25 − (a + n)/38 over the changes not older
     * than 20 places: for n = 13 all seven count, (8.75 − 112/38)/20 = 0.290; n = 14 leaves six, (7.5 − 99/38)/20 =
     * 0.245; n = 15 leaves five, (6.25 − 85/38)/20 = 0.2007; n = 16 leaves four, (5 − 70/38)/20 = 0.158.
     */
    @Test
    void shouldPublishTheStateWhenSteadyAgain() {
        assertThat(tail(steady(HIGH, 16))).isEqualTo("23 DEESCALATED BLUE>BLUE");
        assertThat(tail(steady(HIGH, 15))).isEqualTo("7 FLAPPING BLUE>BLUE");
        // The clearing at 8 is an eighth change: n = 15 leaves six of it, n = 16 five, n = 17 four.
        assertThat(tail(steady(LOW, 17))).isEqualTo("24 CLEARED BLUE>NONE");
        assertThat(tail(steady(LOW, 16))).isEqualTo("7 FLAPPING BLUE>BLUE");
    }

    /** Changes at 1 to 11: at 26 five of them still count, at 27 four, as above. */
    @Test
    void shouldPublishAtOnceWhenHigherThanAnyLevelBefore() {
        List<Double> scores =
                new ArrayList<>(List.of(HIGH, LOW, HIGH, LOW, HIGH, LOW, HIGH, LOW, 76.0, LOW, 65.0, 91.0));
        scores.addAll(Collections.nCopies(30, 62.0));
        List<String> published = publish(POLICY, scores.toArray(Double[]::new));
        assertThat(published.subList(7, published.size()))
                .containsExactly(
                        "7 FLAPPING BLUE>BLUE",
                        "9 ESCALATED BLUE>ORANGE",
                        "12 ESCALATED ORANGE>RED",
                        "27 DEESCALATED RED>YELLOW");
    }

    @Test
    void shouldStayOneAlertWhenItCalmsAndReopensWhileFlapping() {
        var lifecycle = new Lifecycle(POLICY, Scores.VERSION);
        List<Double> scores = List.of(HIGH, LOW, HIGH, LOW, HIGH, LOW, HIGH, LOW, HIGH, LOW, 95.0);
        List<LifecycleStep> steps = Scores.feed(lifecycle, lifecycle.start(), 1, scores);
        Transition flapping = steps.get(6).transitions().get(1);
        Transition escalated = steps.get(10).transitions().get(0);
        assertThat(escalated.alertId()).isEqualTo(flapping.alertId());
        assertThat(steps.get(9).tracked().open()).isTrue();
        assertThat(steps.get(9).tracked().state()).isEqualTo(new Calm());
        assertThat(lifecycle.expire(steps.get(9).tracked(), Scores.at(12, null)).transitions())
                .extracting(Scores::line)
                .containsExactly("EXPIRED BLUE>NONE");
    }

    @Test
    void shouldNotFlapWhenOneEpisodeRisesAndFallsThroughAllLevels() {
        assertThat(publish(POLICY, 41.0, 61.0, 76.0, 91.0, 80.0, 65.0, 45.0, 10.0))
                .noneMatch(line -> line.contains("FLAPPING"))
                .hasSize(8);
    }

    private static List<String> steady(double score, int count) {
        List<Double> scores = new ArrayList<>(List.of(HIGH, LOW, HIGH, LOW, HIGH, LOW, HIGH));
        scores.addAll(Collections.nCopies(count, score));
        return publish(POLICY, scores.toArray(Double[]::new));
    }

    private static String tail(List<String> lines) {
        return lines.get(lines.size() - 1);
    }
}
