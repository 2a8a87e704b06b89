package io.harbinger.domain.window;

import static io.harbinger.testing.Builders.anIndicator;
import static io.harbinger.testing.Times.DAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.harbinger.domain.indicator.BaselinePolicy.Kind;
import io.harbinger.domain.indicator.Indicator;
import io.harbinger.domain.indicator.ZMethod;
import io.harbinger.domain.stats.Counts;
import io.harbinger.testing.ReferenceTable;
import io.harbinger.testing.Times;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The whole way from daily values to windows, baselines and anomaly scores, against window_reference.py. */
class WindowReferenceTest {

    private static final long MONDAY = Times.day("2021-03-01");

    static List<Map<String, String>> cases() {
        return ReferenceTable.rows("window-cases.csv");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void shouldMatchTheReferenceWhenWholeSeriesPasses(Map<String, String> given) {
        SeriesFixture fixture = new SeriesFixture(indicator(given));
        List<Map<String, String>> rows = ReferenceTable.rows("windows.csv").stream()
                .filter(row -> row.get("case").equals(given.get("case")))
                .toList();
        rows.forEach(row -> fixture.observe(MONDAY + Long.parseLong(row.get("day")) * DAY, number(row, "observed")));
        fixture.advanceTo(MONDAY + 300 * DAY);

        assertThat(fixture.results()).hasSameSizeAs(rows).hasSizeGreaterThan(190);
        Iterator<WindowResult> results = fixture.results().iterator();
        int judged = 0;
        for (Map<String, String> row : rows) {
            WindowResult result = results.next();
            assertThat(result.end()).isEqualTo(MONDAY + (Long.parseLong(row.get("day")) + 1) * DAY);
            assertThat(result.samples()).as("%s", row).isEqualTo(Long.parseLong(row.get("samples")));
            close(result.value(), number(row, "value"), row);
            judged += compare(row, result) ? 1 : 0;
        }
        assertThat(judged).isGreaterThan(90);
    }

    private static boolean compare(Map<String, String> row, WindowResult result) {
        AnomalyScore anomaly = result.anomaly();
        if (row.get("baseline").isEmpty()) {
            assertThat(anomaly).as("%s", row).isNull();
            return false;
        }
        assertThat(anomaly).as("%s", row).isNotNull();
        close(anomaly.baseline(), number(row, "baseline"), row);
        close(anomaly.spread(), number(row, "spread"), row);
        if (row.get("z").isEmpty()) {
            // Counts.z has a reference table of its own.
            close(anomaly.z(), Counts.z(result.value(), anomaly.baseline(), anomaly.spread()), row);
        } else {
            close(anomaly.z(), number(row, "z"), row);
        }
        return true;
    }

    private static void close(double actual, double expected, Map<String, String> row) {
        assertThat(actual).as("%s", row).isCloseTo(expected, within(1e-11 * Math.max(1, Math.abs(expected))));
    }

    private static double number(Map<String, String> row, String column) {
        return Double.parseDouble(row.get(column));
    }

    private static int whole(Map<String, String> row, String column) {
        return Integer.parseInt(row.get(column));
    }

    private static Indicator indicator(Map<String, String> given) {
        Kind kind = whole(given, "season") == 7 ? Kind.DAY_OF_WEEK : Kind.ROBUST;
        ZMethod method = switch (given.get("method")) {
            case "robust" -> ZMethod.ROBUST;
            case "log" -> ZMethod.LOG_ROBUST;
            default -> ZMethod.COUNT;
        };
        return anIndicator(given.get("case"))
                .over(whole(given, "panes"))
                .freshFor(Duration.ofDays(30))
                .against(kind, whole(given, "history"), whole(given, "gap"), whole(given, "least"))
                .floor(number(given, "floor"))
                .holding(Duration.ZERO)
                .anomalyBy(method, 3, 6)
                .build();
    }
}
