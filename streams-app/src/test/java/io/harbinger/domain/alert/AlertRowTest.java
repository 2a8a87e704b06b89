package io.harbinger.domain.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.harbinger.domain.score.Level;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class AlertRowTest {
    private static final List<Tracked> EVERY_SHAPE = List.of(
            Tracked.fresh("2021.1"),
            new Tracked("目录-1", new Pending(-5, 3), new Damping(0x5A5A5, null), 17),
            new Tracked("", new Firing(1616457600000L, Level.RED), Damping.NONE, Long.MAX_VALUE),
            new Tracked("v", new Clearing(7, Level.ORANGE, Level.BLUE, 2), told(), 6),
            new Tracked("v", new Calm(), told(), 0));

    @Test
    void shouldReadWhatItWroteWhenAnyShape() {
        for (Tracked tracked : EVERY_SHAPE) {
            assertThat(AlertRow.read(AlertRow.write(tracked))).isEqualTo(tracked);
        }
    }

    @Test
    void shouldKeepItsFormatWhenTheCodeChanges() {
        var tracked = new Tracked("v", new Clearing(7, Level.ORANGE, Level.BLUE, 2), told(), 6);
        assertThat(HexFormat.of().formatHex(AlertRow.write(tracked)))
                .isEqualTo("01" + "0001" + "76" + "0000000000000006" + "00000015" + "04" + "0000000000000009" + "03"
                        + "0000000000000007" + "03" + "01" + "00000002");
    }

    @Test
    void shouldRefuseWhenTheFormatIsUnknown() {
        byte[] row = AlertRow.write(Tracked.fresh("v"));
        row[0] = 7;
        assertThatThrownBy(() -> AlertRow.read(row))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("stored alert state has format 7, this version reads 1");
    }

    @Test
    void shouldRefuseWhenDamaged() {
        for (Tracked tracked : EVERY_SHAPE) {
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
        byte[] row = AlertRow.write(Tracked.fresh("v"));
        row[row.length - 1] = 9;
        assertThatThrownBy(() -> AlertRow.read(row)).hasMessageEndingWith("no state has tag 9");
        row[row.length - 2] = 5;
        assertThatThrownBy(() -> AlertRow.read(row)).hasMessageEndingWith("no level has number 5");
    }

    private static Damping told() {
        return new Damping(0b10101, new Damping.Told(9, Level.RED));
    }
}
