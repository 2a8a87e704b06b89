package io.harbinger.domain.assess;

import static io.harbinger.testing.Builders.aCatalogue;
import static io.harbinger.testing.Builders.anEvent;
import static io.harbinger.testing.Builders.anIndicator;
import static io.harbinger.testing.Times.DAY;
import static io.harbinger.testing.Times.HOUR;
import static org.assertj.core.api.Assertions.assertThat;

import io.harbinger.domain.alert.Lifecycle;
import io.harbinger.domain.alert.LifecycleStep;
import io.harbinger.domain.alert.TrackedAlert;
import io.harbinger.domain.alert.Transition;
import io.harbinger.domain.alert.TransitionKind;
import io.harbinger.domain.event.LogisticsEvent;
import io.harbinger.domain.event.Revision;
import io.harbinger.domain.indicator.BaselinePolicy.Kind;
import io.harbinger.domain.indicator.Catalogue;
import io.harbinger.domain.indicator.Direction;
import io.harbinger.domain.indicator.MatchField;
import io.harbinger.domain.indicator.ZMethod;
import io.harbinger.domain.score.Assessment;
import io.harbinger.domain.subject.Subject;
import io.harbinger.testing.ReferenceAssessor;
import io.harbinger.testing.Times;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Published counts that are corrected after they have been judged. */
class CorrectedStatementsTest {

    private static final Subject SUEZ = Subject.node("suez");
    private static final long START = Times.day("2021-03-01");
    private static final int LAG = 3;

    private static final Catalogue CATALOGUE = aCatalogue()
            .with(
                    anIndicator("transits")
                            .where(MatchField.TYPE, "TRANSIT")
                            .publishedWithin(Duration.ofDays(14))
                            .freshFor(Duration.ofDays(3))
                            .against(Kind.ROBUST, 20, 2, 7)
                            .adverse(Direction.DOWN)
                            .anomalyBy(ZMethod.COUNT, 3, 6)
                            .critical(),
                    anIndicator("calls")
                            .where(MatchField.TYPE, "CALL")
                            .publishedWithin(Duration.ofDays(14))
                            .freshFor(Duration.ofDays(3))
                            .against(Kind.ROBUST, 20, 2, 7)
                            .adverse(Direction.DOWN)
                            .anomalyBy(ZMethod.COUNT, 3, 6))
            .build();

    private final ReferenceAssessor assessor = new ReferenceAssessor(CATALOGUE, SUEZ);

    private static LogisticsEvent transits(int day, String id, long count) {
        return anEvent().id(id + day).overDay(START + day * DAY).transits(count);
    }

    private static LogisticsEvent calls(int day, String id, long count) {
        return anEvent().id(id + day).overDay(START + day * DAY).calls(count);
    }

    /** Counts of some days, each published {@value #LAG} days after it; usual but for a drop from day 20 on. */
    private void publish(int from, int to) {
        for (int day = from; day < to; day++) {
            assessor.advanceTo(START + (day + 1 + LAG) * DAY)
                    .observe(transits(day, "a", day < 20 ? 50 : 5), calls(day, "c", 40))
                    .advanceTo(START + (day + 1 + LAG) * DAY + HOUR);
        }
    }

    private List<Transition> alerts() {
        Lifecycle lifecycle = Lifecycle.of(CATALOGUE);
        TrackedAlert tracked = lifecycle.start();
        List<Transition> transitions = new ArrayList<>();
        for (AssessmentEvent.Assessed assessed : assessor.assessed()) {
            Correction correction = assessed.correction();
            if (correction != null) {
                LifecycleStep corrected =
                        lifecycle.correct(tracked, assessed.assessment(), correction.withdrawn(), correction.events());
                transitions.addAll(corrected.transitions());
                tracked = corrected.tracked();
            }
            LifecycleStep step = lifecycle.advance(tracked, assessed.assessment());
            transitions.addAll(step.transitions());
            tracked = step.tracked();
        }
        return transitions;
    }

    private static List<Long> times(List<AssessmentEvent.Assessed> assessed) {
        return assessed.stream()
                .map(AssessmentEvent.Assessed::assessment)
                .map(Assessment::time)
                .toList();
    }

    private List<AssessmentEvent.Assessed> after(Runnable step) {
        int before = assessor.assessed().size();
        step.run();
        return assessor.assessed().subList(before, assessor.assessed().size());
    }

    private void settle() {
        assessor.advanceTo(assessor.watermark() + HOUR);
    }

