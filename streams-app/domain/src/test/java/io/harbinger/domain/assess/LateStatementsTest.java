package io.harbinger.domain.assess;

import static io.harbinger.testing.Builders.aCatalogue;
import static io.harbinger.testing.Builders.anEvent;
import static io.harbinger.testing.Builders.anIndicator;
import static io.harbinger.testing.Times.DAY;
import static io.harbinger.testing.Times.HOUR;
import static io.harbinger.testing.Times.MINUTE;
import static org.assertj.core.api.Assertions.assertThat;

import io.harbinger.domain.assess.Assessor.Outcome;
import io.harbinger.domain.dedup.Fingerprint;
import io.harbinger.domain.event.Event;
import io.harbinger.domain.event.LogisticsEvent;
import io.harbinger.domain.indicator.BaselinePolicy.Kind;
import io.harbinger.domain.indicator.Catalogue;
import io.harbinger.domain.indicator.EmptyPane;
import io.harbinger.domain.indicator.Indicator;
import io.harbinger.domain.indicator.MatchField;
import io.harbinger.domain.indicator.SplitField;
import io.harbinger.domain.indicator.ZMethod;
import io.harbinger.domain.score.Assessment;
import io.harbinger.domain.score.Driver;
import io.harbinger.domain.state.LimitListener;
import io.harbinger.domain.state.Limits;
import io.harbinger.domain.state.SubjectState;
import io.harbinger.domain.subject.Subject;
import io.harbinger.domain.window.MeasureCache;
import io.harbinger.testing.ReferenceAssessor;
import io.harbinger.testing.Times;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Counts of a day that are published days later: what a live feed and a replay make of the same log. */
class LateStatementsTest {

    private static final Subject SUEZ = Subject.node("suez");
    private static final long START = Times.day("2021-03-01");
    private static final int DAYS = 70;

    /** With a zero that means something, a window of several panes, several series and a short freshness. */
    private static final Catalogue CATALOGUE = aCatalogue()
            .with(
                    anIndicator("transits")
                            .where(MatchField.TYPE, "TRANSIT")
                            .where(MatchField.VESSEL_TYPE, "none")
                            .publishedWithin(Duration.ofDays(14))
                            .freshFor(Duration.ofDays(3))
                            .against(Kind.ROBUST, 20, 2, 7)
                            .holding(Duration.ofDays(6))
                            .anomalyBy(ZMethod.COUNT, 3, 6)
                            .critical(),
                    anIndicator("transits-week")
                            .where(MatchField.TYPE, "TRANSIT")
                            .over(7)
                            .publishedWithin(Duration.ofDays(14))
                            .freshFor(Duration.ofDays(3))
                            .against(Kind.DAY_OF_WEEK, 28, 0, 8)
                            .anomalyBy(ZMethod.ROBUST, 3, 6),
                    anIndicator("transits-by-type")
                            .where(MatchField.TYPE, "TRANSIT")
                            .where(MatchField.VESSEL_TYPE, "tanker", "roro")
                            .per(SplitField.VESSEL_TYPE)
                            .emptyIs(EmptyPane.ZERO)
                            .publishedWithin(Duration.ofDays(14))
                            .freshFor(Duration.ofDays(3))
                            .anomalyBy(ZMethod.OUTAGE, 2, 4.85))
            .build();

    private static LogisticsEvent transits(int day, long count) {
        return anEvent().overDay(START + day * DAY).transits(count);
    }

    /** A log with a crash, days without a statement of a type, and days without any. */
    private static List<Event> log(long seed) {
        Random random = new Random(seed);
        List<Event> log = new ArrayList<>();
        int silentFrom = 20 + random.nextInt(20);
        int silentFor = random.nextInt(12);
        for (int day = 0; day < DAYS; day++) {
            boolean crash = day >= 50 && day < 56;
            if (day < silentFrom || day >= silentFrom + silentFor) {
                log.add(transits(day, crash ? random.nextInt(6) : 40 + random.nextInt(20)));
                for (String type : List.of("tanker", "roro")) {
                    if (random.nextInt(5) > 0) {
                        log.add(anEvent()
                                .overDay(START + day * DAY)
                                .ships(type)
                                .transits(crash ? 0 : 15 + random.nextInt(9)));
                    }
                }
            }
        }
        return log;
    }

    private static ReferenceAssessor replay(List<Event> log) {
        ReferenceAssessor assessor = new ReferenceAssessor(CATALOGUE, SUEZ);
        long end = START;
        for (Event event : log) {
            if (event.time() >= end) {
                end = CATALOGUE.indicators().get(0).windowing().pane().start(event.time());
                assessor.advanceTo(end);
            }
            assessor.observe(event);
        }
        return assessor.advanceTo(START + (DAYS + 40) * DAY);
    }

