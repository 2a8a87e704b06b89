package io.harbinger.lab.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TopDriversTest {

    private static DriverSnapshot why(String indicator, double risk, double z, long at) {
        return new DriverSnapshot(indicator, indicator, "", "", at, 1, 2.0, z, risk);
    }

    @Test
    void shouldKeepTheLargestOfEachSeriesInOrder() {
        var peak = new TopDrivers();
        peak.add(why("a", 10, -3, 1));
        peak.add(why("b", 0, -2, 2));
        peak.add(why("a", 50, -5, 3));
        peak.add(why("c", 0, 1, 4));
        peak.add(why("d", 0, -2.5, 5));
        peak.add(why("a", 20, -9, 6));

        assertThat(peak.drivers()).extracting(DriverSnapshot::indicator).containsExactly("a", "d", "b");
        assertThat(peak.drivers().get(0).at()).isEqualTo(3);
    }
}
