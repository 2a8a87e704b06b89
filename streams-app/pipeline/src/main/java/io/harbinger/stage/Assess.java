package io.harbinger.stage;

import io.harbinger.domain.assess.Assessor;
import io.harbinger.domain.batch.PendingReadings;
import io.harbinger.domain.event.SensorReading;
import io.harbinger.domain.state.SubjectState;
import io.harbinger.domain.state.Unheard;
import io.harbinger.domain.subject.Subject;
import io.harbinger.domain.window.Series;
import io.harbinger.stage.Arrival.EventArrived;
import io.harbinger.stage.Arrival.ReportArrived;
import io.harbinger.stage.Arrival.TimeAdvanced;
import io.harbinger.state.CacheHandle;
import io.harbinger.state.ValueStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.jspecify.annotations.Nullable;

/**
 * Second stage: events are added to their subject's state; as event time advances, panes close and subjects are
 * assessed. Wires the pure {@link Assessor} to the store and the outputs.
 */
public final class Assess implements Processor<String, Arrival, Object, Object> {

    /**
     * Configuration of the stage.
     *
     * @param stage its name
     * @param store name of the store of subjects
     * @param maxUnknownSubjects subjects kept per task that the network does not know
     */
    public record Setup(
            String stage,
            String store,
            To to,
            NetworkSnapshot network,
            Assessor assessor,
            int maxUnknownSubjects,
            Codecs codecs,
            Telemetry telemetry) {}

    /**
     * Names of the processor and the sinks that follow.
     *
     * @param regroup where events of lanes are forwarded to, once each, and reports of feeds; null in the branch of
     *     lanes itself
     */
    public record To(
            String alert,
            String values,
            String scores,
            String deadLetters,
            String late,
            @Nullable String regroup,
            @Nullable String impulses) {}

    private final Setup setup;
    private final DueIndex due = new DueIndex();
    private final Departures departures;
    private final UnknownSubjects unknown;
    private final SubjectZones zones;
    private int subjects;

    /** Written so that no compiler leaves out the reads that it is made of. */
    @SuppressWarnings("UnusedVariable")
    private long prefetched;

    private @Nullable ProcessorContext<Object, Object> context;
    private @Nullable AssessmentOutputs outputs;
    private @Nullable ValueStore<PendingReadings> store;
    private @Nullable PackedIntake packed;

    public Assess(Setup setup) {
        this.setup = setup;
        this.departures = new Departures(setup.assessor().expiry());
        this.zones = new SubjectZones(setup.network(), setup.assessor().zone());
        this.unknown = new UnknownSubjects(setup.network(), setup.maxUnknownSubjects());
    }

    @Override
    public void init(ProcessorContext<Object, Object> context) {
        this.context = context;
        this.outputs = new AssessmentOutputs(setup, context);
        this.store = context.getStateStore(setup.store());
        this.packed = new PackedIntake(store, due, setup.codecs().input(), this::onEvent);
        // A task whose transaction was aborted starts again with this very object, and older rows.
        due.clear();
        departures.clear();
        unknown.clear();
        subjects = 0;
        List<KeyValue<String, PendingReadings>> givenUp = new ArrayList<>();
        try (KeyValueIterator<String, PendingReadings> stored = store().all()) {
            while (stored.hasNext()) {
                KeyValue<String, PendingReadings> subject = stored.next();
                if (subject.value.isBlank()) {
                    givenUp.add(subject);
                } else {
                    start(subject.key, subject.value);
                }
            }
        }
        givenUp.forEach(subject -> store().discard(subject.key, subject.value));
        reportSubjects();
    }

    private void start(String key, PendingReadings pending) {
        SubjectState state = pending.applyBuffered();
        // One without series is looked at with the first tick, which tells what time it is.
        due.put(key, state.series().isEmpty() ? Series.NEVER : departures.next(key, state, Series.NEVER));
        subjects++;
        unknown.add(SubjectKeys.subject(key));
        reportStored(key, state.published());
    }

    private void reportSubjects() {
        setup.telemetry().subjects(setup.stage(), context().taskId().partition(), subjects);
    }

    private void reportStored(String key, SubjectState.@Nullable Published published) {
        Double score = published == null ? null : published.score();
        if (score != null) {
            setup.telemetry()
                    .remembered(setup.stage(), context().taskId().partition(), SubjectKeys.subject(key), score);
        }
    }

