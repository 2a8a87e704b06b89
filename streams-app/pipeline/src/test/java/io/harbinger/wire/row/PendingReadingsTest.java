package io.harbinger.wire.row;

import static io.harbinger.testing.Times.DAY;
import static io.harbinger.testing.Times.MINUTE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.harbinger.domain.assess.AssessmentEvent;
import io.harbinger.domain.assess.Assessor;
import io.harbinger.domain.batch.LoggedReading;
import io.harbinger.domain.batch.PendingReadings;
import io.harbinger.domain.batch.PendingReadingsFactory;
import io.harbinger.domain.batch.Signal;
import io.harbinger.domain.dedup.Fingerprint;
import io.harbinger.domain.event.Event;
import io.harbinger.domain.event.SensorReading;
import io.harbinger.domain.state.LimitListener;
import io.harbinger.domain.state.Limits;
import io.harbinger.domain.state.SubjectState;
import io.harbinger.domain.subject.Subject;
import io.harbinger.testing.RandomLog;
import io.harbinger.testing.RandomLog.Arriving;
import io.harbinger.testing.ReferenceAssessor;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Buffered readings against the plain steps that they save: {@link ReferenceAssessor} observes every event on
 * arrival.
 */
class PendingReadingsTest {

    private static final Subject SUEZ = Subject.node("suez");
    private static final HexFormat HEX = HexFormat.of();
    private static final SubjectRow ROW = new SubjectRow(RandomLog.CATALOGUE);

    /**
     * A subject as the second stage and its store keep it: rows for what cannot be buffered, log entries for what
     * can.
     */
    private static final class Kept {

        private final Assessor assessor;
        private final List<AssessmentEvent> events = new ArrayList<>();
        private final List<byte[]> segments = new ArrayList<>();
        private final Limits limits;
        private PendingReadingsFactory factory;
        private LoggedReadingCodec log = new LoggedReadingCodec();
        private PendingReadings pending;
        private byte[] head;
        private byte[] tail;
        private long now = Long.MIN_VALUE;
        private int buffered;

        Kept(Limits limits) {
            this.limits = limits;
            assessor = new Assessor(RandomLog.CATALOGUE, limits, LimitListener.SILENT);
            factory = new PendingReadingsFactory(RandomLog.CATALOGUE, limits, LimitListener.SILENT);
            pending = factory.blank();
            store();
        }

        void observe(Event event) {
            long fingerprint = Fingerprint.of(event.id(), event.hashCode());
            if (event instanceof SensorReading reading && pending.tryBuffer(reading, fingerprint, now)) {
                pending.logLast("Nsuez", log);
                buffered++;
                return;
            }
            Assessor.Observed observed = assessor.observe(pending.applyBuffered(), SUEZ, event, fingerprint, now);
            pending.replaceState(observed.state());
            store();
        }

        void advanceTo(long time) {
            now = time;
            assertThat(pending.due())
                    .isLessThanOrEqualTo(pending.applyBuffered().due());
            if (pending.due() <= time) {
                pending.replaceState(assessor.advance(
                        pending.applyBuffered(), SUEZ, time, event -> events.add(ReferenceAssessor.kept(event))));
                store();
            }
        }

        private void store() {
            head = ROW.head(pending.applyBuffered());
            tail = ROW.tail(pending.applyBuffered());
        }

        void endSegment() {
            if (log.size() > 0) {
                segments.add(log.drain(0));
            }
        }

        /** Restarts from the row and all entries ever logged, most of which the row includes. */
        void restored() {
            endSegment();
            factory = new PendingReadingsFactory(RandomLog.CATALOGUE, limits, LimitListener.SILENT);
            pending = factory.open(ROW.read(head, tail));
            log = new LoggedReadingCodec();
            for (byte[] segment : segments) {
                LoggedReadingCodec.read(segment, factory, (key, entry) -> pending.replay(entry));
            }
        }

        String row() {
            return HEX.formatHex(ROW.head(unsequenced(pending.applyBuffered())))
                    + HEX.formatHex(ROW.tail(pending.applyBuffered()));
        }
    }

