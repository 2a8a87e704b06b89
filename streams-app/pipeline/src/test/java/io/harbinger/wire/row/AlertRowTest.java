package io.harbinger.wire.row;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.harbinger.domain.alert.Calm;
import io.harbinger.domain.alert.Clearing;
import io.harbinger.domain.alert.Firing;
import io.harbinger.domain.alert.FlapDetector;
import io.harbinger.domain.alert.Holder;
import io.harbinger.domain.alert.Holders;
import io.harbinger.domain.alert.Lifecycle;
import io.harbinger.domain.alert.LifecycleStep;
import io.harbinger.domain.alert.Pending;
import io.harbinger.domain.alert.Stale;
import io.harbinger.domain.alert.TrackedAlert;
import io.harbinger.domain.indicator.AlertPolicy;
import io.harbinger.domain.indicator.Indicator;
import io.harbinger.domain.score.Assessment;
import io.harbinger.domain.score.Level;
import io.harbinger.domain.score.SeriesWindows;
import io.harbinger.domain.subject.Subject;
import io.harbinger.testing.Assessments;
import io.harbinger.testing.RandomLog;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AlertRowTest {
    private static final Indicator INDICATOR = RandomLog.CATALOGUE.indicators().get(0);

    private static final List<TrackedAlert> EVERY_SHAPE = List.of(
            TrackedAlert.fresh("2021.1"),
            new TrackedAlert("目录-1", new Pending(-5), new FlapDetector(0x5A5A5, null), 17, held()),
            new TrackedAlert(
                    "", new Firing(1616457600000L, Level.RED), new FlapDetector(0, null), Long.MAX_VALUE, held()),
            new TrackedAlert("v", new Clearing(7, Level.ORANGE, Level.BLUE), notified(), 6, Holders.NONE),
            new TrackedAlert("v", new Stale(7, Level.RED), new FlapDetector(0, null), 6, Holders.NONE),
            new TrackedAlert("v", new Calm(), notified(), 0, Holders.NONE));

    @Test
    void shouldReadWhatItWroteWhenAnyShape() {
        for (TrackedAlert tracked : EVERY_SHAPE) {
            assertThat(AlertRow.read(AlertRow.write(tracked))).isEqualTo(tracked);
        }
    }

    @Test
    void shouldKeepItsFormatWhenTheCodeChanges() {
        var tracked = new TrackedAlert("v", new Clearing(7, Level.ORANGE, Level.BLUE), notified(), 6, Holders.NONE);
        assertThat(HexFormat.of().formatHex(AlertRow.write(tracked)))
                .isEqualTo("01" + "0001" + "76" + "0000000000000006" + "00000015" + "04" + "0000000000000009" + "03"
                        + "0000000000000007" + "03" + "01" + "00000000");
        var held = new TrackedAlert("v", new Stale(7, Level.ORANGE), notified(), 6, held());
        assertThat(HexFormat.of().formatHex(AlertRow.write(held)))
                .isEqualTo("02" + "0001" + "76" + "0000000000000006" + "00000015" + "04" + "0000000000000009" + "04"
                        + "0000000000000007" + "03" + "0000000000000008" + "02" + "0001" + "61" + "0000" + "04"
                        + "0000000000000009" + "00000002" + "0002" + "6262" + "0001" + "73" + "01"
                        + "000000000000000a" + "00000000");
    }

    @Test
    void shouldReadARowOfTheFormatBefore() {
        byte[] row = HexFormat.of()
                .parseHex("01" + "0001" + "76" + "0000000000000006" + "00000015" + "04" + "0000000000000009" + "03"
                        + "0000000000000007" + "03" + "01" + "00000002");

        assertThat(AlertRow.read(row))
                .isEqualTo(
                        new TrackedAlert("v", new Clearing(7, Level.ORANGE, Level.BLUE), notified(), 6, Holders.NONE));
    }

    @Test
    void shouldRefuseWhenTheFormatIsUnknown() {
        byte[] row = AlertRow.write(TrackedAlert.fresh("v"));
        row[0] = 7;
        assertThatThrownBy(() -> AlertRow.read(row))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("stored alert state has format 7, this version reads 1 and 2");
    }

    @Test
    void shouldRefuseWhenDamaged() {
        for (TrackedAlert tracked : EVERY_SHAPE) {
            byte[] row = AlertRow.write(tracked);
            for (int length = 0; length < row.length; length++) {
                byte[] cut = Arrays.copyOf(row, length);
                assertThatThrownBy(() -> AlertRow.read(cut))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageEndingWith("is damaged: cut short");
            }
            assertThatThrownBy(() -> AlertRow.read(Arrays.copyOf(row, row.length + 1)))
                    .hasMessageEndingWith("1 bytes too many");
        }
        byte[] row = AlertRow.write(TrackedAlert.fresh("v"));
        row[row.length - 1] = 9;
        assertThatThrownBy(() -> AlertRow.read(row)).hasMessageEndingWith("no state has tag 9");
        row[row.length - 2] = 5;
        assertThatThrownBy(() -> AlertRow.read(row)).hasMessageEndingWith("no level has number 5");
    }

    @Test
    void shouldGoOnTheSameWhenStateIsWrittenAndReadBetweenAllSteps() {
        for (long seed = 0; seed < 200; seed++) {
            var random = new Random(seed);
            var policy = new AlertPolicy(
                    1 + random.nextInt(3), 1 + random.nextInt(3), random.nextInt(15), new AlertPolicy.Flap(0.30, 0.20));
            TrackedAlert kept = TrackedAlert.fresh("a");
            TrackedAlert stored = kept;
            double score = 30;
            for (int hour = 1; hour <= 300; hour++) {
                score = Math.max(0, Math.min(100, score + random.nextGaussian() * 20));
                var lifecycle = new Lifecycle(policy, random.nextInt(150) == 0 ? "v" + hour : kept.catalogueVersion());
                Assessment assessment = assessment(hour, random.nextInt(12) == 0 ? null : score);
                SeriesWindows windows = Assessments.windows(assessment);
                LifecycleStep step = lifecycle.advance(kept, assessment, windows);
                LifecycleStep again = lifecycle.advance(stored, assessment, windows);
                assertThat(again.transitions()).as("seed %s", seed).isEqualTo(step.transitions());
                kept = step.tracked();
                stored = AlertRow.read(AlertRow.write(again.tracked()));
            }
        }
    }

    private static Assessment assessment(int hour, Double score) {
        long time = hour * 3_600_000L - 1;
        return Assessments.of(Subject.node("suez"), null, INDICATOR, time, time, score);
    }

    private static Holders held() {
        return new Holders(List.of(new Holder("a", "", Level.RED, 9, 2), new Holder("bb", "s", Level.BLUE, 10, 0)), 8);
    }

    private static FlapDetector notified() {
        return new FlapDetector(0b10101, new FlapDetector.Notified(9, Level.RED));
    }
}
