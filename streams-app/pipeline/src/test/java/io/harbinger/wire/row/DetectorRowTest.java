package io.harbinger.wire.row;

import static org.assertj.core.api.Assertions.assertThat;

import io.harbinger.domain.detect.Detector;
import io.harbinger.domain.detect.DetectorState;
import io.harbinger.domain.detect.Tuning;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DetectorRowTest {

    private static final long FIVE_MINUTES = 300_000;

    private final Detector detector = new Detector(Tuning.STANDARD, Duration.ofDays(7));
    private final Random random = new Random(7);

    @Test
    void shouldGoOnAlikeWhenADepartureWasStored() {
        DetectorState kept = DetectorState.EMPTY;
        DetectorState stored = DetectorState.EMPTY;
        for (int i = 0; i < 6000; i++) {
            double value = random.nextInt(9) + (i < 2000 ? 0 : 40);
            Detector.Step step = detector.step(kept, i * FIVE_MINUTES, value);
            Detector.Step again = detector.step(stored, i * FIVE_MINUTES, value);
            assertThat(again.detection()).isEqualTo(step.detection());
            assertThat(step.detection().departed() != null).isEqualTo(i >= 2000);
            kept = step.state();
            stored = DetectorRow.of(again.state()).state();
        }
        DetectorRow row = DetectorRow.of(stored);
        int bytes = 8 * (row.whole().length + row.exact().length) + 4 * row.coarse().length + row.hours().length;
        assertThat(bytes).isLessThan(1600);
    }

    @Test
    void shouldGoOnAlikeWhenTheStateWasStored() {
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
    void shouldKnowWhenItBeganAndReadRowsThatDoNot() {
        long began = 480_000L * 3_600_000;
        DetectorState state = DetectorState.EMPTY;
        for (int i = 0; i < 10; i++) {
            state = detector.step(state, began + i * FIVE_MINUTES, i).state();
        }
        DetectorRow row = DetectorRow.of(state);
        DetectorRow old = new DetectorRow(row.whole(), row.exact(), row.coarse(), Arrays.copyOf(row.hours(), 24));

        assertThat(row.state()).isEqualTo(state);
        assertThat(row.state().isNew(began + 71 * 3_600_000L)).isTrue();
        assertThat(row.state().isNew(began + 72 * 3_600_000L)).isFalse();
        assertThat(old.state().isNew(began)).isFalse();
    }
}
