package io.harbinger.domain.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DetectorTest {
    private static final long FIVE_MINUTES = 300_000;
    private static final int START = 2000;
    /** The z from which the shipped catalogue warns. */
    private static final double WARNS = 5;

    private final Random random = new Random(7);
    private final Detector detector = new Detector(Tuning.STANDARD, Duration.ofDays(7));

    @Test
    void shouldFireAtOnceWhenAValueSpikes() {
        List<Detection> detections = run(3000, i -> 50 + random.nextGaussian() + (i == START ? 30 : 0));

        assertThat(detections.get(START).likelihood()).isGreaterThan(0.3);
        assertThat(detections.get(START).z()).isGreaterThan(4);
        assertThat(detections.get(START).baseline()).isBetween(49.0, 51.0);
    }

    @Test
    void shouldPointDownwardsWhenAValueDrops() {
        List<Detection> detections = run(3000, i -> 50 + random.nextGaussian() - (i == START ? 30 : 0));

        assertThat(detections.get(START).z()).isLessThan(-4);
    }

    @Test
    void shouldFireWithinAnHourWhenTheLevelShifts() {
        List<Detection> detections = run(3000, i -> 50 + random.nextGaussian() + (i >= START ? 4 : 0));

        assertThat(detections.subList(START, START + 12)).anyMatch(d -> d.likelihood() > 0.3 && d.z() > 0);
    }

    @Test
    void shouldFireWhenDispersionGrows() {
        List<Detection> detections = run(3000, i -> 50 + (i < START ? 1 : 3) * random.nextGaussian());

        assertThat(detections.subList(START, START + 48)).anyMatch(d -> d.likelihood() > 0.3);
    }

    @Test
    void shouldFireWhenANightValueComesAtNoon() {
        // given values of 20 at night and 80 by day, and one day that stays at night's level
        List<Detection> detections = run(288 * 14, i -> {
            boolean day = i % 288 >= 96 && i % 288 < 216 && i / 288 != 12;
            return (day ? 80 : 20) + random.nextGaussian();
        });

        assertThat(detections.subList(288 * 12 + 96, 288 * 12 + 216)).anyMatch(d -> d.likelihood() > 0.3 && d.z() < 0);
    }

    @Test
    void shouldRarelyFireWhenNothingHappens() {
        List<Detection> detections = run(20_000, i -> 50 + random.nextGaussian());

        long fired = detections.stream().filter(d -> Math.abs(d.z()) >= WARNS).count();

        assertThat(fired).isLessThan(20);
    }

    @ParameterizedTest
    @ValueSource(doubles = {2.2, 2.6, 3, 4})
    void shouldJudgeAJumpAlikeWhenAWeakBlipCameBefore(double blip) {
        List<Detection> plain = run(3000, i -> i == START ? 80 : uniform(i));
        List<Detection> blipped = run(3000, i -> i == START ? 80 : uniform(i) + (i == START - 60 ? blip : 0));

        assertThat(Math.abs(plain.get(START).z())).isGreaterThan(WARNS);
        assertThat(blipped.get(START).z()).isCloseTo(plain.get(START).z(), within(1.0));
    }

    @Test
    void shouldJudgeALargerJumpWhenOneHasJustBeenReported() {
        List<Detection> detections =
                run(3000, i -> 50 + random.nextGaussian() + (i == START ? 10 : i == START + 100 ? 60 : 0));

        assertThat(detections.get(START).z()).isGreaterThan(WARNS);
        assertThat(detections.get(START + 100).z()).isGreaterThan(WARNS);
    }

    @ParameterizedTest
    @CsvSource({
        "21, 21.0001",
        "21, 21.1",
        "21.37, 21.371",
        "0.021, 0.0210001",
        "-40, -40.0002",
        "21000, 21000.1",
        "1e6, 1000010",
        "0, 1e-9",
        "0, 1",
        "1, 0",
        "2, 1",
        "101325, 101330"
    })
    void shouldSeeNothingWhenAConstantMovesByLessThanItsResolution(double level, double next) {
        List<Detection> detections = run(3400, i -> i < 2880 ? level : next);

        assertThat(largest(detections)).isLessThan(WARNS);
    }

    @ParameterizedTest
    @CsvSource({
        "21, 25",
        "21, 35",
        "21.37, 24",
        "0.021, 0.035",
        "-40, -30",
        "21000, 22000",
        "1e6, 1.1e6",
        "0, 10",
        "1, 8",
        "101325, 104000"
    })
    void shouldSeeAJumpWhenTheSeriesWasConstant(double level, double next) {
        List<Detection> detections = run(2880 + 60, i -> i < 2880 ? level : next);

        assertThat(largest(detections.subList(2880, 2900))).isGreaterThanOrEqualTo(WARNS);
    }

    @Test
    void shouldSeeAJumpWhenTheSeriesHadMovedOnceBefore() {
        List<Detection> detections = run(2900, i -> i < 1000 ? 21 : i < 2880 ? 21.1 : 30);

        assertThat(detections.get(2880).z()).isGreaterThan(WARNS);
    }

    @Test
    void shouldNotFireWhenTheHourOfTheDayFirstTellsMore() {
        List<Detection> detections = run(288 * 6, i -> (i % 288 < 144 ? 80 : 20) + random.nextGaussian());

        assertThat(largest(detections.subList(288 * 2, 288 * 6))).isLessThan(WARNS);
    }

    @Test
    void shouldNotDependOnWhatComesLater() {
        double[] values = random.doubles(600).toArray();
        List<Detection> whole = run(600, i -> values[i]);

        assertThat(run(400, i -> values[i])).isEqualTo(whole.subList(0, 400));
    }

    @Test
    void shouldRefuseWhenAValueIsNotFinite() {
        assertThatThrownBy(() -> detector.step(DetectorState.EMPTY, 0, Double.NaN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("finite");
    }

    private static double largest(List<Detection> detections) {
        return detections.stream().mapToDouble(d -> Math.abs(d.z())).max().orElseThrow();
    }

    /** Around 50, the same in every run. */
    private static double uniform(int i) {
        return 50 + new Random(i * 31L + 7).nextDouble(-1, 1);
    }

    private List<Detection> run(int length, IntToDoubleFunction values) {
        List<Detection> detections = new ArrayList<>();
        DetectorState state = DetectorState.EMPTY;
        for (int i = 0; i < length; i++) {
            Detector.Step step = detector.step(state, i * FIVE_MINUTES, values.applyAsDouble(i));
            state = step.state();
            detections.add(step.detection());
        }
        return detections;
    }
}
