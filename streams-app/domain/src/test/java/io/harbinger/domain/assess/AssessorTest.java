package io.harbinger.domain.assess;

import static io.harbinger.testing.Builders.aCatalogue;
import static io.harbinger.testing.Builders.aReading;
import static io.harbinger.testing.Builders.anEvent;
import static io.harbinger.testing.Builders.anIndicator;
import static io.harbinger.testing.Times.DAY;
import static io.harbinger.testing.Times.HOUR;
import static org.assertj.core.api.Assertions.assertThat;

import io.harbinger.domain.assess.Assessor.Outcome;
import io.harbinger.domain.event.Event;
import io.harbinger.domain.event.LogisticsType;
import io.harbinger.domain.indicator.MatchField;
import io.harbinger.domain.indicator.Measure;
import io.harbinger.domain.indicator.ValueField;
import io.harbinger.domain.score.Assessment;
import io.harbinger.domain.state.LimitListener;
import io.harbinger.domain.state.Limits;
import io.harbinger.domain.state.SubjectState;
import io.harbinger.domain.subject.Subject;
import io.harbinger.domain.window.Series;
import io.harbinger.testing.IndicatorBuilder;
import io.harbinger.testing.ReferenceAssessor;
import io.harbinger.testing.Times;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class AssessorTest {

    private static final Subject SUEZ = Subject.node("suez");
    private static final long MONDAY = Times.day("2021-03-01");

    private static IndicatorBuilder transits() {
        return anIndicator("transits").where(MatchField.TYPE, "TRANSIT");
    }

    private static ReferenceAssessor assessor(IndicatorBuilder... lines) {
        return new ReferenceAssessor(aCatalogue().with(lines).build(), SUEZ);
    }

    private static ReferenceAssessor remembering(int ids, IndicatorBuilder... lines) {
        return new ReferenceAssessor(
                new Assessor(aCatalogue().with(lines).build(), Limits.DEFAULT.withKnownIds(ids), LimitListener.SILENT),
                SUEZ,
                UnaryOperator.identity());
    }

    private static Event day(int day, long count) {
        return anEvent().overDay(MONDAY + day * DAY).transits(count);
    }

    @Test
    void shouldCountOnceWhenAnEventComesTwice() {
        ReferenceAssessor assessor = assessor(transits()).observe(day(0, 30));
        SubjectState once = assessor.state();
        assessor.observe(day(0, 30));
        assertThat(assessor.lastOutcome()).isEqualTo(Outcome.DUPLICATE);
        assertThat(assessor.state()).isSameAs(once);
        assessor.advanceTo(MONDAY + DAY);
        assertThat(assessor.last().score()).isEqualTo(30);
    }

    @Test
    void shouldKeepTheFirstWhenContentConflicts() {
        ReferenceAssessor assessor = assessor(transits()).observe(day(0, 30), day(0, 90));
        assertThat(assessor.outcomes())
                .extracting(Assessor.Observed::outcome)
                .containsExactly(Outcome.ACCEPTED, Outcome.CONFLICT);
        assessor.advanceTo(MONDAY + DAY);
        assertThat(assessor.last().score()).isEqualTo(30);
    }

    @Test
    void shouldForgetIdsWhenTheWindowIsFull() {
        ReferenceAssessor assessor = remembering(2, transits()).observe(day(0, 1), day(1, 1), day(2, 1));
        assertThat(assessor.state().deduplicator().logistics().size()).isEqualTo(2);
        assessor.observe(day(1, 1));
        assertThat(assessor.lastOutcome()).isEqualTo(Outcome.DUPLICATE);
        assessor.observe(day(0, 1));
        assertThat(assessor.lastOutcome()).isEqualTo(Outcome.ACCEPTED);
    }

    @Test
    void shouldRefuseAsDuplicateEvenWhenItWouldBeLateBesides() {
        ReferenceAssessor assessor = assessor(transits())
                .observe(day(0, 30))
                .advanceTo(MONDAY + 5 * DAY)
                .observe(day(0, 30));
        assertThat(assessor.lastOutcome()).isEqualTo(Outcome.DUPLICATE);
    }

    @Test
    void shouldAcceptWhatNoIndicatorAsksFor() {
        ReferenceAssessor assessor =
                assessor(transits()).observe(aReading().at("suez").when(MONDAY).reads(1));
        assertThat(assessor.lastOutcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(assessor.state().series()).isEmpty();
        assertThat(assessor.state().due()).isEqualTo(Series.FOREVER);
        assertThat(assessor.state().deduplicator().sensor().size()).isEqualTo(1);
    }

    @Test
    void shouldNameTheIndicatorsForWhichAnEventIsLate() {
        ReferenceAssessor assessor = assessor(
                transits(),
                anIndicator("patient").grace(Duration.ofHours(6)).where(MatchField.TYPE, "TRANSIT"),
                anIndicator("other").where(MatchField.TYPE, "CALL"));
        assessor.advanceTo(MONDAY + DAY).observe(day(0, 30));
        assertThat(assessor.lastOutcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(assessor.outcomes().get(0).lateFor()).containsExactly("transits");
        assessor.advanceTo(MONDAY + DAY + 6 * HOUR);
        assertThat(assessor.panes())
                .extracting(pane -> pane.driver().indicator().id())
                .containsExactly("patient");
        assertThat(assessor.panes().get(0).driver().window().value()).isEqualTo(30);
    }

    @Test
    void shouldBeLateOnceAndLeaveNothingButItsIdWhenEveryPaneHasClosed() {
        ReferenceAssessor assessor = assessor(transits()).observe(day(5, 30)).advanceTo(MONDAY + 3 * DAY);
        SubjectState before = assessor.state();
        assessor.observe(day(0, 90), day(0, 90));
        assertThat(assessor.outcomes().get(1).outcome()).isEqualTo(Outcome.LATE);
        assertThat(assessor.outcomes().get(1).lateFor()).containsExactly("transits");
        assertThat(assessor.lastOutcome()).isEqualTo(Outcome.DUPLICATE);
        assertThat(assessor.state().series()).isEqualTo(before.series());
        assertThat(assessor.state().deduplicator().logistics().size()).isEqualTo(2);
        assessor.observe(day(3, 1));
        assertThat(assessor.lastOutcome()).isEqualTo(Outcome.ACCEPTED);
    }

    @Test
    void shouldNotBeLateBeforeTheFirstTick() {
        ReferenceAssessor assessor = assessor(transits())
                .observe(
                        day(9, 1), day(0, 1), anEvent().when(Long.MIN_VALUE / 4).transits(1));
        assertThat(assessor.outcomes()).extracting(Assessor.Observed::outcome).containsOnly(Outcome.ACCEPTED);
    }

    @Test
    void shouldNotAdvanceTimeWhenEventsArrive() {
        ReferenceAssessor assessor = assessor(transits()).observe(day(0, 30), day(100, 30));
        assertThat(assessor.events()).isEmpty();
        assertThat(assessor.state().due()).isEqualTo(MONDAY + DAY);
        assessor.advanceTo(MONDAY + DAY - 1);
        assertThat(assessor.events()).isEmpty();
    }

    @Test
    void shouldAssessOnceAfterAllPanesOfABoundary() {
        ReferenceAssessor assessor = assessor(transits(), anIndicator("calls").where(MatchField.TYPE, "CALL"));
        assessor.observe(day(0, 30), anEvent().overDay(MONDAY).calls(50), day(1, 10))
                .advanceTo(MONDAY + 2 * DAY);
        assertThat(assessor.events())
                .hasExactlyElementsOfTypes(
                        AssessmentEvent.PaneClosed.class,
                        AssessmentEvent.PaneClosed.class,
                        AssessmentEvent.Assessed.class,
                        AssessmentEvent.PaneClosed.class,
                        AssessmentEvent.Assessed.class);
        assertThat(assessor.assessments())
                .extracting(Assessment::time)
                .containsExactly(MONDAY + DAY - 1, MONDAY + 2 * DAY - 1);
    }

    private static List<Boolean> material(double... scores) {
        ReferenceAssessor assessor = assessor(
                anIndicator("level").ofSensors().measuring(Measure.LAST).freshFor(Duration.ofDays(3)));
        for (int day = 0; day < scores.length; day++) {
            if (!Double.isNaN(scores[day])) {
                assessor.observe(aReading().at("suez").when(MONDAY + day * DAY).reads(scores[day]));
            }
            assessor.advanceTo(MONDAY + (day + 1) * DAY);
        }
        return assessor.assessed().stream()
                .map(AssessmentEvent.Assessed::material)
                .toList();
    }

    @Test
    void shouldBeMaterialWhenFirstOrAPointAwayFromTheLastPublished() {
        assertThat(material(0, 0.5, 0.99, 1, 1.5, 0)).containsExactly(true, false, false, true, false, true);
    }

    @Test
    void shouldCompareWithThePublishedScoreSoThatASlowDriftIsPublished() {
        assertThat(material(10, 10.4, 10.8, 11.2, 11.6, 12)).containsExactly(true, false, false, true, false, false);
    }

    @Test
    void shouldBeMaterialWhenTheLevelChangesByAHair() {
        assertThat(material(39.9, 40, 39.95)).containsExactly(true, true, true);
    }

    @Test
    void shouldBeMaterialOnceWhenTheScoreVanishesAndOnceWhenItReturns() {
        double gone = Double.NaN;
        assertThat(material(20, gone, gone, gone, gone, gone, 20, 20)).containsExactly(true, true, true, false);
    }

    @Test
    void shouldNameNodesByTheirEventsAndLanesNot() {
        Event event =
                anEvent().named("Suez Canal").onLane("A>B").overDay(MONDAY).transits(1);
        assertThat(assessor(transits()).observe(event).state().name()).isEqualTo("Suez Canal");
        ReferenceAssessor lane = new ReferenceAssessor(aCatalogue().build(), Subject.lane("A>B"));
        assertThat(lane.observe(event).state().name()).isNull();
        ReferenceAssessor kept = assessor(transits()).observe(event, day(1, 1));
        assertThat(kept.state().name()).isEqualTo("Suez Canal");
    }

    private static Event observed(String sensor, int day) {
        return aReading()
                .of(sensor)
                .measuring(sensor, "1")
                .when(MONDAY + day * DAY)
                .reads(1);
    }

    @Test
    void shouldKeepSeriesInOrderOfTheCatalogueAndLabel() {
        ReferenceAssessor assessor =
                assessor(anIndicator("b").ofSensors(), anIndicator("a").ofSensors());
        for (String sensor : List.of("m", "z", "a", "mm", "b")) {
            assessor.observe(observed(sensor, 0));
        }
        assertThat(assessor.state().series())
                .extracting(series -> series.indicator() + series.label())
                .containsExactly("ba", "bb", "bm", "bmm", "bz", "aa", "ab", "am", "amm", "az");
    }

    @Test
    void shouldCountSingleMovementsWhenTheyCarryNoCount() {
        ReferenceAssessor assessor = assessor(anIndicator("arrivals").measuring(Measure.COUNT, ValueField.ONE));
        for (int i = 0; i < 5; i++) {
            assessor.observe(anEvent().when(MONDAY + i).is(LogisticsType.ARRI));
        }
        assessor.advanceTo(MONDAY + DAY);
        assertThat(assessor.last().score()).isEqualTo(5);
        assertThat(assessor.last().drivers().get(0).window().samples()).isEqualTo(5);
    }
}