    /** Published once a week, some days late, at a tick of every hour or so. */
    private static ReferenceAssessor live(List<Event> log, Random random) {
        return live(log, random, new ReferenceAssessor(CATALOGUE, SUEZ));
    }

    private static ReferenceAssessor live(List<Event> log, Random random, ReferenceAssessor assessor) {
        List<Event> left = new ArrayList<>(log);
        long published = START + 3 * DAY;
        for (long now = START; now <= START + (DAYS + 40) * DAY; now += 1 + random.nextLong(2 * HOUR)) {
            assessor.advanceTo(now);
            if (now >= published) {
                long until = now - 5 * DAY + random.nextLong(DAY);
                List<Event> delivery = new ArrayList<>(
                        left.stream().filter(event -> event.time() < until).toList());
                left.removeAll(delivery);
                Collections.shuffle(delivery, random);
                for (Event event : delivery) {
                    if (random.nextInt(5) == 0) {
                        now += random.nextLong(5 * MINUTE);
                        assessor.advanceTo(now);
                    }
                    assessor.observe(event);
                }
                published += 7 * DAY;
            }
        }
        return assessor.advanceTo(START + (DAYS + 40) * DAY);
    }

    private static List<String> story(ReferenceAssessor assessor) {
        return assessor.assessed().stream()
                .map(assessed -> Times.text(assessed.assessment().time()) + " "
                        + assessed.assessment().score()
                        + " covered " + assessed.assessment().coverage() + " " + drivers(assessed.assessment()))
                .toList();
    }

    private static String drivers(Assessment assessment) {
        return assessment.drivers().stream()
                        .map(driver -> driver.indicator().id() + driver.series() + "="
                                + driver.window().value() + ":" + driver.risk())
                        .toList()
                + "-"
                + assessment.missing().stream().map(Indicator::id).toList();
    }

    @Test
    void shouldAssessTheSameWhenPublishedLate() {
        for (long seed = 1; seed <= 40; seed++) {
            List<Event> log = log(seed);
            ReferenceAssessor replay = replay(log);
            ReferenceAssessor live = live(log, new Random(seed));
            assertThat(live.outcomes()).extracting(Assessor.Observed::outcome).containsOnly(Outcome.ACCEPTED);
            assertThat(story(live)).as("seed %d", seed).isEqualTo(story(replay));
            assertThat(live.panes()).as("seed %d", seed).containsExactlyInAnyOrderElementsOf(replay.panes());
        }
    }

    @Test
    void shouldAssessTheSameHoweverManyWindowsAreKeptUntilTheyAreFinal() {
        for (long seed = 1; seed <= 20; seed++) {
            List<Event> log = log(seed);
            ReferenceAssessor plain = live(log, new Random(seed));
            for (int bits : new int[] {1, 4, 12}) {
                ReferenceAssessor caching = live(log, new Random(seed), caching(bits));
                assertThat(caching.events()).as("seed %d, %d bits", seed, bits).isEqualTo(plain.events());
                assertThat(caching.state()).as("seed %d, %d bits", seed, bits).isEqualTo(plain.state());
            }
        }
    }

    private static ReferenceAssessor caching(int bits) {
        Assessor assessor = new Assessor(
                CATALOGUE, Limits.DEFAULT.withDuplicateWindow(512), LimitListener.SILENT, MeasureCache.of(bits));
        return new ReferenceAssessor(assessor, SUEZ, UnaryOperator.identity());
    }

    @Test
    void shouldSayWhenItWasKnownWhenPublishedLate() {
        ReferenceAssessor assessor = new ReferenceAssessor(CATALOGUE, SUEZ).advanceTo(START + 8 * DAY);
        assessor.observe(transits(1, 40), transits(0, 50));
        assertThat(assessor.advanceTo(START + 8 * DAY + 9 * MINUTE).assessed()).isEmpty();
        assessor.advanceTo(START + 8 * DAY + 11 * MINUTE);
        assertThat(assessor.assessments()).extracting("time").containsExactly(START + DAY - 1, START + 2 * DAY - 1);
        assertThat(assessor.assessments()).extracting("publishedAt").containsOnly(START + 8 * DAY + 11 * MINUTE);
    }

    @Test
    void shouldBeLateWhenThePublicationDelayHasPassed() {
        ReferenceAssessor assessor = new ReferenceAssessor(CATALOGUE, SUEZ)
                .advanceTo(START + 15 * DAY)
                .observe(transits(0, 50));
        assertThat(assessor.lastOutcome()).isEqualTo(Outcome.LATE);
        assertThat(assessor.observe(transits(1, 50)).lastOutcome()).isEqualTo(Outcome.ACCEPTED);
    }

