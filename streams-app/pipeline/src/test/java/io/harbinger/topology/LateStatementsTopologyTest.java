package io.harbinger.topology;

import static io.harbinger.testing.Builders.aFlow;
import static io.harbinger.testing.Builders.anEvent;
import static io.harbinger.testing.Times.DAY;
import static io.harbinger.testing.Times.HOUR;
import static io.harbinger.testing.Times.MINUTE;
import static org.assertj.core.api.Assertions.assertThat;

import io.harbinger.domain.event.Event;
import io.harbinger.schema.AlertTransition;
import io.harbinger.testing.Times;
import io.harbinger.testing.pipeline.Catalogues;
import io.harbinger.testing.pipeline.LogPlayer;
import io.harbinger.testing.pipeline.LogPlayer.Schedule;
import io.harbinger.testing.pipeline.Pipeline;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Under the shipped catalogue: what sources publish days or months after it, live by a wall clock and in a replay. */
class LateStatementsTopologyTest {

    private static final long START = Times.day("2024-01-01");
    private static final int DAYS = 120;

    @TempDir
    static Path state;

    /** Counts of a chokepoint and a port, which both drop. */
    private static List<Event> days() {
        List<Event> log = new ArrayList<>();
        for (int day = 0; day < DAYS; day++) {
            long start = START + day * DAY;
            boolean drop = day >= 80 && day < 90;
            log.add(anEvent().at("suez").overDay(start).transits(drop ? 8 : 55 + day * 37 % 11));
            log.add(anEvent().at("suez").overDay(start).ships("tanker").transits(drop ? 2 : 20 + day * 17 % 5));
            log.add(anEvent().at("rotterdam").overDay(start).calls(day >= 95 ? 0 : 30 + day * 13 % 7));
        }
        return log;
    }

    /** Exports of a product from one reporter, at a price that trebles. */
    private static List<Event> months() {
        List<Event> log = new ArrayList<>();
        for (LocalDate month = LocalDate.of(2020, 1, 1);
                month.isBefore(LocalDate.of(2024, 1, 1));
                month = month.plusMonths(1)) {
            for (String partner : List.of("DEU", "JPN", "KOR")) {
                double price = month.isBefore(LocalDate.of(2023, 6, 1)) ? 10 + month.getMonthValue() % 3 : 34;
                log.add(aFlow().in(month.toString().substring(0, 7))
                        .between("CHN", partner)
                        .weighing(100)
                        .exports(100 * price));
            }
        }
        return log;
    }

    private static List<AlertTransition> play(List<Event> log, Settings settings, Schedule published) {
        List<Event> inOrder = new ArrayList<>(log);
        inOrder.sort(Comparator.comparingLong(published::of));
        try (var pipeline = new Pipeline(state, Catalogues.shipped(), settings)) {
            LogPlayer.steps(inOrder, published).forEach(step -> step.play(pipeline));
            // However long the last delivery took, what it says is known in the end.
            pipeline.tick(inOrder.stream().mapToLong(Event::time).max().orElseThrow() + 140 * DAY);
            assertThat(pipeline.read(pipeline.topics.lateEvents())).isEmpty();
            assertThat(pipeline.read(pipeline.topics.deadLetters())).isEmpty();
            return pipeline.alerts();
        }
    }

    private static List<String> story(List<AlertTransition> alerts) {
        return alerts.stream()
                .map(alert -> alert.getSubjectId() + " " + alert.getAlertId() + " " + alert.getKind() + " "
                        + alert.getLevel() + " " + alert.getOnset() + " " + alert.getDetectedAt())
                .sorted(Comparator.comparing(line -> line.substring(0, line.indexOf(' '))))
                .toList();
    }

    /** Once a week, the days up to almost a week before. */
    private static long weekly(Event event) {
        long week = Math.floorDiv(event.time() + 6 * DAY - START, 7 * DAY);
        return START + (week + 1) * 7 * DAY + HOUR;
    }

    @Test
    void shouldGiveTheAlertsOfAReplayWhenCountsOfDaysComeAWeekLate() {
        List<AlertTransition> live = play(days(), Settings.live(1), LateStatementsTopologyTest::weekly);
        List<AlertTransition> replay = play(days(), Settings.replay("replay", 1), Event::time);

        assertThat(story(replay)).anyMatch(line -> line.startsWith("suez")).anyMatch(line -> line.startsWith("rott"));
        assertThat(story(live)).isEqualTo(story(replay));
        assertThat(live).allSatisfy(alert -> assertThat(delay(alert)).isGreaterThan(Duration.ofDays(6)));
    }

    @Test
    void shouldGiveTheAlertsOfAReplayWhenTradeComesMonthsLate() {
        List<AlertTransition> live = play(months(), Settings.live(1), event -> event.time() + 1 + 62 * DAY);
        List<AlertTransition> replay = play(months(), Settings.replay("replay", 1), Event::time);

        assertThat(story(replay)).isNotEmpty();
        assertThat(story(live)).isEqualTo(story(replay));
        assertThat(live).allSatisfy(alert -> assertThat(delay(alert)).isGreaterThan(Duration.ofDays(60)));
    }

    private static Duration delay(AlertTransition alert) {
        return Duration.between(alert.getDetectedAt(), alert.getPublishedAt());
    }

    /** As somebody tries it: an application that has just been started, an hour after midnight. */
    @Test
    void shouldGiveAValueOfYesterdayAndOfTheMonthsBefore() {
        long now = Times.at("2024-06-12T01:00:00Z");
        try (var pipeline = new Pipeline(state, Catalogues.shipped(), Settings.live(1))) {
            pipeline.tick(now);
            pipeline.send(anEvent().at("suez").on("2024-06-11").transits(50));
            pipeline.send(
                    aFlow().in("2024-05").between("CHN", "DEU").weighing(9).exports(90));
            pipeline.send(
                    aFlow().in("2024-04").between("CHN", "DEU").weighing(9).exports(90));
            pipeline.tick(now + 11 * MINUTE);

            assertThat(pipeline.values())
                    .extracting(value -> value.getDriver().getIndicator() + " "
                            + value.getDriver().getWindowEnd())
                    .contains(
                            "transit-drop " + Instant.parse("2024-06-12T00:00:00Z"),
                            "price-jump " + Instant.parse("2024-05-01T00:00:00Z"),
                            "price-jump " + Instant.parse("2024-06-01T00:00:00Z"));
            assertThat(pipeline.read(pipeline.topics.lateEvents())).isEmpty();
            assertThat(pipeline.read(pipeline.topics.deadLetters())).isEmpty();
        }
    }
}
