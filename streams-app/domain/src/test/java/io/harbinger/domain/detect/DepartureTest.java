package io.harbinger.domain.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A sensor that leaves its normal, and what ends that. */
class DepartureTest {

    private static final long HALF_HOUR = 1_800_000;
    private static final int DAY = 48;
    private static final int START = 21 * DAY;

    private final Detector detector = new Detector(Tuning.STANDARD, Duration.ofDays(7));
    private final List<Detection> detections = new ArrayList<>();
    private Random random = new Random(7);

    @BeforeEach
    void sameNoise() {
        random = new Random(7);
    }

    /** A cold store at 5 degrees with a wave of one a day, moved from {@link #START} on. */
    private List<Detection> run(int values, IntToDoubleFunction moved) {
        DetectorState state = DetectorState.EMPTY;
        for (int i = 0; i < values; i++) {
            double usual = 5 + Math.sin(2 * Math.PI * i / DAY) + 0.3 * random.nextGaussian();
            Detector.Step step =
                    detector.step(state, i * HALF_HOUR, usual + (i < START ? 0 : moved.applyAsDouble(i - START)));
            state = step.state();
            detections.add(step.detection());
        }
        return detections.subList(START, values);
    }

    @ParameterizedTest
    @ValueSource(doubles = {15, -15, 3, -3})
    void shouldStayAwayUntilTheLevelIsAcceptedWhenItStaysChanged(double step) {
        List<Detection> after = run(START + 20 * DAY, i -> step);

        assertThat(after.subList(6, 7 * DAY - 8)).allSatisfy(detection -> {
            assertThat(detection.departed()).isNotNull();
            assertThat(detection.departed().newNormal()).isFalse();
            assertThat(detection.baseline()).isBetween(3.5, 6.5);
            assertThat(Math.abs(detection.z())).isGreaterThan(3.8);
        });
        assertThat(after.subList(7 * DAY + 8, 7 * DAY + 2 * DAY)).allSatisfy(detection -> {
            assertThat(detection.departed()).isNotNull();
            assertThat(detection.departed().newNormal()).isTrue();
            assertThat(detection.baseline()).isBetween(3.5 + step, 6.5 + step);
        });
        assertThat(after.get(20 * DAY - 1).departed()).isNull();
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 12, 2 * DAY, 6 * DAY})
    void shouldBeAsBeforeWhenTheLevelIsBack(int away) {
        List<Detection> after = run(START + 10 * DAY, i -> i < away ? 15 : 0);

        assertThat(after.get(away - 1).departed()).isNotNull();
        List<Detection> back = after.subList(away + DAY / 2, 10 * DAY);
        assertThat(back)
                .allSatisfy(detection -> assertThat(detection.baseline()).isBetween(3.5, 6.5));
        assertThat(back.stream().filter(detection -> detection.departed() != null))
                .as("single values while the detector still knows the step")
                .hasSizeLessThan(4);
    }

    @Test
    void shouldKeepTheNormalOfBeforeWhenAStepGrows() {
        List<Detection> after = run(START + 5 * DAY, i -> 4 + i / 20.0);

        assertThat(after.subList(4, 5 * DAY)).allSatisfy(detection -> {
            assertThat(detection.departed()).isNotNull();
            assertThat(detection.baseline()).isBetween(3.5, 6.5);
        });
    }

    @Test
    void shouldDepartWhenALevelDriftsByAWholeRange() {
        List<Detection> after = run(START + 5 * DAY, i -> i / 20.0);

        assertThat(after.subList(2 * DAY, 5 * DAY))
                .allSatisfy(detection -> assertThat(detection.departed()).isNotNull());
    }

    @Test
    void shouldNotDepartWhenNothingHappens() {
        assertThat(run(START + 60 * DAY, i -> 0))
                .allSatisfy(detection -> assertThat(detection.departed()).isNull());
    }
}
