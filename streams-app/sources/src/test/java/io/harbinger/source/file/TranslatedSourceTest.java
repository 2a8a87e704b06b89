package io.harbinger.source.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.harbinger.domain.event.Classifier;
import io.harbinger.domain.event.Event;
import io.harbinger.domain.event.LogisticsEvent;
import io.harbinger.domain.event.LogisticsEvent.Load;
import io.harbinger.domain.event.LogisticsEvent.Route;
import io.harbinger.domain.event.LogisticsEvent.Times;
import io.harbinger.domain.event.LogisticsType;
import io.harbinger.domain.event.Revision;
import io.harbinger.domain.translate.Leg;
import io.harbinger.domain.translate.Statement;
import io.harbinger.source.EventSource;
import io.harbinger.source.RowOrigin;
import io.harbinger.source.SourceItem;
import io.harbinger.source.Tallies;
import io.harbinger.source.Told;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is remembered of messages is bounded, and what is forgotten counted. */
class TranslatedSourceTest {

    private static final RowOrigin ORIGIN = new RowOrigin("f", 1);

    private static SourceItem movement(String id, LogisticsType type, long time) {
        return movement(id, type, time, Revision.FIRST, new Leg("ship " + id.charAt(0), "call"));
    }

    private static SourceItem movement(String id, LogisticsType type, long time, Revision revision, Leg leg) {
        Event event = new LogisticsEvent(
                id, "n", null, type, Classifier.ACT, Times.at(time), Route.NONE, Load.NONE, revision);
        var statement = new Statement(id, revision, List.of(event), leg);
        return new SourceItem.Accepted(event, ORIGIN, new Told(statement, null, "/7", new byte[0]));
    }

    private static SourceItem withdrawal(String id) {
        Event event = ((SourceItem.Accepted) movement(id, LogisticsType.OTHER, 99)).event();
        var statement = new Statement(id, Revision.of(9, true), List.of(), null);
        return new SourceItem.Accepted(event, ORIGIN, new Told(statement, null, "/7", new byte[] {'{', '}'}));
    }

    private final List<SourceItem> read = new ArrayList<>();

    private Tallies read(int most, SourceItem... items) {
        var source = new TranslatedSource(new Listed(List.of(items).iterator()), most);
        source.forEachRemaining(read::add);
        var tallies = new Tallies();
        source.addTo(tallies);
        return tallies;
    }

    private List<Long> starts() {
        return read.stream()
                .map(item -> ((LogisticsEvent) ((SourceItem.Accepted) item).event())
                        .when()
                        .started())
                .toList();
    }

    @Test
    void shouldTakeAnArrivalOutOfTheJourneyThatItsRevisionLeft() {
        Revision second = Revision.of(2, false);
        read(
                9,
                movement("a1", LogisticsType.ARRI, 1),
                movement("b1", LogisticsType.ARRI, 2),
                movement("a1", LogisticsType.ARRI, 3, second, new Leg("ship c", "call")),
                movement("b1", LogisticsType.ARRI, 4, second, new Leg("ship b", "other call")),
                movement("a2", LogisticsType.DEPA, 5),
                movement("b2", LogisticsType.DEPA, 6),
                movement("c2", LogisticsType.DEPA, 7));
        assertThat(starts()).containsExactly(null, null, null, null, null, null, 3L);
    }

    @Test
    void shouldJoinWhatItRemembersAndCountWhatItForgets() {
        Tallies tallies = read(
                2,
                movement("a1", LogisticsType.ARRI, 1),
                movement("b1", LogisticsType.ARRI, 2),
                movement("c1", LogisticsType.ARRI, 3),
                movement("c2", LogisticsType.DEPA, 4),
                movement("a2", LogisticsType.DEPA, 5));
        assertThat(starts()).containsExactly(null, null, null, 3L, null);
        assertThat(tallies.lines())
                .containsExactly("5 of messages are forgotten, the oldest, beyond 2: statements (3), journeys (2)");
    }

    @Test
    void shouldRefuseAWithdrawalOfWhatItForgotWithItsBytesAndPlace() {
        read(1, movement("a1", LogisticsType.ARRI, 1), movement("b1", LogisticsType.ARRI, 2), withdrawal("a1"));
        assertThat(read.get(2)).isInstanceOfSatisfying(SourceItem.Rejected.class, rejected -> {
            assertThat(rejected.original()).containsExactly('{', '}');
            assertThat(rejected.message()).startsWith("f:1: /7 'a1' refused (MISSING_FIELD): withdraws an event");
        });
    }

    /** Items as a source. */
    private record Listed(Iterator<SourceItem> items) implements EventSource {

        @Override
        public boolean hasNext() {
            return items.hasNext();
        }

        @Override
        public SourceItem next() {
            return items.next();
        }

        @Override
        public long bytesRead() {
            return 0;
        }

        @Override
        public long totalBytes() {
            return 0;
        }

        @Override
        public long disordered() {
            return 0;
        }

        @Override
        public void close() {}
    }
}
