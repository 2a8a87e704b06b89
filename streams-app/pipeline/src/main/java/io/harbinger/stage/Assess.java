package io.harbinger.stage;

import io.harbinger.domain.event.LogisticsEvent;
import io.harbinger.domain.event.Reason;
import io.harbinger.domain.event.Rejection;
import io.harbinger.domain.event.SensorReading;
import io.harbinger.domain.network.SubjectCard;
import io.harbinger.domain.score.AssessmentEvent;
import io.harbinger.domain.score.Assessor;
import io.harbinger.domain.score.PendingReadings;
import io.harbinger.domain.score.SubjectState;
import io.harbinger.domain.subject.Subject;
import io.harbinger.stage.Arrival.EventArrived;
import io.harbinger.stage.Arrival.TimeAdvanced;
import io.harbinger.state.CacheHandle;
import io.harbinger.state.ValueStore;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.jspecify.annotations.Nullable;

/**
 * Second stage: events accumulate in their subject's state, and event time closes panes and assesses. Wires the pure
 * {@link Assessor} to the store and the outputs.
 */
public final class Assess implements Processor<String, Arrival, Object, Object> {

    /** What the stage is given: its name, its stores, the names of what follows, and its tools. */
    public record Setup(String stage, Stores stores, To to, Assessor assessor, Codecs codecs, Telemetry telemetry) {}

    /** Names of the stores: the subjects' rows, and the network. */
    public record Stores(String subjects, String network) {}

    /**
     * Names of the processor and the sinks that follow.
     *
     * @param regroup where events of lanes go on to, once each; null where they have come from there
     */
    public record To(
            String alert,
            String values,
            String scores,
            String deadLetters,
            String late,
            @Nullable String regroup) {}

    private final Setup setup;
    private final DueIndex due = new DueIndex();
    private int subjects;

    /** Written so that no compiler leaves the reads out that make it up. */
    @SuppressWarnings("UnusedVariable")
    private long readAhead;

    private @Nullable ProcessorContext<Object, Object> context;
    private @Nullable ValueStore<PendingReadings> store;
    private @Nullable SubjectNames cards;

    public Assess(Setup setup) {
        this.setup = setup;
    }

    @Override
    public void init(ProcessorContext<Object, Object> context) {
        this.context = context;
        this.store = context.getStateStore(setup.stores().subjects());
        this.cards = SubjectNames.from(
                context, setup.stores().network(), setup.codecs().network());
        // A task that lost its transaction starts again with this very object, and older rows.
        due.clear();
        subjects = 0;
        try (KeyValueIterator<String, PendingReadings> stored = store().all()) {
            while (stored.hasNext()) {
                KeyValue<String, PendingReadings> subject = stored.next();
                due.put(subject.key, subject.value.due());
                subjects++;
                remember(subject.key, subject.value.state().published());
            }
        }
        setup.telemetry().subjects(setup.stage(), context.taskId().partition(), subjects);
    }

    private void remember(String key, SubjectState.@Nullable Published published) {
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
        take(record.value() instanceof Arrival.Batch several ? several.arrivals() : List.of(record.value()));
    }

    private void take(List<Arrival> arrivals) {
        for (int from = 0; from < arrivals.size(); from += Lookahead.MOST) {
            takeFew(arrivals.subList(from, Math.min(from + Lookahead.MOST, arrivals.size())));
        }
    }

    private void takeFew(List<Arrival> arrivals) {
        Lookahead ahead = Lookahead.of(arrivals);
        if (arrivals.size() > 1) {
            readAhead = ahead.read(store());
        }
        for (int i = 0; i < arrivals.size(); i++) {
            if (arrivals.get(i) instanceof EventArrived happened) {
                happened(happened, ahead.key(i), ahead.print(i), ahead.account(i));
            } else if (arrivals.get(i) instanceof TimeAdvanced reached) {
                reached(reached.now());
            }
        }
    }

    /** @param held the subject's account as it was found ahead; null where it was not at hand */
    private void happened(EventArrived arrival, String key, long print, @Nullable CacheHandle<PendingReadings> held) {
        PendingReadings atHand = held == null ? null : held.value();
        PendingReadings account = atHand == null ? store().open(key) : atHand;
        long before = account.due();
        boolean isNew = account.isBlank();
        if (!(arrival.event() instanceof SensorReading reading) || !account.take(reading, print, arrival.now())) {
            observe(key, account, arrival, print);
        } else if (held == null || atHand == null) {
            store().note(key, account);
        } else {
            store().note(held);
        }
        schedule(key, before, account);
        if (isNew) {
            subjects++;
            setup.telemetry().subjects(setup.stage(), context().taskId().partition(), subjects);
        }
    }

