package io.harbinger.domain.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

class DetectorTest {
    private static final long FIVE_MINUTES = 300_000;
    private static final int START = 2000;
    private final Random random = new Random(7);
    private final Detector detector = new Detector(Tuning.STANDARD);

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

        long fired = detections.stream()
                .filter(d -> d.likelihood() > 0 && d.decades() >= Tuning.STANDARD.trigger())
                .count();

        assertThat(fired).isLessThan(20);
    }

    @Test
    void shouldRestWhenItHasJustFired() {
        List<Detection> detections =
                run(3000, i -> 50 + random.nextGaussian() + (i == START || i == START + 100 ? 30 : 0));

        assertThat(detections.get(START).likelihood()).isPositive();
        assertThat(detections.subList(START + 1, START + 200)).allMatch(d -> d.likelihood() == 0);
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
