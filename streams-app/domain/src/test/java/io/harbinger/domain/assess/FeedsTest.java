package io.harbinger.domain.assess;

import static io.harbinger.testing.Builders.aCatalogue;
import static io.harbinger.testing.Builders.anEvent;
import static io.harbinger.testing.Builders.anIndicator;
import static io.harbinger.testing.Times.DAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.harbinger.domain.assess.Assessor.Outcome;
import io.harbinger.domain.indicator.BaselinePolicy.Kind;
import io.harbinger.domain.indicator.Catalogue;
import io.harbinger.domain.indicator.Direction;
import io.harbinger.domain.indicator.ZMethod;
import io.harbinger.domain.score.Assessment;
import io.harbinger.domain.state.SubjectState;
import io.harbinger.domain.subject.Subject;
import io.harbinger.domain.window.Series;
import io.harbinger.testing.IndicatorBuilder;
import io.harbinger.testing.ReferenceAssessor;
import io.harbinger.testing.Times;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** A feed is told from the world by the share of the usual that its subjects report. */
class FeedsTest {

    private static final String FEED = "transits";
    private static final long START = Times.day("2024-01-01");
    private static final int LEARNT = 30;

    private static final Catalogue CATALOGUE = aCatalogue()
            .with(
                    transits("drop").reportingOf(FEED),
                    transits("drop-again").through(FEED),
                    anIndicator("reporting")
                            .ofFeeds()
                            .over(28)
                            .freshFor(Duration.ofDays(7))
                            .goalposts(0.6, 0.2)
                            .needing(5))
            .build();

    private Assessor assessor = new Assessor(CATALOGUE, 64);
    private final Map<String, ReferenceAssessor> straits = new TreeMap<>();
    private final Subject feed = Subject.feed(FEED);
    private final List<Assessment> assessments = new ArrayList<>();
    private SubjectState state = SubjectState.EMPTY;
    private int day;

    private static FeedsTest under(Catalogue catalogue) {
        FeedsTest feeds = new FeedsTest();
        feeds.assessor = new Assessor(catalogue, 64);
        return feeds;
    }

    private static IndicatorBuilder transits(String id) {
        return anIndicator(id)
                .against(Kind.ROBUST, 28, 2, 14)
                .anomalyBy(ZMethod.COUNT, 3, 6)
                .adverse(Direction.DOWN);
    }

    /** A day with so many passages of each strait; a strait that is not named has no statement. */
    private void day(Map<String, Integer> passages) {
        long start = START + day++ * DAY;
        passages.forEach((name, count) -> straits.computeIfAbsent(
                        name, any -> new ReferenceAssessor(assessor, Subject.node(name), each -> each))
                .observe(anEvent().at(name).overDay(start).transits(count)));
        List<FeedReport> reports = new ArrayList<>();
        for (ReferenceAssessor strait : straits.values()) {
            int before = strait.events().size();
            strait.advanceTo(start + DAY);
            strait.events().stream()
                    .skip(before)
                    .filter(AssessmentEvent.Reported.class::isInstance)
                    .forEach(event -> reports.add(((AssessmentEvent.Reported) event).report()));
        }
        reports.forEach(report -> assertThat(observe(report, start)).isEqualTo(Outcome.ACCEPTED));
        advance(start + DAY);
    }

    private Outcome observe(FeedReport report, long watermark) {
        Assessor.Observed observed = assessor.observe(state, feed, report, watermark);
        state = observed.state();
        return observed.outcome();
    }

    private void advance(long time) {
        Assessor.Advanced advanced = assessor.advance(state, feed, time);
        state = advanced.state();
        advanced.events().stream()
                .filter(AssessmentEvent.Assessed.class::isInstance)
                .forEach(event -> assessments.add(((AssessmentEvent.Assessed) event).assessment()));
    }

    private static Map<String, Integer> all(int straits, int passages) {
        Map<String, Integer> each = new TreeMap<>();
        for (int i = 0; i < straits; i++) {
            each.put("strait-" + i, passages);
        }
        return each;
    }

    private FeedsTest learn(Map<String, Integer> passages) {
        for (int i = 0; i < LEARNT; i++) {
            day(passages);
        }
        return this;
    }

    private Assessment last() {
        return assessments.get(assessments.size() - 1);
    }

    private Series series() {
        return state.series().get(0);
    }

    @Test
    void shouldBeCalmWhenWhatIsUsualComes() {
        learn(all(9, 50));

        assertThat(last().score()).isZero();
        assertThat(last().drivers()).singleElement().satisfies(driver -> {
            assertThat(driver.window().value()).isEqualTo(1);
            assertThat(driver.window().samples()).isEqualTo(9);
            assertThat(driver.window().end() - driver.window().start()).isEqualTo(DAY);
        });
    }

