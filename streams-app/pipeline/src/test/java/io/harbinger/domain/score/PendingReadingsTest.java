package io.harbinger.domain.score;

import static io.harbinger.testing.Times.DAY;
import static io.harbinger.testing.Times.MINUTE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.harbinger.domain.event.Event;
import io.harbinger.domain.event.SensorReading;
import io.harbinger.domain.subject.Subject;
import io.harbinger.testing.RandomLog;
import io.harbinger.testing.RandomLog.Arriving;
import io.harbinger.testing.ReferenceAssessor;
import io.harbinger.wire.row.LoggedReadingCodec;
import io.harbinger.wire.row.SubjectRow;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An account against the plain steps that it saves: {@link ReferenceAssessor} observes every event when it comes. */
class PendingReadingsTest {

    private static final Subject SUEZ = Subject.node("suez");
    private static final HexFormat HEX = HexFormat.of();
    private static final SubjectRow ROW = new SubjectRow(RandomLog.CATALOGUE);

    /** A subject as the second stage and its store keep it: rows for what cannot be taken, notes for what can. */
    private static final class Kept {

        private final Assessor assessor;
        private final List<AssessmentEvent> findings = new ArrayList<>();
        private final List<byte[]> blocks = new ArrayList<>();
        private PendingReadingsFactory accounts;
        private LoggedReadingCodec notes = new LoggedReadingCodec();
        private PendingReadings account;
        private byte[] head;
        private byte[] tail;
        private long now = Long.MIN_VALUE;
        private int taken;

        Kept(int duplicateWindow) {
            assessor = new Assessor(RandomLog.CATALOGUE, duplicateWindow);
            accounts = assessor.accounts();
            account = accounts.open(SubjectState.EMPTY);
            store();
        }

        void happens(Event event) {
            long print = Deduplicator.print(event.id(), event.hashCode());
            if (event instanceof SensorReading reading && account.take(reading, print, now)) {
                notes.add("Nsuez", account.newest());
                taken++;
                return;
            }
            Assessor.Observed observed = assessor.observe(account.state(), SUEZ, event, print, now);
            if (observed.outcome() == Assessor.Outcome.ACCEPTED || observed.outcome() == Assessor.Outcome.LATE) {
                account.become(observed.state());
                store();
            }
        }

        void passesTo(long time) {
            now = time;
            assertThat(account.due()).isLessThanOrEqualTo(account.state().due());
            if (account.due() <= time) {
                Assessor.Passed passed = assessor.pass(account.state(), SUEZ, time);
                findings.addAll(passed.findings());
                account.become(passed.state());
                store();
            }
        }

        private void store() {
            head = ROW.head(account.state());
            tail = ROW.tail(account.state());
        }

        void endBlock() {
            if (notes.size() > 0) {
                blocks.add(notes.take());
            }
        }

        /** Goes on from the row and all notes ever written, most of which the row has already. */
        void restored() {
            endBlock();
            accounts = assessor.accounts();
            account = accounts.open(ROW.read(head, tail));
            notes = new LoggedReadingCodec();
            for (byte[] block : blocks) {
                LoggedReadingCodec.read(block, accounts, (key, note) -> account.retake(note));
            }
        }

        String row() {
            return HEX.formatHex(ROW.head(untaken(account.state()))) + HEX.formatHex(ROW.tail(account.state()));
        }
    }

    /** The plain steps take nothing, they observe. */
    private static SubjectState untaken(SubjectState state) {
        return new SubjectState(state.name(), state.seen(), state.series(), state.published(), 0);
    }

    /** A log in which some events come again, some with other content, and some too late. */
    private static List<Event> log(long seed) {
        var random = new Random(seed);
        List<Event> log = new ArrayList<>();
        for (Arriving arriving : RandomLog.shuffled(RandomLog.of(seed, "suez"), seed)) {
            log.add(arriving.event());
            int dice = random.nextInt(20);
            Event earlier = log.get(log.size() - 1 - random.nextInt(Math.min(log.size(), dice < 10 ? 3 : 80)));
            if (dice == 0 || dice == 10) {
                log.add(earlier);
            } else if (dice == 1 && earlier instanceof SensorReading one) {
                log.add(new SensorReading(
                        one.id(), one.node(), "Suez " + dice, one.sensor(), one.metric(), 99, one.unit(), one.time()));
            } else if (dice == 2 && arriving.event() instanceof SensorReading one) {
                log.add(new SensorReading(
                        one.id() + "-late",
                        one.node(),
                        random.nextBoolean() ? null : "Suez " + random.nextInt(3),
                        one.sensor(),
                        one.metric(),
                        one.value(),
                        one.unit(),
                        one.time() - random.nextInt(200) * MINUTE));
            }
        }
        return log;
    }

