package io.harbinger.lab.replay;

import static io.harbinger.testing.Builders.aCatalogue;
import static io.harbinger.testing.Builders.aReading;
import static io.harbinger.testing.Builders.anEvent;
import static io.harbinger.testing.Builders.anIndicator;
import static org.assertj.core.api.Assertions.assertThat;

import io.harbinger.client.ReplayedEvents;
import io.harbinger.domain.event.Event;
import io.harbinger.domain.event.Revision;
import io.harbinger.domain.indicator.MatchField;
import io.harbinger.domain.indicator.Unused;
import io.harbinger.source.RowOrigin;
import io.harbinger.source.SourceItem;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a replay says of its input. */
class ReplayedInputTest {

    private static ReplayedInput of(long events, long refused, Map<Unused, Long> unused) {
        return new ReplayedInput(
                new ReplayedEvents(events, refused, 0), ReplayedInput.Earlier.NONE, unused, 0, List.of());
    }

    @Test
    void shouldSayHowManyEventsAreUsedByNoIndicatorAndWhy() {
        ReplayedInput some = of(4_200, 0, Map.of(Unused.NOT_SELECTED, 1_200L, Unused.PERIOD_TOO_LONG, 80L));

        assertThat(some.notes())
                .containsExactly("1,280 of 4,200 events were used by no indicator: 1,200 are selected by none; "
                        + "80 cover a period longer than the panes of those that select them");
        assertThat(some.isUseless()).isFalse();
    }

    @Test
    void shouldBeUselessWhereNothingCouldBeUsed() {
        assertThat(of(80, 0, Map.of(Unused.NO_VALUE, 80L)).isUseless()).isTrue();
        assertThat(of(0, 7, Map.of()).isUseless()).isTrue();
        assertThat(of(0, 7, Map.of()).notes()).containsExactly("there was no event: every row was refused");
        assertThat(of(0, 0, Map.of()).isUseless()).isTrue();
        assertThat(of(0, 0, Map.of()).notes()).containsExactly("there was no event");
        assertThat(of(1, 0, Map.of()).isUseless()).isFalse();
        assertThat(of(1, 0, Map.of()).notes()).isEmpty();
    }

    @Test
    void shouldSayThatThereIsNothingInTheDaysAskedFor() {
        long latest = Instant.parse("2022-12-31T23:59:59.999Z").toEpochMilli();
        var input = new ReplayedInput(
                new ReplayedEvents(0, 0, 0), new ReplayedInput.Earlier(4_000, latest), Map.of(), 0, List.of());

        assertThat(input.isUseless()).isTrue();
        assertThat(input.notes())
                .containsExactly("there was no event in the days asked for: the latest one read is of"
                        + " 2022-12-31T23:59:59.999Z");
    }

    @Test
    void shouldCountEarlierEventsApart() {
        var counts = InputCounts.ofSource(
                aCatalogue().with(anIndicator("transits")).build(),
                Instant.parse("2024-03-02T00:00:00Z").toEpochMilli());
        counts.add(new SourceItem.Accepted(anEvent().on("2024-03-01").transits(7), new RowOrigin("a.csv", 2)));
        counts.add(new SourceItem.Accepted(anEvent().on("2024-03-02").transits(7), new RowOrigin("a.csv", 3)));
        ReplayedInput input = counts.until(0);

        assertThat(input.events()).isEqualTo(1);
        assertThat(input.notes())
                .containsExactly("1 earlier event was judged too, so that it is known what is usual;"
                        + " what came of that is not shown");
    }

    @Test
    void shouldCountARowOfSeveralEventsOnce() {
        var repetitions = Repetitions.inOrderOfTime();
        for (String file : List.of("a.csv", "b.csv")) {
            repetitions.add(anEvent().on("2024-03-01").transits(7), new RowOrigin(file, 2));
            repetitions.add(anEvent().on("2024-03-01").calls(7), new RowOrigin(file, 2));
        }

        assertThat(repetitions.found()).isEqualTo(new Repetitions.Found(1, List.of(new RowOrigin("b.csv", 2))));
    }

    @Test
    void shouldNameTheFirstRowsThatWereTakenForRepetitions() {
        var rows = List.of(new RowOrigin("again.csv", 2), new RowOrigin("again.csv", 3), new RowOrigin("again.csv", 9));
        var written = new ReplayedEvents(9_000, 0, 0);

        assertThat(new ReplayedInput(written, ReplayedInput.Earlier.NONE, Map.of(), 3_500, rows).notes())
                .containsExactly("3,500 rows repeat what another says and did not count: again.csv:2, again.csv:3, "
                        + "again.csv:9, …");
        assertThat(new ReplayedInput(written, ReplayedInput.Earlier.NONE, Map.of(), 1, rows.subList(0, 1)).notes())
                .containsExactly("1 row repeats what another says and did not count: again.csv:2");
    }

    @Test
    void shouldTakeForARepetitionWhatHasTheSameIdAndContentWhateverItsRevision() {
        Event day = anEvent().on("2024-03-01").transits(7);
        Event next = anEvent().on("2024-03-02").transits(7);
        var repetitions = Repetitions.inOrderOfTime();

        repetitions.add(day, new RowOrigin("a.csv", 2));
        repetitions.add(anEvent().on("2024-03-01").transits(8), new RowOrigin("a.csv", 3));
        repetitions.add(day.withRevision(Revision.of(1, false)), new RowOrigin("b.csv", 2));
        repetitions.add(next, new RowOrigin("a.csv", 4));

        assertThat(repetitions.found()).isEqualTo(new Repetitions.Found(1, List.of(new RowOrigin("b.csv", 2))));
    }

    @Test
    void shouldCountByReasonWhatNoIndicatorUses() {
        var unused = new UnusedEvents(aCatalogue()
                .with(anIndicator("transits").where(MatchField.TYPE, "TRANSIT"))
                .build());

        unused.add(anEvent().on("2024-03-01").transits(7));
        unused.add(anEvent().on("2024-03-01").calls(7));
        unused.add(aReading().reads(7));

        assertThat(unused.counts()).isEqualTo(Map.of(Unused.NOT_SELECTED, 2L));
    }
}
