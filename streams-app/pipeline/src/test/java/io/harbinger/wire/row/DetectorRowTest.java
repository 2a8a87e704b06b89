package io.harbinger.wire.row;

import static org.assertj.core.api.Assertions.assertThat;

import io.harbinger.domain.detect.Detector;
import io.harbinger.domain.detect.DetectorState;
import io.harbinger.domain.detect.Tuning;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DetectorRowTest {

    private static final long FIVE_MINUTES = 300_000;

    private final Detector detector = new Detector(Tuning.STANDARD, Duration.ofDays(7));
    private final Random random = new Random(7);

    private static byte[] written(DetectorState state) {
        RowWriter out = new RowWriter(64);
        DetectorRow.write(out, state);
        return out.toBytes();
    }

    private static DetectorState read(byte[] row) {
        RowReader in = new RowReader(row);
        in.compact(true);
        DetectorState state = DetectorRow.read(in);
        assertThat(in.isAtEnd()).isTrue();
        return state;
    }

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
            stored = read(written(again.state()));
        }
        assertThat(written(stored).length).isLessThan(900);
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
            stored = read(written(again.state()));
        }
        assertThat(written(stored).length).isLessThan(700);
    }

    @Test
    void shouldKnowWhenItBegan() {
        long began = 480_000L * 3_600_000;
        DetectorState state = DetectorState.EMPTY;
        for (int i = 0; i < 10; i++) {
            state = detector.step(state, began + i * FIVE_MINUTES, i).state();
        }

        DetectorState stored = read(written(state));

        assertThat(stored).isEqualTo(state);
        assertThat(stored.isNew(began + 71 * 3_600_000L)).isTrue();
        assertThat(stored.isNew(began + 72 * 3_600_000L)).isFalse();
    }
}
