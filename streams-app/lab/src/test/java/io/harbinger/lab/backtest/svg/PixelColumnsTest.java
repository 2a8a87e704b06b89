package io.harbinger.lab.backtest.svg;

import static org.assertj.core.api.Assertions.assertThat;

import io.harbinger.lab.backtest.SeriesPointsFixture;
import org.junit.jupiter.api.Test;

class PixelColumnsTest {

    @Test
    void shouldKeepEveryExtremeHoweverManyPointsThereAre() {
        var points = SeriesPointsFixture.points(10_000, i -> i == 4_321 ? -50 : i == 7_777 ? 90 : i % 7);

        PixelColumns columns = PixelColumns.of(points, 0, 10_000, 100);

        assertThat(columns.second(43)).isEqualTo(-50);
        assertThat(columns.first(43)).isEqualTo(6);
        assertThat(Math.max(columns.first(77), columns.second(77))).isEqualTo(90);
        assertThat(columns.baseline(5)).isEqualTo(3);
        assertThat(columns.usualGap()).isEqualTo(6);
    }

    @Test
    void shouldLeaveAColumnEmptyWithoutPoints() {
        PixelColumns columns = PixelColumns.of(SeriesPointsFixture.points(10, i -> i), 0, 20, 20);

        assertThat(columns.empty(9)).isFalse();
        assertThat(columns.empty(10)).isTrue();
        assertThat(columns.hasBaseline(10)).isFalse();
    }
}
