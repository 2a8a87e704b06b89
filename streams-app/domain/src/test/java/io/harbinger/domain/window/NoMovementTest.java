package io.harbinger.domain.window;

import static io.harbinger.testing.Builders.anIndicator;
import static io.harbinger.testing.Times.DAY;
import static io.harbinger.testing.Times.HOUR;
import static org.assertj.core.api.Assertions.assertThat;

import io.harbinger.domain.indicator.Direction;
import io.harbinger.domain.indicator.EmptyPane;
import io.harbinger.domain.indicator.Indicator;
import io.harbinger.domain.indicator.Observation;
import io.harbinger.domain.indicator.ZMethod;
import io.harbinger.testing.Times;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Movements that come one by one and stop: a pane without any is one of 0. */
class NoMovementTest {

    private static final long MONDAY = Times.day("2021-03-01");

    private final Indicator calls = anIndicator("calls")
            .anomalyBy(ZMethod.OUTAGE, 2, 4.85)
            .adverse(Direction.DOWN)
            .emptyIs(EmptyPane.NO_MOVEMENT)
            .freshFor(Duration.ofDays(3))
            .build();

    @Test
    void shouldBeAnOutageForAsLongAsNothingComes() {
        SeriesFixture fixture = new SeriesFixture(calls);
        for (int day = 0; day < 120; day++) {
            for (int call = 0; call < 8 + day % 7; call++) {
                fixture.observe(MONDAY + day * DAY + call * HOUR, 1);
            }
            fixture.advanceTo(MONDAY + (day + 1) * DAY);
        }

        List<WindowResult> after = fixture.advanceTo(MONDAY + 150 * DAY);

        assertThat(after).hasSize(30).allMatch(WindowResult::sufficient);
        assertThat(after.subList(1, 30)).allMatch(result -> result.anomaly().z() < -4.85);
        assertThat(fixture.series().latest()).isNotNull();
    }

    @Test
    void shouldBeForgottenAfterAYear() {
        SeriesFixture fixture = new SeriesFixture(calls).observe(MONDAY, 1);

        fixture.advanceTo(MONDAY + 1000 * DAY);

        assertThat(fixture.results()).hasSizeBetween(360, 372);
        assertThat(fixture.series().due()).isEqualTo(Series.FOREVER);
    }

    @Test
    void shouldSayNothingWhenCallsAreFew() {
        SeriesFixture fixture = new SeriesFixture(calls);
        for (int day = 0; day < 300; day += day % 7 == 0 ? 3 : 4) {
            fixture.observe(MONDAY + day * DAY, 1);
        }
        fixture.advanceTo(MONDAY + 310 * DAY);

        assertThat(fixture.results())
                .allMatch(result -> result.anomaly() == null || result.anomaly().z() > -3);
    }

    @Test
    void shouldNotKnowAnythingOfEmptyPanesWhenStatementsCame() {
        Series series = SeriesTransitions.start("calls", "");
        series = SeriesTransitions.observe(calls, series, new Observation(0, "", 9, 1, "", DAY), MONDAY + DAY - 1);

        series = SeriesTransitions.atDue(calls, series).series();

        assertThat(series.past().countsEmptyPanes(calls.windowing())).isFalse();
    }
}