    @Override
    public void close() {
        if (context != null) {
            setup.telemetry().released(setup.stage(), context.taskId().partition());
        }
    }

    @Override
    public void process(Record<String, Arrival> record) {
        processAll(record.value() instanceof Arrival.Batch batch ? batch.arrivals() : List.of(record.value()));
    }

    private void processAll(List<Arrival> arrivals) {
        for (int from = 0; from < arrivals.size(); from += Lookahead.SIZE) {
            processChunk(arrivals.subList(from, Math.min(from + Lookahead.SIZE, arrivals.size())));
        }
    }

    private void processChunk(List<Arrival> arrivals) {
        ArrivalBatch batch = ArrivalBatch.of(arrivals, setup.codecs().input());
        Lookahead ahead = new Lookahead(arrivals.size());
        if (arrivals.size() > 1) {
            prefetched = ahead.prefetch(store(), batch);
        }
        for (int i = 0; i < arrivals.size(); i++) {
            if (arrivals.get(i) instanceof EventArrived arrival) {
                onEvent(arrival, batch.key(i), batch.fingerprint(i), ahead.pending(i));
            } else if (arrivals.get(i) instanceof PackedReadings readings) {
                packed().take(readings);
            } else if (arrivals.get(i) instanceof TimeAdvanced advanced) {
                onTime(advanced.time());
            } else if (arrivals.get(i) instanceof ReportArrived report) {
                onReport(report);
            }
        }
    }

    /** @param handle the subject as it was found ahead; null where it was not cached */
    private void onEvent(
            EventArrived arrival, String key, long fingerprint, @Nullable CacheHandle<PendingReadings> handle) {
        PendingReadings cached = handle == null ? null : handle.value();
        PendingReadings pending = cached == null ? store().open(key) : cached;
        long dueBefore = pending.due();
        // A blank one is never due; the state of any other stays untouched.
        boolean isNew = dueBefore == Series.FOREVER && pending.isBlank();
        if (isNew && !unknown.admit(arrival.subject())) {
            outputs().refused(arrival, unknown.rejection(arrival.subject()));
            return;
        }
        if (!(arrival.event() instanceof SensorReading reading)
                || !pending.tryBuffer(reading, fingerprint, arrival.watermark())) {
            observe(key, pending, arrival, fingerprint);
        } else if (handle == null || cached == null) {
            store().append(key, pending);
        } else {
            store().append(handle);
        }
        schedule(key, dueBefore, pending, arrival.event().time());
        if (isNew) {
            countNew(arrival.subject(), pending);
        }
    }

    private void countNew(Subject subject, PendingReadings pending) {
        if (pending.isBlank()) {
            // It was late for everything, and nothing is remembered of it.
            unknown.remove(subject);
        } else {
            subjects++;
            reportSubjects();
        }
    }

    private void onReport(ReportArrived arrival) {
        String key = SubjectKeys.of(arrival.subject());
        PendingReadings pending = store().open(key);
        long dueBefore = pending.due();
        boolean isNew = pending.isBlank();
        Assessor.Observed observed = setup.assessor()
                .observe(pending.applyBuffered(), arrival.subject(), arrival.report(), arrival.watermark());
        if (observed.outcome() == Assessor.Outcome.LATE) {
            setup.telemetry().lateReport();
            return;
        }
        pending.replaceState(observed.state());
        store().put(key, pending);
        schedule(key, dueBefore, pending, arrival.report().time());
        if (isNew) {
            countNew(arrival.subject(), pending);
        }
    }

    /** The full step, for events that cannot be buffered. */
    private void observe(String key, PendingReadings pending, EventArrived arrival, long fingerprint) {
        Assessor.Observed observed = setup.assessor()
                .observe(
                        zones.stateAt(arrival, pending.applyBuffered()),
                        arrival.subject(),
                        arrival.event(),
                        fingerprint,
                        arrival.watermark());
        switch (observed.outcome()) {
            case ACCEPTED, LATE, REVISED, RETRACTED -> {
                countRevision(arrival, observed.outcome());
                replace(key, pending, observed.state());
                outputs().regroup(arrival);
            }
            case DUPLICATE -> {
                setup.telemetry().duplicate(arrival.event().kind());
                replaceChanged(key, pending, observed.state());
            }
            case OUTDATED -> setup.telemetry().outdated(arrival.event().kind());
            case CONFLICT -> outputs().conflict(arrival);
        }
        if (!observed.lateFor().isEmpty()) {
            outputs().late(arrival, observed);
        }
    }