    @Test
    void shouldKeepTodaysRuleForMovements() {
        ReferenceAssessor assessor = new ReferenceAssessor(CATALOGUE, SUEZ)
                .advanceTo(START + 2 * DAY)
                .observe(anEvent().when(START + DAY + HOUR).transits(1));
        assertThat(assessor.lastOutcome()).isEqualTo(Outcome.LATE);
    }

    /** A delivery that never ends is judged all the same. */
    @Test
    void shouldJudgeWhenADeliveryTricklesOn() {
        ReferenceAssessor assessor = new ReferenceAssessor(CATALOGUE, SUEZ);
        for (int day = 0; day < 10; day++) {
            assessor.advanceTo(START + 11 * DAY + day * 9 * MINUTE).observe(transits(day, 50));
        }
        assessor.advanceTo(START + 11 * DAY + 61 * MINUTE);
        assertThat(assessor.assessments()).isNotEmpty();
    }

    /** The statements of a lane come from partitions of which one is further than another. */
    @Test
    @Timeout(30)
    void shouldTakeInEachDeliveryInItsTimeWhateverTheOrderOfArrival() {
        long behind = START + 11 * DAY;
        long ahead = behind + HOUR;
        List<AssessmentEvent> inOrder = afterTwo(transits(0, 50), behind, transits(1, 60), ahead);

        assertThat(inOrder).hasAtLeastOneElementOfType(AssessmentEvent.PaneClosed.class);
        assertThat(afterTwo(transits(1, 60), ahead, transits(0, 50), behind)).isEqualTo(inOrder);
    }

    private static List<AssessmentEvent> afterTwo(Event first, long firstAt, Event second, long secondAt) {
        Assessor assessor = new Assessor(CATALOGUE, 512);
        List<AssessmentEvent> events = new ArrayList<>();
        SubjectState state = SubjectState.EMPTY;
        state = assessor.observe(state, SUEZ, first, Fingerprint.of(first.id(), 1), firstAt)
                .state();
        state = assessor.observe(state, SUEZ, second, Fingerprint.of(second.id(), 1), secondAt)
                .state();
        assessor.advance(state, SUEZ, START + 12 * DAY, event -> events.add(ReferenceAssessor.kept(event)));
        return events;
    }

    /** How far the task has read its other inputs when a statement comes makes no difference. */
    @Test
    void shouldNotDependOnHowFarOtherInputsAreRead() {
        Assessor assessor = new Assessor(CATALOGUE, 512);
        for (long seed = 1; seed <= 20; seed++) {
            List<AssessmentEvent> prompt = withInputAhead(assessor, log(seed), new Random(seed), 0);
            assertThat(told(withInputAhead(assessor, log(seed), new Random(seed), 5 * DAY)))
                    .as("seed %d", seed)
                    .isEqualTo(told(prompt));
        }
    }

    /** What is published, and what an alert is asked; not how the series keep what waits. */
    private static List<Object> told(List<AssessmentEvent> events) {
        return events.stream()
                .map(event -> event instanceof AssessmentEvent.Assessed assessed
                        ? Arrays.<@Nullable Object>asList(
                                assessed.assessment(), assessed.material(), assessed.correction(), newest(assessed))
                        : event)
                .toList();
    }

    private static List<@Nullable Driver> newest(AssessmentEvent.Assessed assessed) {
        return CATALOGUE.indicators().stream()
                .map(indicator -> assessed.windows().of(indicator.id(), ""))
                .toList();
    }

    /** The events' own input is at the watermark that it had in the log; the task is behind it, at most by so much. */
    private static List<AssessmentEvent> withInputAhead(
            Assessor assessor, List<Event> log, Random random, long behind) {
        record Published(Event event, long at) {}
        List<Published> published = new ArrayList<>(log.stream()
                .map(event -> new Published(
                        event, Math.floorDiv(event.time() + random.nextLong(10 * DAY), 6 * HOUR) * 6 * HOUR))
                .sorted(Comparator.comparingLong(Published::at))
                .toList());
        List<AssessmentEvent> events = new ArrayList<>();
        SubjectState state = SubjectState.EMPTY;
        for (long tick = START; tick <= START + (DAYS + 40) * DAY; tick += HOUR) {
            // All that its own input has before it is ahead of the task is read first.
            while (!published.isEmpty() && published.get(0).at() < tick + HOUR + behind) {
                Published next = published.remove(0);
                long fingerprint =
                        Fingerprint.of(next.event().id(), next.event().hashCode());
                state = assessor.observe(state, SUEZ, next.event(), fingerprint, next.at())
                        .state();
            }
            Assessor.Advanced advanced = assessor.advance(state, SUEZ, tick + HOUR - 1);
            state = advanced.state();
            events.addAll(advanced.events());
        }
        return events;
    }
}
