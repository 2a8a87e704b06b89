package io.harbinger.domain.translate;

import static io.harbinger.testing.Builders.anEvent;
import static org.assertj.core.api.Assertions.assertThat;

import io.harbinger.domain.event.Event;
import io.harbinger.domain.event.Revision;
import io.harbinger.domain.event.SensorReading;
import io.harbinger.domain.translate.StatementStep.Result;
import io.harbinger.domain.translate.StatementStep.Verdict;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What no longer holds is taken back where it was said; what is older than what is known is dropped. */
class StatementStepTest {

    private static final long DECLARED = 1_000_000;

    private static Event movement(String node) {
        return anEvent().id("m").at(node).when(5).arrives();
    }

    private static Event reading(int number, String node) {
        return new SensorReading("r" + number, node, null, "s", "t", number, "Cel", 7);
    }

    private static Statement said(long revision, Event... events) {
        return new Statement(
                "s",
                Revision.of(revision, false),
                Stream.of(events)
                        .map(event -> event.withRevision(Revision.of(revision, false)))
                        .toList(),
                new Leg("t", null));
    }

    private static Statement withdrawn(long revision, Event... repeated) {
        return new Statement("s", Revision.of(revision, true), List.of(repeated), null);
    }

    private static Event declaration() {
        return anEvent().id("s").at("nowhere").when(DECLARED).arrives();
    }

    private static Result first(Statement statement) {
        return StatementStep.next(null, statement, statement.events().get(0));
    }

    @Test
    void shouldWithdrawEverythingThatWasSaidWhenTheIdAloneIsGiven() {
        Statement before = first(said(0, movement("a"), reading(1, "a"))).known();
        Result result = StatementStep.next(before, withdrawn(9), declaration());
        assertThat(result.events())
                .extracting(Event::id, Event::key, Event::time, Event::revision)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("m", "a", DECLARED, Revision.of(9, true)),
                        org.assertj.core.groups.Tuple.tuple("r1", "a", DECLARED, Revision.of(9, true)));
        assertThat(result.leg()).isEqualTo(new Leg("t", null));
    }

    @Test
    void shouldDropTheEventThatComesAfterItsWithdrawal() {
        Result ahead = StatementStep.next(null, withdrawn(9), declaration());
        assertThat(ahead.verdict()).isEqualTo(Verdict.UNKNOWN);
        Result late = StatementStep.next(ahead.known(), said(0, movement("a")), movement("a"));
        assertThat(late.verdict()).isEqualTo(Verdict.OUTDATED);
        assertThat(late.events()).isEmpty();
    }

    @Test
    void shouldWithdrawWhatTheDeclarationRepeatsWhereNothingWasSaid() {
        Result result = StatementStep.next(null, withdrawn(9, movement("a")), declaration());
        assertThat(result.verdict()).isEqualTo(Verdict.TAKEN);
        assertThat(result.events())
                .singleElement()
                .satisfies(event -> assertThat(event.revision().retracted()).isTrue());
    }

    @Test
    void shouldTakeBackWhatARevisionNoLongerSays() {
        Statement before =
                first(said(1, movement("a"), reading(1, "a"), reading(2, "a"))).known();
        Statement now = said(2, movement("b"), reading(1, "a"));
        Result result = StatementStep.next(before, now, now.events().get(0));
        assertThat(result.events())
                .extracting(Event::id, Event::key, event -> event.revision().retracted())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("m", "a", true),
                        org.assertj.core.groups.Tuple.tuple("r2", "a", true),
                        org.assertj.core.groups.Tuple.tuple("m", "b", false));
        Result second = StatementStep.next(result.known(), now, now.events().get(1));
        assertThat(second.events()).containsExactly(now.events().get(1));
    }

    @Test
    void shouldNameTheLegThatARevisionLeft() {
        Statement before = first(said(1, movement("a"))).known();
        Statement same = said(2, movement("a"));
        assertThat(StatementStep.next(before, same, movement("a")).left()).isNull();
        var otherShip = new Statement(same.id(), same.revision(), same.events(), new Leg("u", null));
        Result moved = StatementStep.next(before, otherShip, movement("a"));
        assertThat(moved.left()).isEqualTo(before.leg());
        assertThat(moved.leg()).isEqualTo(otherShip.leg());
    }

    @Test
    void shouldSayAgainWhatWasWithdrawnWhereALaterRevisionDoes() {
        Statement before = StatementStep.next(first(said(1, movement("a"))).known(), withdrawn(2), declaration())
                .known();
        Statement again = said(3, movement("a"));
        assertThat(StatementStep.next(before, again, again.events().get(0)).events())
                .containsExactly(again.events().get(0));
    }
}
