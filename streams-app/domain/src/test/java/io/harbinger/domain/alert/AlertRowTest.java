package io.harbinger.domain.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.harbinger.domain.score.Level;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class AlertRowTest {
    private static final List<TrackedAlert> EVERY_SHAPE = List.of(
            TrackedAlert.fresh("2021.1"),
            new TrackedAlert("目录-1", new Pending(-5, 3), new FlapDetector(0x5A5A5, null), 17),
            new TrackedAlert("", new Firing(1616457600000L, Level.RED), FlapDetector.NONE, Long.MAX_VALUE),
            new TrackedAlert("v", new Clearing(7, Level.ORANGE, Level.BLUE, 2), told(), 6),
            new TrackedAlert("v", new Calm(), told(), 0));

    @Test
    void shouldReadWhatItWroteWhenAnyShape() {
        for (TrackedAlert tracked : EVERY_SHAPE) {
            assertThat(AlertRow.read(AlertRow.write(tracked))).isEqualTo(tracked);
        }
    }

    @Test
    void shouldKeepItsFormatWhenTheCodeChanges() {
        var tracked = new TrackedAlert("v", new Clearing(7, Level.ORANGE, Level.BLUE, 2), told(), 6);
        assertThat(HexFormat.of().formatHex(AlertRow.write(tracked)))
                .isEqualTo("01" + "0001" + "76" + "0000000000000006" + "00000015" + "04" + "0000000000000009" + "03"
                        + "0000000000000007" + "03" + "01" + "00000002");
    }

    @Test
    void shouldRefuseWhenTheFormatIsUnknown() {
        byte[] row = AlertRow.write(TrackedAlert.fresh("v"));
        row[0] = 7;
        assertThatThrownBy(() -> AlertRow.read(row))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("stored alert state has format 7, this version reads 1");
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

    private static FlapDetector told() {
        return new FlapDetector(0b10101, new FlapDetector.Notified(9, Level.RED));
    }
}
