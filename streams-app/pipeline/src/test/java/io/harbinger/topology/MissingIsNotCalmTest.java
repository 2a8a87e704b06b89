package io.harbinger.topology;

import static io.harbinger.testing.Builders.aReading;
import static io.harbinger.testing.Builders.anEvent;
import static io.harbinger.testing.Times.DAY;
import static io.harbinger.testing.Times.HOUR;
import static io.harbinger.testing.Times.MINUTE;
import static org.assertj.core.api.Assertions.assertThat;

import io.harbinger.domain.event.Event;
import io.harbinger.schema.AlertTransition;
import io.harbinger.schema.TransitionKind;
import io.harbinger.testing.Times;
import io.harbinger.testing.pipeline.Catalogues;
import io.harbinger.testing.pipeline.LogPlayer;
import io.harbinger.testing.pipeline.Pipeline;
import io.harbinger.testing.pipeline.RedoneAlert;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an alert rests on decides how long it lasts and how it ends, with the shipped catalogue. */
class MissingIsNotCalmTest {

    private static final long START = Times.day("2023-06-01");

    @TempDir
    private Path state;

    private List<AlertTransition> play(List<Event> log, long until) {
        try (var pipeline = new Pipeline(state, Catalogues.shipped(), Settings.replay("missing", 1))) {
            LogPlayer.playInOrder(pipeline, log);
            pipeline.tick(until);
            List<AlertTransition> alerts = pipeline.alerts();
            assertThat(alerts.stream().flatMap(alert -> RedoneAlert.mistakes(alert).stream()))
                    .isEmpty();
            return alerts;
        }
    }

    /** While there were data: with the end of the log the thermometer falls silent. */
    private static List<String> of(String subject, List<AlertTransition> alerts, long before) {
        return alerts.stream()
                .filter(alert -> alert.getSubjectId().equals(subject)
                        && alert.getDetectedAt().toEpochMilli() < before)
                .map(alert -> alert.getKind() + " " + alert.getLevel() + " " + alert.getDetectedAt())
                .toList();
    }

    /** Two gauges of a node, each every five minutes, of which one stops after two days. */
    private static List<Event> halfDeadNode(int days) {
        List<Event> log = new ArrayList<>();
        for (long time = 0; time < days * DAY; time += 5 * MINUTE) {
            if (time < 2 * DAY) {
                log.add(aReading().at("plant").of("dead").when(START + time).reads(20 + time % 7 / 10.0));
            }
            log.add(aReading().at("plant").of("alive").when(START + time).reads(30 + time % 11 / 10.0));
        }
        return log;
    }

    @Test
    void shouldNotClearASensorThatStaysSilent() {
        List<AlertTransition> alerts = play(halfDeadNode(12), START + 40 * DAY);

        assertThat(alerts).extracting(AlertTransition::getKind).contains(TransitionKind.OPENED);
        assertThat(alerts.get(0).getDetectedAt().toEpochMilli()).isBetween(START + 2 * DAY, START + 3 * DAY);
        assertThat(alerts)
                .extracting(AlertTransition::getKind)
                .doesNotContain(TransitionKind.CLEARED, TransitionKind.EXPIRED);
    }

    @Test
    void shouldGiveUpInItsOwnWordsWhatNeverReportsAgain() {
        List<AlertTransition> alerts = play(halfDeadNode(3), START + 500 * DAY);

        AlertTransition last = alerts.get(alerts.size() - 1);
        AlertTransition before = alerts.get(alerts.size() - 2);
        assertThat(last.getKind()).isEqualTo(TransitionKind.EXPIRED);
        assertThat(before.getKind()).isEqualTo(TransitionKind.STALE);
        assertThat(before.getLevel()).isEqualTo(before.getPreviousLevel());
        assertThat(before.getMissing())
                .extracting(missing -> missing.getIndicator().toString())
                .contains("sensor-silence");
        assertThat(alerts).extracting(AlertTransition::getKind).doesNotContain(TransitionKind.CLEARED);
    }

    @Test
    void shouldHoldAsLongWhateverElseIsMeasuredThere() {
        List<Event> log = new ArrayList<>();
        for (int day = 0; day < 95; day++) {
            long start = START + day * DAY;
            int passages = day == 80 || day == 83 || day == 86 ? 8 : 50 + day * 37 % 11;
            log.add(anEvent().at("strait").overDay(start).transits(passages));
            log.add(anEvent().at("strait-with-thermometer").overDay(start).transits(passages));
            for (long time = 0; day >= 75 && time < DAY; time += HOUR / 4) {
                log.add(aReading()
                        .at("strait-with-thermometer")
                        .of("thermometer")
                        .when(start + time)
                        .reads(20 + time % 11 / 10.0));
            }
        }

        List<AlertTransition> alerts = play(log, START + 95 * DAY);

        long end = START + 95 * DAY;
        assertThat(of("strait", alerts, end)).hasSizeGreaterThan(1);
        assertThat(of("strait-with-thermometer", alerts, end)).isEqualTo(of("strait", alerts, end));
    }

    @Test
    void shouldBeOneEpisodeWhereEachMonthConfirmsIt() {
        List<Event> log = new ArrayList<>();
        var random = new Random(5);
        for (int month = 0; month < 288; month++) {
            LocalDate day = LocalDate.of(2000, 1, 28).plusMonths(month);
            double value = month < 264 ? random.nextGaussian() / 2 : 2.5 + 2 * random.nextDouble();
            log.add(aReading()
                    .at("index")
                    .of("value")
                    .when(day.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli())
                    .reads(value));
        }

        List<AlertTransition> alerts = play(log, Times.day("2024-01-28"));

        assertThat(alerts.stream().filter(alert -> alert.getKind() == TransitionKind.OPENED))
                .hasSize(1)
                .allMatch(alert -> alert.getDetectedAt().toString().startsWith("2022-0"));
        assertThat(alerts)
                .extracting(AlertTransition::getKind)
                .doesNotContain(TransitionKind.CLEARED, TransitionKind.EXPIRED, TransitionKind.STALE);
    }
}