    /** Of a subject of which nothing was known nothing is stored where nothing is remembered of its event. */
    private void replace(String key, PendingReadings pending, SubjectState next) {
        boolean stored = !next.isBlank() || !pending.isBlank();
        pending.replaceState(next);
        if (stored) {
            store().put(key, pending);
        }
    }

    private void countRevision(EventArrived arrival, Assessor.Outcome outcome) {
        if (outcome == Assessor.Outcome.REVISED) {
            setup.telemetry().revised(arrival.event().kind());
        } else if (outcome == Assessor.Outcome.RETRACTED) {
            setup.telemetry().retracted(arrival.event().kind());
        }
    }

    /** A repetition changes nothing, unless it is of a higher revision than was known. */
    @SuppressWarnings("ReferenceEquality") // states change by replacing what changes
    private void replaceChanged(String key, PendingReadings pending, SubjectState next) {
        if (next != pending.applyBuffered()) {
            pending.replaceState(next);
            store().put(key, pending);
        }
    }

    private void onTime(long now) {
        for (long at = due.earliest(); at <= now; at = due.earliest()) {
            for (String key : due.pollEarliest()) {
                setup.telemetry().turn(setup.stage(), at, key);
                look(key, at, now);
            }
        }
        setup.telemetry().turnsOver(setup.stage());
        outputs().tick(now);
        setup.telemetry().watermark(setup.stage(), context().taskId().partition(), now);
    }

    /** A subject was scheduled for {@code at}: too early perhaps, or it has moved since. */
    private void look(String key, long at, long now) {
        PendingReadings pending = store().open(key);
        SubjectState state = pending.applyBuffered();
        if (state.isBlank()) {
            departures.remove(key);
            return;
        }
        if (state.due() == at) {
            advance(key, pending, now);
            return;
        }
        long next = departures.next(key, state, now);
        if (next == at) {
            forget(key, pending, at, now);
        } else {
            due.put(key, next);
        }
    }

    private void forget(String key, PendingReadings pending, long at, long now) {
        Subject subject = SubjectKeys.subject(key);
        Assessor.Forgotten forgotten = setup.assessor().forget(pending.applyBuffered(), subject, at, now);
        pending.replaceState(forgotten.state());
        store().discard(key, pending);
        departures.remove(key);
        unknown.remove(subject);
        subjects--;
        reportSubjects();
        outputs().publish(subject, forgotten.event(), now);
    }

    private void advance(String key, PendingReadings pending, long now) {
        Subject subject = SubjectKeys.subject(key);
        SubjectState before = zones.stateOf(subject, pending.applyBuffered());
        AssessmentOutputs to = outputs();
        SubjectState advanced =
                setup.assessor().advance(before, subject, now, event -> to.publish(subject, event, now));
        pending.replaceState(advanced);
        store().put(key, pending);
        due.put(key, departures.next(key, advanced, now));
        Unheard unheard = advanced.series().unheard();
        if (!unheard.isEmpty()) {
            setup.telemetry().unheard(subject, unheard);
        }
    }

    /** @param time of the event that it has just had, epoch milliseconds */
    private void schedule(String key, long dueBefore, PendingReadings pending, long time) {
        if (pending.due() == Series.FOREVER) {
            if (!pending.isBlank()) {
                scheduleSilent(key, pending, time);
            }
        } else if (pending.due() != dueBefore) {
            due.put(key, pending.due());
        }
    }

    /** No pane makes it due: it can only leave. */
    private void scheduleSilent(String key, PendingReadings pending, long time) {
        if (departures.hear(key, time)) {
            due.put(key, departures.at(key, pending.applyBuffered(), time));
        }
    }

    private ProcessorContext<Object, Object> context() {
        return Objects.requireNonNull(context, "init comes first");
    }

    private AssessmentOutputs outputs() {
        return Objects.requireNonNull(outputs, "init comes first");
    }

    private PackedIntake packed() {
        return Objects.requireNonNull(packed, "init comes first");
    }

    private ValueStore<PendingReadings> store() {
        return Objects.requireNonNull(store, "init comes first");
    }
}
