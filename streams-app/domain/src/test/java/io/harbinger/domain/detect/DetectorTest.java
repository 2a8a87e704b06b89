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
    void shouldSpeakAtOnceWhenAValueSpikes() {
        List<Detection> said = watch(3000, i -> 50 + random.nextGaussian() + (i == START ? 30 : 0));

        assertThat(said.get(START).likelihood()).isGreaterThan(0.3);
        assertThat(said.get(START).z()).isGreaterThan(4);
        assertThat(said.get(START).baseline()).isBetween(49.0, 51.0);
    }

    @Test
    void shouldPointDownwardsWhenAValueDrops() {
        List<Detection> said = watch(3000, i -> 50 + random.nextGaussian() - (i == START ? 30 : 0));

        assertThat(said.get(START).z()).isLessThan(-4);
    }

    @Test
    void shouldSpeakWithinAnHourWhenTheLevelShifts() {
        List<Detection> said = watch(3000, i -> 50 + random.nextGaussian() + (i >= START ? 4 : 0));

        assertThat(said.subList(START, START + 12)).anyMatch(d -> d.likelihood() > 0.3 && d.z() > 0);
    }

    @Test
    void shouldSpeakWhenASensorGrowsRestless() {
        List<Detection> said = watch(3000, i -> 50 + (i < START ? 1 : 3) * random.nextGaussian());

        assertThat(said.subList(START, START + 48)).anyMatch(d -> d.likelihood() > 0.3);
    }

    @Test
    void shouldSpeakWhenANightValueComesAtNoon() {
        // given values of 20 at night and 80 by day, and one day that stays at night's level
        List<Detection> said = watch(288 * 14, i -> {
            boolean day = i % 288 >= 96 && i % 288 < 216 && i / 288 != 12;
            return (day ? 80 : 20) + random.nextGaussian();
        });

        assertThat(said.subList(288 * 12 + 96, 288 * 12 + 216)).anyMatch(d -> d.likelihood() > 0.3 && d.z() < 0);
    }

    @Test
    void shouldRarelySpeakWhenNothingHappens() {
        List<Detection> said = watch(20_000, i -> 50 + random.nextGaussian());

        long spoken = said.stream()
                .filter(d -> d.likelihood() > 0 && d.decades() >= Tuning.STANDARD.trigger())
                .count();

        assertThat(spoken).isLessThan(20);
    }

    @Test
    void shouldRestWhenItHasJustSpoken() {
        List<Detection> said = watch(3000, i -> 50 + random.nextGaussian() + (i == START || i == START + 100 ? 30 : 0));

        assertThat(said.get(START).likelihood()).isPositive();
        assertThat(said.subList(START + 1, START + 200)).allMatch(d -> d.likelihood() == 0);
    }

    @Test
    void shouldNotDependOnWhatComesLater() {
        double[] values = random.doubles(600).toArray();
        List<Detection> whole = watch(600, i -> values[i]);

        assertThat(watch(400, i -> values[i])).isEqualTo(whole.subList(0, 400));
    }

    @Test
    void shouldGoOnAlikeWhenItsStateWasStored() {
        DetectorState kept = DetectorState.EMPTY;
        DetectorState stored = DetectorState.EMPTY;
        for (int i = 0; i < 2000; i++) {
            double value = random.nextInt(9);
            Detector.Step step = detector.step(kept, i * FIVE_MINUTES, value);
            Detector.Step again = detector.step(stored, i * FIVE_MINUTES, value);
            assertThat(again.detection()).isEqualTo(step.detection());
            kept = step.state();
            stored = DetectorRow.of(again.state()).state();
        }
        DetectorRow row = DetectorRow.of(stored);
        int bytes = 8 * (row.whole().length + row.exact().length) + 4 * row.coarse().length + row.hours().length;
        assertThat(bytes).isLessThan(1300);
    }

    @Test
    void shouldRefuseWhenAValueIsNotFinite() {
        assertThatThrownBy(() -> detector.step(DetectorState.EMPTY, 0, Double.NaN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("finite");
    }

    private List<Detection> watch(int length, IntToDoubleFunction values) {
        List<Detection> said = new ArrayList<>();
        DetectorState state = DetectorState.EMPTY;
        for (int i = 0; i < length; i++) {
            Detector.Step step = detector.step(state, i * FIVE_MINUTES, values.applyAsDouble(i));
            state = step.state();
            said.add(step.detection());
        }
        return said;
    }
}
