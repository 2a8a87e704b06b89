package io.harbinger.client;

import static io.harbinger.testing.Builders.aCatalogue;
import static io.harbinger.testing.Builders.anIndicator;
import static io.harbinger.testing.Times.DAY;
import static io.harbinger.testing.Times.HOUR;
import static io.harbinger.testing.Times.MINUTE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.harbinger.domain.assess.AssessmentEvent;
import io.harbinger.domain.event.Event;
import io.harbinger.domain.event.EventKind;
import io.harbinger.domain.indicator.Catalogue;
import io.harbinger.domain.indicator.PaneSize;
import io.harbinger.domain.subject.Subject;
import io.harbinger.testing.RandomLog;
import io.harbinger.testing.ReferenceAssessor;
import io.harbinger.testing.Times;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TickRuleTest {

    private static final long MONDAY = Times.day("2021-03-01");

    private static final Catalogue CATALOGUE = aCatalogue()
            .with(
                    anIndicator("daily").grace(Duration.ofHours(2)),
                    anIndicator("hourly").every(Duration.ofHours(1)).grace(Duration.ofMinutes(5)),
                    anIndicator("sensed")
                            .ofSensors()
                            .every(Duration.ofMinutes(1))
                            .grace(Duration.ofSeconds(10)),
                    anIndicator("traded")
                            .ofTrade()
                            .every(new PaneSize.Months(1))
                            .freshFor(Duration.ofDays(100)),
                    anIndicator("covered").ofCoverage().every(Duration.ofSeconds(1)))
            .build();

    @Test
    void shouldStepByTheShortestPaneThatTheLogFeeds() {
        assertThat(TickRule.step(CATALOGUE, EnumSet.allOf(EventKind.class))).isEqualTo(MINUTE);
        assertThat(TickRule.step(CATALOGUE, Set.of(EventKind.LOGISTICS, EventKind.TRADE)))
                .isEqualTo(HOUR);
        assertThat(TickRule.step(CATALOGUE, Set.of(EventKind.TRADE))).isEqualTo(31 * DAY);
        assertThat(TickRule.step(aCatalogue().build(), Set.of(EventKind.TRADE))).isEqualTo(DAY);
        assertThatThrownBy(() -> new TickRule(0)).hasMessage("tick step must be at least 1 ms, was 0");
    }

    @Test
    void shouldTickAtTheEndOfADayBeforeTheNextBegins() {
        TickRule rule = new TickRule(DAY);
        assertThat(rule.before(MONDAY + DAY - 1)).containsExactly(MONDAY);
        assertThat(rule.before(MONDAY + DAY - 1)).isEmpty();
        assertThat(rule.before(MONDAY + 2 * DAY - 1)).containsExactly(MONDAY + DAY);
        assertThat(rule.before(MONDAY + 9 * DAY - 1)).containsExactly(MONDAY + 2 * DAY, MONDAY + 8 * DAY);
        assertThat(rule.before(MONDAY + 9 * DAY + 5)).containsExactly(MONDAY + 9 * DAY);
        assertThat(rule.before(MONDAY + 9 * DAY + 6)).isEmpty();
        assertThat(rule.before(MONDAY)).isEmpty();
        assertThat(rule.before(MONDAY + 9 * DAY + 4)).isEmpty();
    }

    @Test
    void shouldRiseOnTheGridAndNeverPassTheEventWhenAnyLog() {
        for (long seed = 1; seed <= 200; seed++) {
            var random = new Random(seed);
            long step = 1 + random.nextInt(5000);
            var rule = new TickRule(step);
            long lastTick = Long.MIN_VALUE;
            long last = Long.MIN_VALUE;
            long time = random.nextInt(1_000_000) - 500_000;
            for (int i = 0; i < 200; i++) {
                time += random.nextInt(4) == 0 ? -random.nextInt(3000) : random.nextInt(9000);
                for (long tick : rule.before(time)) {
                    assertThat(tick)
                            .as("seed %d event %d", seed, i)
                            .isGreaterThan(lastTick)
                            .isLessThanOrEqualTo(time);
                    assertThat(Math.floorMod(tick, step)).isZero();
                    lastTick = tick;
                }
                last = Math.max(last, time);
                // A tick has been written for all of the grid that the log has reached.
                assertThat(lastTick).as("seed %d event %d", seed, i).isEqualTo(Math.floorDiv(last, step) * step);
            }
            assertThat(rule.end(CATALOGUE, Set.of(EventKind.SENSOR))).isEqualTo(last + 1 + 10_000);
        }
    }

    @Test
    void shouldEndWithTheLongestGraceOfWhatTheLogFeeds() {
        var rule = new TickRule(DAY);
        assertThat(rule.end(CATALOGUE, EnumSet.allOf(EventKind.class))).isEqualTo(Long.MIN_VALUE);
        rule.before(MONDAY + DAY - 1);
        assertThat(rule.end(CATALOGUE, EnumSet.allOf(EventKind.class))).isEqualTo(MONDAY + DAY + 2 * HOUR);
        assertThat(rule.end(CATALOGUE, Set.of(EventKind.SENSOR))).isEqualTo(MONDAY + DAY + 10_000);
        assertThat(rule.end(CATALOGUE, Set.of(EventKind.TRADE))).isEqualTo(MONDAY + DAY);
        assertThat(rule.end(aCatalogue().build(), Set.of())).isEqualTo(MONDAY + DAY);
    }

    @Test
    void shouldGiveTheResultsOfASingleTickWhenTicksFollowTheRule() {
        List<Event> log = RandomLog.of(21, "suez");
        Set<EventKind> kinds = Set.of(EventKind.SENSOR, EventKind.LOGISTICS);
        var rule = new TickRule(TickRule.step(RandomLog.CATALOGUE, kinds));
        ReferenceAssessor ticked = new ReferenceAssessor(RandomLog.CATALOGUE, Subject.node("suez"));
        ReferenceAssessor jumped = new ReferenceAssessor(RandomLog.CATALOGUE, Subject.node("suez"));
        for (Event event : log) {
            for (long tick : rule.before(event.time())) {
                ticked.advanceTo(tick);
            }
            ticked.observe(event);
            jumped.observe(event);
        }
        long end = rule.end(RandomLog.CATALOGUE, kinds);
        ticked.advanceTo(end);
        jumped.advanceTo(end);
        assertThat(end).isEqualTo(log.get(log.size() - 1).time() + 1 + 2 * HOUR);
        assertThat(ticked.outcomes()).allMatch(outcome -> outcome.lateFor().isEmpty());
        assertThat(values(ticked)).hasSizeGreaterThan(3000).isEqualTo(values(jumped));
    }

    /** All results, without the time at which they were published. */
    private static List<String> values(ReferenceAssessor assessor) {
        List<String> values = new ArrayList<>();
        for (AssessmentEvent event : assessor.events()) {
            values.add(event.toString().replaceAll("publishedAt=-?\\d+", ""));
        }
        return values;
    }
}
