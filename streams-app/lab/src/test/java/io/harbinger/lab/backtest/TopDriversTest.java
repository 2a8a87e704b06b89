package io.harbinger.lab.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TopDriversTest {

    private static DriverSnapshot driver(String indicator, double risk, double z, long at) {
        return new DriverSnapshot(indicator, indicator, "", "", at, 1, 2.0, z, true, risk);
    }

    @Test
    void shouldKeepTheLargestOfEachSeriesInOrder() {
        var peak = new TopDrivers();
        peak.add(driver("a", 10, -3, 1));
        peak.add(driver("b", 0, -2, 2));
        peak.add(driver("a", 50, -5, 3));
        peak.add(driver("c", 0, 1, 4));
        peak.add(driver("d", 0, -2.5, 5));
        peak.add(driver("a", 20, -9, 6));

        assertThat(peak.drivers()).extracting(DriverSnapshot::indicator).containsExactly("a", "d", "b");
        assertThat(peak.drivers().get(0).at()).isEqualTo(3);
    }
}
