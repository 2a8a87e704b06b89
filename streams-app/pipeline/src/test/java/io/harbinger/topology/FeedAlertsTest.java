package io.harbinger.topology;

import static io.harbinger.testing.Builders.anEvent;
import static org.assertj.core.api.Assertions.assertThat;

import io.harbinger.domain.event.Event;
import io.harbinger.domain.indicator.Catalogue;
import io.harbinger.schema.AlertTransition;
import io.harbinger.schema.Level;
import io.harbinger.schema.SubjectType;
import io.harbinger.schema.TransitionKind;
import io.harbinger.testing.pipeline.Catalogues;
import io.harbinger.testing.pipeline.LogPlayer;
import io.harbinger.testing.pipeline.Pipeline;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What breaks a source is one alert of the feed; what happens in the world is none of it. */
class FeedAlertsTest {

    private static final LocalDate FIRST = LocalDate.parse("2024-01-01");
    private static final LocalDate BROKEN = FIRST.plusDays(40);
    private static final LocalDate LAST = FIRST.plusDays(60);
    private static final Catalogue CATALOGUE = Catalogues.shipped();

    @TempDir
    private Path state;

    /** Passages of nine straits a day; no statement where there are none. */
    private static List<Event> straits(BiFunction<Integer, LocalDate, @Nullable Integer> passages) {
        List<Event> log = new ArrayList<>();
        for (LocalDate day = FIRST; day.isBefore(LAST); day = day.plusDays(1)) {
            for (int strait = 0; strait < 9; strait++) {
                Integer count = passages.apply(strait, day);
                if (count != null) {
                    log.add(anEvent().at("strait-" + strait).on(day).transits(count));
                }
            }
            log.add(anEvent().at("elsewhere").on(day).calls(7));
        }
        return log;
    }

    private static boolean isBroken(LocalDate day) {
        return !day.isBefore(BROKEN) && day.isBefore(BROKEN.plusDays(2));
    }

    private List<AlertTransition> alerts(List<Event> log) {
        try (var pipeline = new Pipeline(state, CATALOGUE, Settings.replay("feeds", 1))) {
            LogPlayer.playInOrder(pipeline, log);
            assertThat(pipeline.read(pipeline.topics.deadLetters())).isEmpty();
            return pipeline.alerts();
        }
    }

    /** Without what the end of the log itself does: with it every feed falls silent. */
    private static List<AlertTransition> ofFeeds(List<AlertTransition> alerts) {
        return alerts.stream()
                .filter(alert -> alert.getSubjectType() == SubjectType.FEED)
                .filter(alert -> alert.getDetectedAt().isBefore(Instant.parse(LAST + "T00:00:00Z")))
                .toList();
    }

    @Test
    void shouldOpenAndClearOneAlertOfTheFeedWhenAllStraitsAreAtZeroForTwoDays() {
        List<AlertTransition> alerts = alerts(straits((strait, day) -> isBroken(day) ? 0 : 40 + strait));

        List<AlertTransition> feed = ofFeeds(alerts);
        assertThat(feed)
                .extracting(AlertTransition::getKind)
                .containsExactly(TransitionKind.OPENED, TransitionKind.CLEARED);
        assertThat(feed)
                .extracting(AlertTransition::getAlertId)
                .hasSize(2)
                .containsOnly(feed.get(0).getAlertId());
        AlertTransition opened = feed.get(0);
        assertThat(opened.getSubjectId()).isEqualTo("chokepoint-transits");
        assertThat(opened.getSubjectNameZh()).isEqualTo("数据源 chokepoint-transits");
        assertThat(opened.getFeed()).isEqualTo("chokepoint-transits");
        assertThat(opened.getLevel()).isEqualTo(Level.RED);
        assertThat(opened.getDrivers()).hasSize(2).allSatisfy(driver -> {
            assertThat(driver.getSamples()).isEqualTo(9);
            assertThat(driver.getValue()).isZero();
        });
    }