    /** Six of nine at half is a mean of 0.67, and so is a storm that closes three. */
    @Test
    void shouldTellHalfADayOfMostStraitsFromAStorm() {
        Catalogue majority = aCatalogue()
                .with(
                        transits("drop").reportingOf(FEED),
                        anIndicator("majority")
                                .ofMostOfFeeds()
                                .over(28)
                                .freshFor(Duration.ofDays(7))
                                .goalposts(0.8, 0.2)
                                .needing(5))
                .build();
        FeedsTest halves = under(majority).learn(all(9, 50));
        Map<String, Integer> day = all(9, 50);
        day.putAll(all(6, 25));
        halves.day(day);
        assertThat(halves.last().drivers().get(0).window().value()).isEqualTo(0.5);
        assertThat(halves.last().score()).isCloseTo(50, within(1e-9));

        FeedsTest storm = under(majority).learn(all(9, 50));
        day.putAll(all(9, 50));
        day.putAll(all(3, 0));
        storm.day(day);
        assertThat(storm.last().score()).isZero();
    }

    @Test
    void shouldWarnOfTheFeedWhenAllGoToZeroAtOnce() {
        learn(all(9, 50)).day(all(9, 0));

        assertThat(last().score()).isEqualTo(100);
        assertThat(last().drivers().get(0).window().samples()).isEqualTo(9);

        day(all(9, 50));
        assertThat(last().score()).isZero();
    }

    @Test
    void shouldStayCalmWhenAStormClosesTwoOfNine() {
        Map<String, Integer> storm = all(9, 50);
        storm.put("strait-3", 0);
        storm.put("strait-4", 0);

        learn(all(9, 50)).day(storm);

        assertThat(last().score()).isZero();
        assertThat(last().drivers().get(0).window().value()).isEqualTo(7 / 9.0);
    }

    @Test
    void shouldWarnOfTheFeedWhenAllFallSilentAndNotForgetIt() {
        learn(all(9, 50));
        int calm = assessments.size();

        for (int i = 0; i < 3; i++) {
            day(Map.of());
        }

        assertThat(assessments).hasSize(calm + 1);
        assertThat(last().score()).isEqualTo(100);
        assertThat(last().time()).isEqualTo(START + (LEARNT + 3) * DAY - 1);
        // One strait alone that is heard again does not speak for the eight that are not.
        day(Map.of("strait-0", 50));
        assertThat(last().drivers().get(0).window().samples()).isEqualTo(9);
        assertThat(last().drivers().get(0).window().value()).isEqualTo(1 / 9.0);
    }

    @Test
    void shouldNotHearSmallPortsWhichAreOftenEmpty() {
        Map<String, Integer> ports = all(9, 2);
        learn(ports).day(all(9, 0));
        assertThat(assessments).isEmpty();

        ports.putAll(Map.of("large-1", 40, "large-2", 40, "large-3", 40, "large-4", 40, "large-5", 40));
        learn(ports);
        day(Map.of("large-1", 40, "large-2", 40, "large-3", 40, "large-4", 40, "large-5", 40, "strait-0", 0));
        assertThat(last().score()).isZero();
        assertThat(last().drivers().get(0).window().samples()).isEqualTo(5);
    }

    @Test
    void shouldNotJudgeAFeedOfFewerSubjectsThanItNeeds() {
        learn(all(4, 50)).day(all(4, 0));

        assertThat(assessments).allSatisfy(each -> assertThat(each.score()).isNull());
    }

    @Test
    void shouldCountARepeatedReportOnceAndLetALaterOneReplaceIt() {
        Subject strait = Subject.node("strait-0");
        for (double share : new double[] {0, 0, 0.5}) {
            observe(new FeedReport(FEED, "drop", strait, START, START + DAY, share), START);
        }
        for (int i = 1; i < 5; i++) {
            observe(new FeedReport(FEED, "drop", Subject.node("strait-" + i), START + i, START + DAY, 1), START);
        }
        advance(START + DAY);

        assertThat(last().drivers().get(0).window().samples()).isEqualTo(5);
        assertThat(last().drivers().get(0).window().value()).isEqualTo(0.9);
    }

    @Test
    void shouldLeaveOutAReportOfAPaneThatHasClosed() {
        learn(all(9, 50));
        SubjectState before = state;

        Outcome outcome = observe(
                new FeedReport(FEED, "drop", Subject.node("strait-0"), START, START + DAY, 0), START + LEARNT * DAY);

        assertThat(outcome).isEqualTo(Outcome.LATE);
        assertThat(state.series()).isEqualTo(before.series());
    }

    @Test
    void shouldKeepEachSubjectOnceHoweverLongTheWindow() {
        learn(all(9, 50));
        assertThat(series().window()).hasSize(1);

        day(all(5, 50));
        assertThat(series().window())
                .extracting(pane -> pane.content().samples())
                .containsExactly(4L, 5L);
    }
}
