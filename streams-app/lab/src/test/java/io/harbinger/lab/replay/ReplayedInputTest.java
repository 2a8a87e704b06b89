package io.harbinger.lab.replay;

import static io.harbinger.testing.Builders.aCatalogue;
import static io.harbinger.testing.Builders.anEvent;
import static io.harbinger.testing.Builders.anIndicator;
import static org.assertj.core.api.Assertions.assertThat;

import io.harbinger.client.ReplayedEvents;
import io.harbinger.domain.event.Event;
import io.harbinger.domain.event.EventKind;
import io.harbinger.domain.event.LogisticsType;
import io.harbinger.domain.event.Reason;
import io.harbinger.domain.event.Rejection;
import io.harbinger.domain.event.Revision;
import io.harbinger.domain.indicator.Obstacle;
import io.harbinger.domain.indicator.Unused;
import io.harbinger.source.RowOrigin;
import io.harbinger.source.SourceItem;
import io.harbinger.testing.pipeline.Catalogues;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a replay says of its input. */
class ReplayedInputTest {

    private static final UnusedGroup EXPORTS =
            group(new Obstacle(Unused.NO_VALUE, "EXPORT events without quantity", "", "exports", "needs quantity"), 80);

    private static final UnusedGroup BARGES = new UnusedGroup(
            new Obstacle(Unused.NOT_SELECTED, "CALL events with vesselType", "", "calls", "takes those without it"),
            1_200,
            List.of("barge", "tug", "ferry"),
            true);

    private static UnusedGroup group(Obstacle obstacle, long events) {
        return new UnusedGroup(obstacle, events, List.of(), false);
    }

    private static ReplayedInput of(long events, long refused, UnusedGroup... unused) {
        return new ReplayedInput(
                new ReplayedEvents(events, refused, 0),
                ReplayedInput.Earlier.NONE,
                ReplayedInput.Rows.NONE,
                List.of(unused),
                ReplayedInput.Repeated.NONE);
    }

    private static List<String> notes(ReplayedInput input) {
        return new InputNotes(input, false).lines();
    }

    @Test
    void shouldSayWhichEventsNoIndicatorUsesAndWhatIsInTheWay() {
        ReplayedInput some = of(4_200, 0, BARGES, EXPORTS);

        assertThat(notes(some))
                .containsExactly(
                        "1,280 of 4,200 events feed no indicator (what feeds which is in streams-app/docs/mapping.md):",
                        "  1,200 CALL events with vesselType barge, tug, ferry, …: calls takes those without it",
                        "  80 EXPORT events without quantity: exports needs quantity");
        assertThat(some.isUseless()).isFalse();
    }

    @Test
    void shouldNotCallItAMistakeThatAShippedFormatHasMoreThanTheCatalogueWatches() {
        assertThat(new InputNotes(of(4_200, 0, EXPORTS), true).lines())
                .first()
                .isEqualTo("80 of 4,200 events are more than the indicators of the catalogue watch,"
                        + " which is no mistake:");
        assertThat(new InputNotes(of(80, 0, EXPORTS), true).lines())
                .first()
                .asString()
                .contains("feed no indicator");
    }

    @Test
    void shouldTellTheMostFrequentReasonsOnly() {
        var groups = Collections.nCopies(8, EXPORTS).toArray(UnusedGroup[]::new);

        assertThat(notes(of(4_200, 0, groups))).hasSize(8).last().isEqualTo("  and 2 more reasons");
    }

    @Test
    void shouldBeUselessWhereNothingCouldBeUsed() {
        assertThat(of(80, 0, EXPORTS).isUseless()).isTrue();
        assertThat(of(0, 7).isUseless()).isTrue();
        assertThat(notes(of(0, 7))).containsExactly("there was no event: every row was refused");
        assertThat(of(0, 0).isUseless()).isTrue();
        assertThat(notes(of(0, 0))).containsExactly("there was no event");
        assertThat(of(1, 0).isUseless()).isFalse();
        assertThat(notes(of(1, 0))).isEmpty();
    }