    @Test
    void shouldSayOfEachNodeThatItsAlertStandsWithTheFeed() {
        List<AlertTransition> nodes = alerts(straits((strait, day) -> isBroken(day) ? 0 : 40 + strait)).stream()
                .filter(alert -> alert.getSubjectType() == SubjectType.NODE && alert.getKind() == TransitionKind.OPENED)
                .toList();

        assertThat(nodes)
                .hasSize(9)
                .allSatisfy(alert -> assertThat(alert.getFeed()).isEqualTo("chokepoint-transits"));
    }

    @Test
    void shouldBlameTheFeedWhenSixOfNineAreAtHalfOnOneDay() {
        List<AlertTransition> feed = ofFeeds(
                alerts(straits((strait, day) -> day.equals(BROKEN) && strait < 6 ? (40 + strait) / 2 : 40 + strait)));

        assertThat(feed)
                .extracting(AlertTransition::getKind)
                .containsExactly(TransitionKind.OPENED, TransitionKind.CLEARED);
        assertThat(feed.get(0).getLevel()).isEqualTo(Level.BLUE);
        assertThat(feed.get(0).getDrivers().get(0).getIndicator()).isEqualTo("feed-majority");
    }

    @Test
    void shouldNotBlameTheFeedWhenAStormClosesThreeOfNine() {
        List<AlertTransition> alerts = alerts(straits((strait, day) -> isBroken(day) && strait < 3 ? 0 : 40 + strait));

        assertThat(alerts).isNotEmpty();
        assertThat(ofFeeds(alerts)).isEmpty();
    }

    @Test
    void shouldNotBlameTheFeedWhenAStormClosesTwoOfNine() {
        List<AlertTransition> alerts = alerts(straits((strait, day) -> isBroken(day) && strait < 2 ? 0 : 40 + strait));

        assertThat(alerts).isNotEmpty();
        assertThat(ofFeeds(alerts)).isEmpty();
    }

    @Test
    void shouldAlertOfTheFeedWhenAllFallSilentWhileAnotherSourceGoesOn() {
        List<AlertTransition> feed =
                ofFeeds(alerts(straits((strait, day) -> day.isBefore(BROKEN) ? 40 + strait : null)));

        assertThat(feed).isNotEmpty();
        assertThat(feed.get(0).getKind()).isEqualTo(TransitionKind.OPENED);
        assertThat(feed.get(0).getDrivers().get(0).getSamples()).isEqualTo(9);
        assertThat(feed).noneMatch(alert -> alert.getKind() == TransitionKind.CLEARED && alert.getScore() != null);
    }

    @Test
    void shouldNotHearPortsThatAreOftenEmpty() {
        List<Event> log = new ArrayList<>();
        for (LocalDate day = FIRST; day.isBefore(LAST.plusDays(60)); day = day.plusDays(1)) {
            for (int port = 0; port < 20; port++) {
                log.add(anEvent()
                        .at("port-" + port)
                        .on(day)
                        .calls(day.isBefore(LAST) ? (port + day.getDayOfMonth()) % 3 : 0));
            }
        }

        assertThat(ofFeeds(alerts(log))).isEmpty();
    }

    @Test
    void shouldGiveTheSameAlertsOfFeedsWhenTicksAreFiveDaysApart() {
        List<Event> log = straits((strait, day) -> isBroken(day) ? 0 : 40 + strait);
        List<String> daily = told(alerts(log));
        List<LogPlayer.Step> coarse = LogPlayer.steps(log, Event::time).stream()
                .filter(step -> !(step instanceof LogPlayer.Step.Tick tick) || tick.time() / 86_400_000 % 5 == 0)
                .toList();

        try (var pipeline = new Pipeline(state.resolve("coarse"), CATALOGUE, Settings.replay("feeds", 1))) {
            coarse.forEach(step -> step.play(pipeline));
            assertThat(told(pipeline.alerts())).isEqualTo(daily);
        }
    }

    private static List<String> told(List<AlertTransition> alerts) {
        return ofFeeds(alerts).stream()
                .map(alert -> alert.getAlertId() + " " + alert.getKind() + " " + alert.getDetectedAt())
                .toList();
    }
}