    @ParameterizedTest
    @CsvSource({
        "1, 5, 64, 0",
        "2, 5, 3, 0",
        "3, 1440, 64, 0",
        "4, 10080, 8, 0",
        "5, 60, 64, 7",
        "6, 1440, 5, 50",
        "7, 10080, 64, 400"
    })
    void shouldBeWhatThePlainStepsMakeOfIt(long seed, long stepMinutes, int duplicateWindow, int restoredEvery) {
        ReferenceAssessor plain = new ReferenceAssessor(
                new Assessor(RandomLog.CATALOGUE, duplicateWindow), SUEZ, UnaryOperator.identity());
        Kept kept = new Kept(duplicateWindow);
        long tick = RandomLog.START;
        int count = 0;
        for (Event event : log(seed)) {
            long until = event.time() - DAY / 8;
            while (tick <= until) {
                plain.passesTo(tick);
                kept.passesTo(tick);
                tick += stepMinutes * MINUTE;
            }
            plain.happens(event);
            kept.happens(event);
            count++;
            if (count % 10 == 0) {
                kept.endBlock();
            }
            if (restoredEvery > 0 && count % restoredEvery == 0) {
                kept.restored();
            }
        }
        plain.passesTo(RandomLog.END);
        kept.passesTo(RandomLog.END);

        assertThat(kept.taken).isGreaterThan(1_000);
        assertThat(kept.findings).isEqualTo(plain.findings());
        assertThat(kept.row())
                .isEqualTo(HEX.formatHex(ROW.head(untaken(plain.state()))) + HEX.formatHex(ROW.tail(plain.state())));
    }

    private static SensorReading reading(String id, String name, long time) {
        return new SensorReading(id, "suez", name, "s1", "temperature", 20, "Cel", time);
    }

    private static PendingReadings account() {
        return new Assessor(RandomLog.CATALOGUE, 8).accounts().open(SubjectState.EMPTY);
    }

    private static boolean take(PendingReadings account, SensorReading reading, long now) {
        return account.take(reading, Deduplicator.print(reading.id(), reading.hashCode()), now);
    }

    @Test
    void shouldTakeNothingThatNeedsACloserLook() {
        PendingReadings account = account();
        SensorReading first = reading("a", null, RandomLog.START);

        assertThat(take(account, first, Long.MIN_VALUE)).isTrue();
        assertThat(take(account, first, Long.MIN_VALUE)).as("known").isFalse();
        assertThat(take(account, reading("a", null, RandomLog.START + 1), Long.MIN_VALUE))
                .as("known with other content")
                .isFalse();
        assertThat(take(account, reading("b", "Suez", RandomLog.START), Long.MIN_VALUE))
                .as("another name")
                .isFalse();
        assertThat(take(account, reading("c", null, RandomLog.START), RandomLog.START + 30 * DAY))
                .as("late")
                .isFalse();
        assertThat(account.taken()).isEqualTo(1);
    }

    @Test
    void shouldBeDueWhenItsFirstPaneCloses() {
        PendingReadings account = account();
        assertThat(account.due()).isEqualTo(Long.MAX_VALUE);

        take(account, reading("a", null, RandomLog.START), Long.MIN_VALUE);

        assertThat(account.due())
                .isGreaterThan(RandomLog.START)
                .isLessThanOrEqualTo(account.state().due());
    }

    @Test
    void shouldRefuseToGoOnWhenANoteIsMissing() {
        PendingReadingsFactory accounts = new Assessor(RandomLog.CATALOGUE, 8).accounts();
        PendingReadings account = accounts.open(SubjectState.EMPTY);
        Signal signal = accounts.signal("s1", "temperature", "Cel");

        account.retake(new LoggedReading(1, signal, 1 << 16, RandomLog.START, 20));
        account.retake(new LoggedReading(1, signal, 1 << 16, RandomLog.START, 20));

        assertThat(account.state().taken()).isEqualTo(1);
        assertThatThrownBy(() -> account.retake(new LoggedReading(3, signal, 3 << 16, RandomLog.START, 20)))
                .hasMessage("reading 3 follows reading 1");
    }
}