    /** What an account does not simply take. */
    private void observe(String key, PendingReadings account, EventArrived arrival, long print) {
        Assessor.Observed observed =
                setup.assessor().observe(account.state(), arrival.subject(), arrival.event(), print, arrival.now());
        switch (observed.outcome()) {
            case ACCEPTED, LATE -> {
                account.become(observed.state());
                store().put(key, account);
                regroup(arrival);
            }
            case DUPLICATE -> setup.telemetry().duplicate(arrival.event().kind());
            case CONFLICT -> conflict(arrival);
        }
        if (!observed.lateFor().isEmpty()) {
            late(arrival, observed);
        }
    }

    /**
     * A lane's events come from several partitions, of which one may run ahead: only here, where all events of a key
     * stand in their order, is it the log alone that says what is a duplicate.
     */
    private void regroup(EventArrived arrival) {
        String sink = setup.to().regroup();
        if (sink != null
                && arrival.event() instanceof LogisticsEvent event
                && event.route().lane() != null) {
            Record<Object, Object> record = new Record<>(
                    LaneKeys.ofLane(event.route().lane()),
                    arrival.original().value(),
                    arrival.original().timestamp(),
                    Provenance.of(arrival).headers());
            context().forward(record, sink);
        }
    }

    private void conflict(EventArrived arrival) {
        Rejection rejection = new Rejection(
                Reason.DUPLICATE_CONFLICT,
                "id",
                arrival.event().id(),
                "was seen before with other content; the first stays");
        setup.telemetry().rejected(arrival.event().kind(), rejection.reason());
        context()
                .forward(
                        DeadLetters.deadLetter(arrival.original(), rejection, arrival.subject()),
                        setup.to().deadLetters());
    }

    private void late(EventArrived arrival, Assessor.Observed observed) {
        long lateBy = arrival.now() - arrival.event().time();
        setup.telemetry().late(arrival.event().kind(), lateBy);
        context()
                .forward(
                        DeadLetters.late(arrival.original(), arrival.subject(), observed.lateFor(), lateBy),
                        setup.to().late());
    }

    private void reached(long now) {
        for (long at = due.earliest(); at <= now; at = due.earliest()) {
            for (String key : due.take()) {
                PendingReadings account = store().open(key);
                long next = account.state().due();
                if (next == at) {
                    pass(key, account, now);
                } else {
                    // Told too early, or since moved.
                    due.put(key, next);
                }
            }
        }
        setup.telemetry().reached(setup.stage(), context().taskId().partition(), now);
    }

    private void pass(String key, PendingReadings account, long now) {
        Subject subject = SubjectKeys.subject(key);
        Assessor.Passed passed = setup.assessor().pass(account.state(), subject, now);
        account.become(passed.state());
        store().put(key, account);
        due.put(key, account.due());
        for (AssessmentEvent finding : passed.findings()) {
            publish(subject, finding, now);
        }
    }

    private void publish(Subject subject, AssessmentEvent finding, long now) {
        byte[] key = subject.id().getBytes(StandardCharsets.UTF_8);
        if (finding instanceof AssessmentEvent.PaneClosed closed) {
            setup.telemetry().assessed(closed.sufficient());
            byte[] value = setup.codecs().output().encode(subject, closed.driver(), closed.sufficient());
            context()
                    .forward(
                            new Record<>(key, value, Math.max(0, now)),
                            setup.to().values());
        } else if (finding instanceof AssessmentEvent.Assessed assessed) {
            String name = null;
            if (assessed.material()) {
                SubjectCard card = cards().of(assessed.assessment());
                name = card.name();
                byte[] value = setup.codecs().output().encode(assessed.assessment(), card);
                context()
                        .forward(
                                new Record<>(key, value, Math.max(0, now)),
                                setup.to().scores());
            }
            setup.telemetry().scored(setup.stage(), context().taskId().partition(), assessed.assessment(), name);
            context()
                    .forward(
                            new Record<>(SubjectKeys.of(subject), assessed, Math.max(0, now)),
                            setup.to().alert());
        }
    }

    private void schedule(String key, long before, PendingReadings account) {
        if (account.due() != before) {
            due.put(key, account.due());
        }
    }

    private ProcessorContext<Object, Object> context() {
        return Objects.requireNonNull(context, "init comes first");
    }

    private SubjectNames cards() {
        return Objects.requireNonNull(cards, "init comes first");
    }

    private ValueStore<PendingReadings> store() {
        return Objects.requireNonNull(store, "init comes first");
    }
}
