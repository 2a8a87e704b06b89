package io.harbinger.domain.assess;

import static io.harbinger.testing.Builders.aCatalogue;
import static io.harbinger.testing.Builders.aReading;
import static io.harbinger.testing.Builders.anEvent;
import static io.harbinger.testing.Builders.anIndicator;
import static io.harbinger.testing.Times.DAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.harbinger.domain.assess.Assessor.Outcome;
import io.harbinger.domain.event.Event;
import io.harbinger.domain.event.Revision;
import io.harbinger.domain.indicator.MatchField;
import io.harbinger.domain.indicator.Source;
import io.harbinger.domain.subject.Subject;
import io.harbinger.testing.ReferenceAssessor;
import io.harbinger.testing.Times;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Of the events with one id the highest revision counts, whatever the order of their arrival. */
class RevisionTest {

    private static final long MONDAY = Times.day("2021-03-01");

    private static ReferenceAssessor assessor() {
        return new ReferenceAssessor(
                aCatalogue()
                        .with(
                                anIndicator("transits").where(MatchField.TYPE, "TRANSIT"),
                                anIndicator("readings").from(Source.SENSOR))
                        .build(),
                Subject.node("suez"));
    }

    private static Event transits(String id, long count, long revision) {
        return anEvent().id(id).overDay(MONDAY).transits(count).withRevision(Revision.of(revision, false));
    }

    private static Event withdrawn(String id, long revision) {
        return anEvent().id(id).overDay(MONDAY).transits(0).withRevision(Revision.of(revision, true));
    }

    private static double measured(ReferenceAssessor assessor) {
        assessor.advanceTo(MONDAY + 2 * DAY);
        return assessor.panes().get(0).driver().window().value();
    }

    private static List<Outcome> outcomes(ReferenceAssessor assessor) {
        return assessor.outcomes().stream().map(Assessor.Observed::outcome).toList();
    }

    @Test
    void shouldReplaceWhatAnEarlierRevisionGave() {
        ReferenceAssessor assessor = assessor()
                .observe(transits("a", 30, 0), transits("b", 5, 0), transits("a", 90, 1), transits("a", 40, 0));

        assertThat(outcomes(assessor))
                .containsExactly(Outcome.ACCEPTED, Outcome.ACCEPTED, Outcome.REVISED, Outcome.OUTDATED);
        assertThat(measured(assessor)).isEqualTo(95);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0123", "3210", "1302", "2031", "0213"})
    void shouldGiveWhatTheHighestRevisionAloneGivesWhateverTheOrder(String order) {
        ReferenceAssessor assessor = assessor().observe(transits("b", 5, 0));

        order.chars().forEach(digit -> assessor.observe(transits("a", 10L * (digit - '0') + 1, digit - '0')));

        assertThat(measured(assessor)).isEqualTo(36);
    }

    @Test
    void shouldTakeBackWhatIsWithdrawnAndCountWhatIsStatedAnew() {
        ReferenceAssessor assessor = assessor().observe(transits("a", 30, 0), transits("b", 5, 0), withdrawn("a", 1));
        assertThat(assessor.lastOutcome()).isEqualTo(Outcome.RETRACTED);

        assessor.observe(transits("a", 30, 0));
        assertThat(assessor.lastOutcome()).isEqualTo(Outcome.OUTDATED);
        assessor.observe(transits("a", 7, 2));
        assertThat(assessor.lastOutcome()).isEqualTo(Outcome.REVISED);

        assertThat(measured(assessor)).isEqualTo(12);
    }

    @Test
    void shouldNotCountWhatWasWithdrawnBeforeItCame() {
        ReferenceAssessor assessor = assessor().observe(withdrawn("a", 0), transits("a", 30, 0), transits("b", 5, 0));

        assertThat(outcomes(assessor)).containsExactly(Outcome.RETRACTED, Outcome.OUTDATED, Outcome.ACCEPTED);
        assertThat(measured(assessor)).isEqualTo(5);
    }

    @Test
    void shouldRememberTheHighestRevisionOfWhatStaysTheSame() {
        ReferenceAssessor assessor =
                assessor().observe(transits("a", 30, 0), transits("a", 30, 2), transits("a", 90, 1));

        assertThat(outcomes(assessor)).containsExactly(Outcome.ACCEPTED, Outcome.REVISED, Outcome.OUTDATED);
        assertThat(measured(assessor)).isEqualTo(30);
    }

    @Test
    void shouldBeTooLateToReplaceWhatLiesInAClosedPane() {
        ReferenceAssessor assessor = assessor().observe(transits("a", 30, 0)).advanceTo(MONDAY + 3 * DAY);

        assessor.observe(transits("a", 90, 1));

        assertThat(assessor.lastOutcome()).isEqualTo(Outcome.LATE);
        assertThat(assessor.outcomes().get(1).lateFor()).containsExactly("transits");
    }

    /** A pane keeps so many observations that it can redo; with more of them it only adds up. */
    @Test
    void shouldBeTooLateToReplaceOneOfMoreThanAPaneKeeps() {
        ReferenceAssessor assessor = assessor();
        for (int i = 0; i < 600; i++) {
            assessor.observe(transits("t" + i, 1, 0));
        }

        assessor.observe(transits("t1", 90, 1));

        assertThat(assessor.lastOutcome()).isEqualTo(Outcome.LATE);
        assertThat(measured(assessor)).isEqualTo(600);
    }

    /** Readings are added up as they come, by the thousand. */
    @Test
    void shouldBeTooLateToReplaceAReading() {
        Event reading = aReading().id("r").at("suez").when(MONDAY).reads(1);
        ReferenceAssessor assessor = assessor().observe(reading);

        assessor.observe(
                aReading().id("r").at("suez").when(MONDAY).reads(2).withRevision(Revision.of(1, false)),
                reading.withRevision(Revision.of(1, true)));

        assertThat(outcomes(assessor)).containsExactly(Outcome.ACCEPTED, Outcome.LATE, Outcome.LATE);
        assertThat(assessor.outcomes().get(2).lateFor()).containsExactly("readings");
    }
}
