package io.harbinger.topology;

import static io.harbinger.testing.Builders.anEvent;
import static io.harbinger.testing.Times.DAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.harbinger.domain.event.Event;
import io.harbinger.domain.event.LogisticsType;
import io.harbinger.schema.AlertTransition;
import io.harbinger.schema.Driver;
import io.harbinger.schema.Form;
import io.harbinger.schema.Level;
import io.harbinger.testing.Times;
import io.harbinger.testing.pipeline.Catalogues;
import io.harbinger.testing.pipeline.LogPlayer;
import io.harbinger.testing.pipeline.Pipeline;
import io.harbinger.testing.pipeline.RedoneAlert;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A share of few deliveries is judged by the best one that they leave credible. */
class FewDeliveriesTest {

    private static final long FIRST = Times.day("2010-01-01");

    @TempDir
    private static Path state;

    @Test
    void shouldNotWarnWhenTwoOfFiveAreLate() {
        // given 60 % on time, which would be RED of a hundred
        assertThat(alerts("few", 5, 2)).isEmpty();
    }

    @Test
    void shouldWarnWhenTwoOfFiveAreLateAgainAndAgain() {
        List<AlertTransition> alerts = alerts("many", 100, 40);
        Driver last = alerts.stream()
                .flatMap(alert -> alert.getDrivers().stream())
                .filter(driver -> driver.getIndicator().equals("on-time-in-full"))
                .reduce((earlier, later) -> later)
                .orElseThrow();

        assertThat(last.getForm()).isEqualTo(Form.SHARE);
        assertThat(last.getDeviation()).isGreaterThan(last.getValue());
        assertThat(last.getRisk()).isGreaterThan(60);
        assertThat(alerts.stream().flatMap(alert -> RedoneAlert.mistakes(alert).stream()))
                .isEmpty();
    }

    @Test
    void shouldWarnWhenAllOfFiveAreLate() {
        List<AlertTransition> alerts = alerts("all", 5, 5);

        assertThat(alerts).isNotEmpty();
        assertThat(alerts.stream().flatMap(alert -> RedoneAlert.mistakes(alert).stream()))
                .isEmpty();
    }

    @Test
    void shouldWarnOfALateWeekAfterPunctualOnes() {
        // given one a day, three weeks on time and then five days late: 81 % of four weeks, 0 % of the last one
        List<AlertTransition> alerts = daily("week", 21, 5);

        AlertTransition worst = alerts.stream()
                .filter(alert -> alert.getDetectedAt().toEpochMilli() < FIRST + 26 * DAY)
                .reduce((earlier, later) -> later)
                .orElseThrow();
        assertThat(worst.getLevel()).isEqualTo(Level.ORANGE);
        assertThat(worst.getDrivers().get(0).getIndicator()).isEqualTo("on-time-week");
        assertThat(alerts.stream().flatMap(alert -> RedoneAlert.mistakes(alert).stream()))
                .isEmpty();
    }

    @Test
    void shouldNotWarnOfTwoLateDaysOfAWeek() {
        assertThat(daily("days", 21, 2)).isEmpty();
    }

    /** A delivery a day, the last ones late. */
    private static List<AlertTransition> daily(String name, int punctual, int late) {
        List<Event> log = new ArrayList<>();
        for (int i = 0; i < punctual + late; i++) {
            log.add(anEvent()
                    .at("clinic")
                    .id(name + i)
                    .when(FIRST + i * DAY)
                    .late(i < punctual ? Duration.ZERO : Duration.ofDays(3))
                    .is(LogisticsType.DELIVERY));
        }
        return play(name, log, punctual + late);
    }

    /** Deliveries within twenty days, the late ones spread evenly among them. */
    private static List<AlertTransition> alerts(String name, int deliveries, int late) {
        List<Event> log = new ArrayList<>();
        for (int i = 0; i < deliveries; i++) {
            boolean isLate = (i + 1) * late / deliveries > i * late / deliveries;
            log.add(anEvent()
                    .at("clinic")
                    .id(name + i)
                    .when(FIRST + i * 20 * DAY / deliveries)
                    .late(isLate ? Duration.ofDays(9) : Duration.ZERO)
                    .is(LogisticsType.DELIVERY));
        }
        return play(name, log, 21);
    }

    private static List<AlertTransition> play(String name, List<Event> log, int days) {
        try (var pipeline = new Pipeline(state.resolve(name), Catalogues.shipped(), Settings.replay(name, 1))) {
            LogPlayer.playInOrder(pipeline, log);
            pipeline.tick(FIRST + days * DAY);
            return pipeline.alerts();
        }
    }
}
