package io.harbinger.topology;

import static io.harbinger.testing.Builders.aReading;
import static io.harbinger.testing.Times.DAY;
import static io.harbinger.testing.Times.HOUR;
import static org.assertj.core.api.Assertions.assertThat;

import io.harbinger.domain.event.Event;
import io.harbinger.schema.AlertTransition;
import io.harbinger.schema.Level;
import io.harbinger.schema.TransitionKind;
import io.harbinger.testing.Times;
import io.harbinger.testing.pipeline.Catalogues;
import io.harbinger.testing.pipeline.LogPlayer;
import io.harbinger.testing.pipeline.Pipeline;
import io.harbinger.testing.pipeline.RedoneAlert;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.LongToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A cold store whose temperature changes, under the shipped catalogue: alerts end when it is back, or say that it is not. */
class NewNormalTest {

    private static final long CHANGE = Times.day("2024-01-22");
    private static final int BEFORE = 21;

    @TempDir
    private Path state;

    /** Half-hourly readings about 5 degrees, moved after the change by so much. */
    private List<AlertTransition> play(int daysAfter, LongToDoubleFunction moved, long silentFrom, long silentTo) {
        Random random = new Random(7);
        List<Event> log = new ArrayList<>();
        for (long time = -BEFORE * DAY; time < daysAfter * DAY; time += HOUR / 2) {
            double usual = 5 + Math.sin(2 * Math.PI * time / DAY) + 0.3 * random.nextGaussian();
            double value = usual + (time < 0 ? 0 : moved.applyAsDouble(time));
            if (time < silentFrom || time >= silentTo) {
                log.add(aReading()
                        .at("store")
                        .of("temperature")
                        .when(CHANGE + time)
                        .reads(Math.rint(value * 100) / 100));
            }
        }
        try (var pipeline = new Pipeline(state, Catalogues.shipped(), Settings.replay("normal", 1))) {
            LogPlayer.playInOrder(pipeline, log);
            List<AlertTransition> alerts = pipeline.alerts();
            assertThat(alerts.stream().flatMap(alert -> RedoneAlert.mistakes(alert).stream()))
                    .isEmpty();
            // With the end of the log the sensor falls silent.
            return alerts.stream()
                    .filter(alert -> alert.getDetectedAt().toEpochMilli() < CHANGE + daysAfter * DAY)
                    .toList();
        }
    }

    private static void endsAsNewNormal(List<AlertTransition> alerts) {
        assertThat(alerts).extracting(AlertTransition::getKind).doesNotContain(TransitionKind.CLEARED);
        AlertTransition last = alerts.get(alerts.size() - 1);
        assertThat(last.getKind()).isEqualTo(TransitionKind.EXPIRED);
        assertThat(last.getReason()).isEqualTo("new normal");
        assertThat(last.getDetectedAt().toEpochMilli()).isBetween(CHANGE + 7 * DAY, CHANGE + 9 * DAY);
    }

    @ParameterizedTest
    @ValueSource(doubles = {15, -15})
    void shouldStayOpenUntilTheLevelIsTheNewNormalWhenItStays(double step) {
        List<AlertTransition> alerts = play(10, time -> step, 0, 0);

        assertThat(alerts.get(0).getDetectedAt().toEpochMilli()).isBetween(CHANGE, CHANGE + 2 * HOUR);
        assertThat(alerts).extracting(AlertTransition::getLevel).contains(Level.RED);
        endsAsNewNormal(alerts);
    }

    @Test
    void shouldBeClearedWhenTheLevelIsBack() {
        List<AlertTransition> alerts = play(6, time -> time < 2 * DAY ? 15 : 0, 0, 0);

        AlertTransition last = alerts.get(alerts.size() - 1);
        assertThat(last.getKind()).isEqualTo(TransitionKind.CLEARED);
        assertThat(last.getReason()).isNull();
        assertThat(last.getDetectedAt().toEpochMilli()).isBetween(CHANGE + 2 * DAY, CHANGE + 3 * DAY);
        assertThat(alerts.stream().filter(alert -> alert.getKind() == TransitionKind.OPENED))
                .hasSize(1);
    }

    @Test
    void shouldGoOnWhenDataComeBackAtTheLevelThatWasAlertedOf() {
        List<AlertTransition> alerts = play(10, time -> 15, DAY, 3 * DAY);

        assertThat(alerts).extracting(AlertTransition::getKind).contains(TransitionKind.STALE);
        assertThat(alerts.stream().filter(alert -> alert.getKind() == TransitionKind.OPENED))
                .hasSize(1);
        endsAsNewNormal(alerts);
    }

    @Test
    void shouldFollowADriftToItsNewNormal() {
        endsAsNewNormal(play(10, time -> Math.min(15, time / (double) HOUR), 0, 0));
    }

    @Test
    void shouldNotAlertOfAChangeThatNoOneWouldNotice() {
        assertThat(play(10, time -> 0.4, 0, 0)).isEmpty();
    }
}