    @Test
    void shouldNotSayOfAFileWithoutARowThatItsRowsWereRefused() {
        var counts = InputCounts.ofFile(Catalogues.shipped());
        var rejection = new Rejection(Reason.EMPTY_VALUE, "", "", "no row after the header");
        counts.add(new SourceItem.Rejected(rejection, EventKind.LOGISTICS, new RowOrigin("a.csv", 1), new byte[0]));

        assertThat(notes(counts.until(0))).containsExactly("there was no event: the file has no row");
    }

    @Test
    void shouldCountTheRowsThatTheEventsComeFrom() {
        var counts = InputCounts.ofFile(Catalogues.shipped());
        for (String file : List.of("a.csv", "b.csv")) {
            counts.add(new SourceItem.Accepted(anEvent().on("2024-03-01").calls(7), new RowOrigin(file, 2)));
            counts.add(new SourceItem.Accepted(anEvent().on("2024-03-02").calls(7), new RowOrigin(file, 3)));
            counts.add(new SourceItem.Accepted(anEvent().on("2024-03-03").calls(7), new RowOrigin(file, 2)));
        }

        assertThat(counts.until(0).rows()).isEqualTo(new ReplayedInput.Rows(4, 0));
        assertThat(counts.until(0).events()).isEqualTo(6);
    }

    @Test
    void shouldSayThatThereIsNothingInTheDaysAskedFor() {
        long latest = Instant.parse("2022-12-31T23:59:59.999Z").toEpochMilli();
        var input = new ReplayedInput(
                new ReplayedEvents(0, 0, 0),
                new ReplayedInput.Earlier(4_000, latest),
                ReplayedInput.Rows.NONE,
                List.of(),
                ReplayedInput.Repeated.NONE);

        assertThat(input.isUseless()).isTrue();
        assertThat(notes(input))
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
        assertThat(notes(input))
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

        assertThat(repetitions.found()).isEqualTo(new ReplayedInput.Repeated(1, List.of(new RowOrigin("b.csv", 2))));
    }

    @Test
    void shouldNotTakeAWithdrawalForARepetition() {
        var repetitions = Repetitions.inOrderOfTime();
        Event said = anEvent().on("2024-03-01").transits(7);
        repetitions.add(said, new RowOrigin("a.csv", 2));
        repetitions.add(said.withRevision(Revision.of(2, true)), new RowOrigin("a.csv", 3));

        assertThat(repetitions.found()).isEqualTo(ReplayedInput.Repeated.NONE);
    }

    @Test
    void shouldNameTheFirstRowsThatWereTakenForRepetitions() {
        var rows = List.of(new RowOrigin("again.csv", 2), new RowOrigin("again.csv", 3), new RowOrigin("again.csv", 9));
        var written = new ReplayedEvents(9_000, 0, 0);

        assertThat(notes(repeated(written, 3_500, rows)))
                .containsExactly("3,500 rows repeat what another says and did not count: again.csv:2, again.csv:3, "
                        + "again.csv:9, …");
        assertThat(notes(repeated(written, 1, rows.subList(0, 1))))
                .containsExactly("1 row repeats what another says and did not count: again.csv:2");
    }

    private static ReplayedInput repeated(ReplayedEvents written, long rows, List<RowOrigin> first) {
        return new ReplayedInput(
                written,
                ReplayedInput.Earlier.NONE,
                ReplayedInput.Rows.NONE,
                List.of(),
                new ReplayedInput.Repeated(rows, first));
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

        assertThat(repetitions.found()).isEqualTo(new ReplayedInput.Repeated(1, List.of(new RowOrigin("b.csv", 2))));
    }

    @Test
    void shouldGroupWhatNoIndicatorUsesByWhatIsInTheWay() {
        var unused = new UnusedEvents(Catalogues.shipped());

        unused.add(anEvent().on("2024-03-01").calls(7));
        for (String column : List.of("in", "out", "in", "a", "b")) {
            unused.add(anEvent().on("2024-03-01").ships(column).calls(7));
        }
        unused.add(anEvent().on("2024-03-01").is(LogisticsType.IMPORT));

        assertThat(unused.groups().stream().map(UnusedGroup::line))
                .containsExactly(
                        "5 CALL events with vesselType in, out, a, …: port-call-drop takes those without vesselType",
                        "1 IMPORT events without quantity: import-volume-drop needs quantity");
    }
}