    /** The plain steps buffer nothing, they observe. */
    private static SubjectState unsequenced(SubjectState state) {
        return new SubjectState(state.name(), state.deduplicator(), state.series(), state.published(), 0);
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
        "1, 5, 64, 4096, 0",
        "2, 5, 3, 4096, 0",
        "3, 1440, 64, 4096, 0",
        "4, 10080, 8, 4096, 0",
        "5, 60, 64, 4096, 7",
        "6, 1440, 5, 4096, 50",
        "7, 10080, 64, 4096, 400",
        "8, 60, 64, 6, 0",
        "9, 1440, 64, 3, 50"
    })
    void shouldBeWhatThePlainStepsMakeOfIt(
            long seed, long stepMinutes, int duplicateWindow, int seriesPerSubject, int restoredEvery) {
        Limits limits = new Limits(duplicateWindow, 4_096, seriesPerSubject, Limits.DEFAULT.subjectExpiry());
        ReferenceAssessor plain = new ReferenceAssessor(
                new Assessor(RandomLog.CATALOGUE, limits, LimitListener.SILENT), SUEZ, UnaryOperator.identity());
        Kept kept = new Kept(limits);
        long tick = RandomLog.START;
        int count = 0;
        for (Event event : log(seed)) {
            long until = event.time() - DAY / 8;
            while (tick <= until) {
                plain.advanceTo(tick);
                kept.advanceTo(tick);
                tick += stepMinutes * MINUTE;
            }
            plain.observe(event);
            kept.observe(event);
            count++;
            if (count % 10 == 0) {
                kept.endSegment();
            }
            if (restoredEvery > 0 && count % restoredEvery == 0) {
                kept.restored();
            }
        }
        plain.advanceTo(RandomLog.END);
        kept.advanceTo(RandomLog.END);

        assertThat(kept.buffered).isGreaterThan(1_000);
        assertThat(plain.state().series().unheard().isEmpty()).isEqualTo(seriesPerSubject == 4_096);
        assertThat(kept.events).isEqualTo(plain.events());
        assertThat(kept.row())
                .isEqualTo(
                        HEX.formatHex(ROW.head(unsequenced(plain.state()))) + HEX.formatHex(ROW.tail(plain.state())));
    }

    private static SensorReading reading(String id, String name, long time) {
        return new SensorReading(id, "suez", name, "s1", "temperature", 20, "Cel", time);
    }

    private static PendingReadings pending() {
        return new PendingReadingsFactory(RandomLog.CATALOGUE, 8).blank();
    }

    private static boolean buffer(PendingReadings pending, SensorReading reading, long now) {
        return pending.tryBuffer(reading, Fingerprint.of(reading.id(), reading.hashCode()), now);
    }

    @Test
    void shouldBufferNothingThatNeedsTheFullStep() {
        PendingReadings pending = pending();
        SensorReading first = reading("a", null, RandomLog.START);

        assertThat(buffer(pending, first, Long.MIN_VALUE)).isTrue();
        assertThat(buffer(pending, first, Long.MIN_VALUE)).as("known").isFalse();
        assertThat(buffer(pending, reading("a", null, RandomLog.START + 1), Long.MIN_VALUE))
                .as("known with other content")
                .isFalse();
        assertThat(buffer(pending, reading("b", "Suez", RandomLog.START), Long.MIN_VALUE))
                .as("another name")
                .isFalse();
        assertThat(buffer(pending, reading("c", null, RandomLog.START), RandomLog.START + 30 * DAY))
                .as("late")
                .isFalse();
        assertThat(pending.lastSequence()).isEqualTo(1);
    }

    @Test
    void shouldNotBufferForASubjectThatHasExpired() {
        PendingReadings pending = pending();
        assertThat(buffer(pending, reading("a", null, RandomLog.START), Long.MIN_VALUE))
                .isTrue();
        pending.applyBuffered();

        assertThat(buffer(pending, reading("b", null, RandomLog.START + 390 * DAY), RandomLog.START + 390 * DAY))
                .isTrue();
        pending.applyBuffered();
        assertThat(buffer(pending, reading("c", null, RandomLog.START + 780 * DAY), RandomLog.START + 780 * DAY))
                .isTrue();
        pending.applyBuffered();
        assertThat(buffer(pending, reading("d", null, RandomLog.START + 1200 * DAY), RandomLog.START + 1200 * DAY))
                .isFalse();
    }

    @Test
    void shouldBeDueWhenItsFirstPaneCloses() {
        PendingReadings pending = pending();
        assertThat(pending.due()).isEqualTo(Long.MAX_VALUE);

        buffer(pending, reading("a", null, RandomLog.START), Long.MIN_VALUE);

        assertThat(pending.due())
                .isGreaterThan(RandomLog.START)
                .isLessThanOrEqualTo(pending.applyBuffered().due());
    }

    @Test
    void shouldRefuseToGoOnWhenAnEntryIsMissing() {
        PendingReadingsFactory factory = new PendingReadingsFactory(RandomLog.CATALOGUE, 8);
        PendingReadings pending = factory.blank();
        Signal signal = factory.signal("s1", "temperature", "Cel");

        pending.replay(new LoggedReading(1, signal, 1 << 16, RandomLog.START, 20));
        pending.replay(new LoggedReading(1, signal, 1 << 16, RandomLog.START, 20));

        assertThat(pending.applyBuffered().lastSequence()).isEqualTo(1);
        assertThatThrownBy(() -> pending.replay(new LoggedReading(3, signal, 3 << 16, RandomLog.START, 20)))
                .hasMessage("reading 3 follows reading 1");
    }
}