    @Test
    void shouldSupersedeTheAlertWhenItsEvidenceIsCorrected() {
        publish(0, 22);
        assertThat(alerts()).extracting(Transition::kind).containsExactly(TransitionKind.OPENED);
        assessor.observe(transits(20, "b", 45), transits(21, "b", 45));
        settle();
        List<Transition> alerts = alerts();
        assertThat(alerts)
                .extracting(Transition::kind)
                .containsExactly(TransitionKind.OPENED, TransitionKind.SUPERSEDED);
        assertThat(alerts.get(1).alertId()).isEqualTo(alerts.get(0).alertId());
        assertThat(alerts.get(1).correctedBy()).containsExactly("b20", "b21");
        assertThat(alerts.get(1).assessment().time()).isEqualTo(START + 21 * DAY - 1);
    }

    @Test
    void shouldSupersedeTheAlertWhenALaterRevisionReplacesItsEvidence() {
        publish(0, 22);
        assessor.observe(
                transits(20, "a", 51).withRevision(Revision.of(1, false)),
                transits(21, "a", 49).withRevision(Revision.of(1, false)));
        settle();
        assertThat(assessor.lastOutcome()).isEqualTo(Assessor.Outcome.REVISED);
        List<Transition> alerts = alerts();
        assertThat(alerts)
                .extracting(Transition::kind)
                .containsExactly(TransitionKind.OPENED, TransitionKind.SUPERSEDED);
        assertThat(alerts.get(1).correctedBy()).containsExactly("a20", "a21");
        assertThat(assessor.last().drivers())
                .filteredOn(driver -> driver.indicator().id().equals("transits"))
                .extracting(driver -> driver.window().value())
                .containsExactly(49.0);
    }

    /** Nothing is stated about those days any more: neither calm nor alarming, but no reason for an alert. */
    @Test
    void shouldSupersedeTheAlertWhenItsEvidenceIsRetracted() {
        publish(0, 22);
        assessor.observe(
                transits(20, "a", 0).withRevision(Revision.of(1, true)),
                transits(21, "a", 0).withRevision(Revision.of(1, true)));
        List<AssessmentEvent.Assessed> assessed = after(this::settle);
        assertThat(assessor.lastOutcome()).isEqualTo(Assessor.Outcome.RETRACTED);
        assertThat(times(assessed)).endsWith(START + 22 * DAY - 1);
        assertThat(alerts())
                .extracting(Transition::kind)
                .containsExactly(TransitionKind.OPENED, TransitionKind.SUPERSEDED);
    }

    @Test
    void shouldOpenAnotherAlertWhenRiskRemains() {
        publish(0, 22);
        assessor.observe(transits(20, "b", 4));
        settle();
        List<Transition> alerts = alerts();
        assertThat(alerts)
                .extracting(Transition::kind)
                .containsExactly(TransitionKind.OPENED, TransitionKind.SUPERSEDED, TransitionKind.OPENED);
        assertThat(alerts.get(2).alertId()).isNotEqualTo(alerts.get(0).alertId());
    }

    /** What a correction does not touch is not told again. */
    @Test
    void shouldKeepTheAlertWhenOtherThingsAreCorrected() {
        publish(0, 24);
        List<AssessmentEvent.Assessed> assessed = after(() -> {
            assessor.observe(calls(19, "d", 2));
            settle();
        });
        assertThat(times(assessed)).containsExactly(START + 24 * DAY - 1);
        assertThat(alerts()).extracting(Transition::kind).containsExactly(TransitionKind.OPENED);
    }

    @Test
    void shouldJudgeAsIfItHadBeenSoFromTheStart() {
        publish(0, 24);
        assessor.observe(transits(10, "b", 7), transits(17, "b", 30), transits(22, "b", 20));
        settle();
        ReferenceAssessor other = new ReferenceAssessor(CATALOGUE, SUEZ);
        for (int day = 0; day < 24; day++) {
            other.advanceTo(START + (day + 1 + LAG) * DAY)
                    .observe(transits(day, "a", day < 20 ? 50 : 5), calls(day, "c", 40));
            // Day 10 is final by now.
            if (day == 17 || day == 22) {
                other.observe(transits(day, "b", day == 17 ? 30 : 20));
            }
            other.advanceTo(START + (day + 1 + LAG) * DAY + HOUR);
        }
        assertThat(assessor.outcomes().stream()
                        .filter(outcome -> outcome.outcome() == Assessor.Outcome.LATE)
                        .toList())
                .hasSize(1);
        assertThat(assessor.state().series().get(0).past())
                .isEqualTo(other.state().series().get(0).past());
    }
}
