package io.harbinger.domain.assess;

import static io.harbinger.testing.Builders.aCatalogue;
import static io.harbinger.testing.Builders.anEvent;
import static io.harbinger.testing.Builders.anIndicator;
import static io.harbinger.testing.Times.HOUR;
import static org.assertj.core.api.Assertions.assertThat;

import io.harbinger.domain.event.Event;
import io.harbinger.domain.event.LogisticsEvent;
import io.harbinger.domain.event.Revision;
import io.harbinger.domain.event.SensorReading;
import io.harbinger.domain.indicator.Catalogue;
import io.harbinger.domain.indicator.Indicator;
import io.harbinger.domain.indicator.MatchField;
import io.harbinger.domain.indicator.Measure;
import io.harbinger.domain.indicator.SplitField;
import io.harbinger.domain.indicator.ValueField;
import io.harbinger.domain.subject.Subject;
import io.harbinger.testing.IndicatorBuilder;
import io.harbinger.testing.ReadingBuilder;
import io.harbinger.testing.ReferenceAssessor;
import io.harbinger.testing.Times;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Single movements and readings that are withdrawn after their pane, where the indicator says for how long. */
class CorrectedMovementsTest {

    private static final Subject PORT = Subject.node("plant");
    private static final long START = Times.day("2026-03-01");
    private static final Duration WEEK = Duration.ofDays(7);

    private static IndicatorBuilder slip() {
        return anIndicator("slip")
                .where(MatchField.TYPE, "ARRI")
                .measuring(Measure.MEAN, ValueField.DELAY_HOURS)
                .latestPer(SplitField.SHIPMENT)
                .every(Duration.ofHours(1))
                .over(24)
                .freshFor(Duration.ofDays(3))
                .goalposts(12, 120);
    }

    private static IndicatorBuilder cold() {
        return anIndicator("cold")
                .ofSensors()
                .measuring(Measure.MEAN, ValueField.VALUE)
                .every(Duration.ofHours(1))
                .freshFor(Duration.ofDays(3))
                .goalposts(8, 15);
    }

    private static ReferenceAssessor with(Indicator... indicators) {
        Catalogue catalogue = aCatalogue().with(indicators).build();
        return new ReferenceAssessor(catalogue, PORT);
    }

    private static LogisticsEvent estimate(String id, int hour, int delay) {
        return anEvent()
                .id(id)
                .at("plant")
                .carriedAs("s" + id)
                .when(START + hour * HOUR + 1)
                .planned(START + 100 * HOUR)
                .estimating(START + (100 + delay) * HOUR)
                .arrives();
    }

    private static SensorReading reading(String id, int hour, double value) {
        return new ReadingBuilder().id(id).when(START + hour * HOUR + 1).reads(value);
    }

    private static Event withdrawn(Event event) {
        return event.withRevision(Revision.of(5, true));
    }

    private static void play(ReferenceAssessor assessor, int hours, Event... events) {
        for (int hour = 0; hour <= hours; hour++) {
            long from = START + hour * HOUR;
            assessor.advanceTo(from);
            for (Event event : events) {
                if (event.time() >= from && event.time() < from + HOUR) {
                    assessor.observe(event);
                }
            }
        }
    }

    /** Readings and movements alike: what remains is as if what was withdrawn had never come. */
    private static void assertUndone(Indicator indicator, Event calm, Event wrong, Event later) {
        ReferenceAssessor corrected = with(indicator);
        play(corrected, 4, calm, wrong, later);
        assertThat(corrected.last().score()).isGreaterThan(40);
        corrected.observe(withdrawn(wrong));
        assertThat(corrected.lastOutcome()).isEqualTo(Assessor.Outcome.RETRACTED);
        corrected.advanceTo(START + 5 * HOUR);

        ReferenceAssessor never = with(indicator);
        play(never, 5, calm, later);
        assertThat(corrected.state().series().get(0).past())
                .isEqualTo(never.state().series().get(0).past());
        assertThat(corrected.assessed())
                .anySatisfy(assessed -> assertThat(assessed.correction())
                        .isNotNull()
                        .extracting(Correction::events)
                        .isEqualTo(List.of(wrong.id())));
    }

    @Test
    void shouldUndoAMovement() {
        assertUndone(
                slip().publishedWithin(WEEK).build(), estimate("a", 0, 0), estimate("b", 2, 240), estimate("c", 3, 0));
    }

    @Test
    void shouldUndoAReading() {
        assertUndone(cold().publishedWithin(WEEK).build(), reading("a", 0, 4), reading("b", 3, 20), reading("c", 4, 5));
    }

    /** What a later message says in place of an earlier one counts as if it had been said first. */
    private static void assertReplaced(Indicator indicator, Event calm, Event wrong, Event right, Event later) {
        ReferenceAssessor corrected = with(indicator);
        play(corrected, 4, calm, wrong, later);
        corrected.observe(right.withRevision(Revision.of(5, false)));
        assertThat(corrected.lastOutcome()).isEqualTo(Assessor.Outcome.REVISED);
        corrected.advanceTo(START + 5 * HOUR);

        ReferenceAssessor first = with(indicator);
        play(first, 5, calm, right, later);
        assertThat(corrected.state().series().get(0).past())
                .isEqualTo(first.state().series().get(0).past());
        assertThat(corrected.last().score()).isEqualTo(first.last().score());
    }

    @Test
    void shouldReplaceAMovement() {
        assertReplaced(
                slip().publishedWithin(WEEK).build(),
                estimate("a", 0, 0),
                estimate("b", 2, 240),
                estimate("b", 2, 60),
                estimate("c", 3, 0));
    }

    @Test
    void shouldReplaceAReading() {
        assertReplaced(
                cold().publishedWithin(WEEK).build(),
                reading("a", 0, 4),
                reading("b", 3, 20),
                reading("b", 3, 12),
                reading("c", 4, 5));
    }

    /** Without a word on it, a withdrawal after the pane is late, and changes nothing. */
    @Test
    void shouldBeLateWhereTheIndicatorHasNoTimeForIt() {
        ReferenceAssessor movements = with(slip().build());
        play(movements, 4, estimate("b", 2, 240));
        double score = movements.last().score();
        movements.observe(withdrawn(estimate("b", 2, 240))).advanceTo(START + 5 * HOUR);
        assertThat(movements.outcomes().get(1).outcome()).isEqualTo(Assessor.Outcome.LATE);
        assertThat(movements.last().score()).isEqualTo(score);

        ReferenceAssessor readings = with(cold().build());
        play(readings, 4, reading("b", 3, 20));
        readings.observe(withdrawn(reading("b", 3, 20)));
        assertThat(readings.lastOutcome()).isEqualTo(Assessor.Outcome.LATE);
    }

    @Test
    void shouldBeLateBehindItsTime() {
        ReferenceAssessor assessor =
                with(cold().publishedWithin(Duration.ofHours(2)).build());
        play(
                assessor,
                9,
                reading("a", 0, 4),
                reading("b", 2, 20),
                reading("c", 3, 4),
                reading("d", 4, 4),
                reading("e", 5, 4),
                reading("f", 6, 4),
                reading("g", 7, 4),
                reading("h", 8, 4));
        assessor.observe(withdrawn(reading("b", 2, 20)));
        assertThat(assessor.lastOutcome()).isEqualTo(Assessor.Outcome.LATE);
    }
}
