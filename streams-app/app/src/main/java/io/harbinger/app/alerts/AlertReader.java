package io.harbinger.app.alerts;

import io.harbinger.app.failure.Failures;
import io.harbinger.app.view.AcknowledgementReader;
import io.harbinger.app.view.Acknowledgements;
import io.harbinger.app.view.OpenAlert;
import io.harbinger.app.view.PublishedAlerts;
import io.harbinger.app.view.TopicFollower;
import io.harbinger.app.view.TopicPosition;
import io.harbinger.schema.AlertTransition;
import io.harbinger.schema.Level;
import io.harbinger.topology.ClientSettings;
import io.harbinger.topology.Topics;
import io.harbinger.wire.AcknowledgementCodec;
import io.harbinger.wire.OutputCodec;
import io.harbinger.wire.WireFormat;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads the alerts of a deployment from its topics, committed ones only, with who has acknowledged them: those that are
 * open, then what happens.
 */
public final class AlertReader implements AutoCloseable {

    private static final String CLIENT = "harbinger-alerts";

    /** Worst first, of equal ones the longest open. */
    private static final Comparator<AlertTransition> WORST_FIRST = Comparator.comparing(AlertTransition::getLevel)
            .reversed()
            .thenComparing(AlertTransition::getOnset)
            .thenComparing(AlertTransition::getSubjectId);

    private final TopicFollower current;
    private final TopicFollower transitions;
    private final AcknowledgementReader acknowledgements;
    private final Function<byte[], AlertTransition> decoder;
    private final Consumer<String> problems;
    private final InstantSource clock;
    private final Map<String, AlertTransition> listed = new HashMap<>();
    /** Those that are open while they are followed, by id. */
    private final Map<String, AlertTransition> followed = new HashMap<>();

    AlertReader(
            TopicFollower current,
            TopicFollower transitions,
            AcknowledgementReader acknowledgements,
            Function<byte[], AlertTransition> decoder,
            Consumer<String> problems,
            InstantSource clock) {
        this.current = current;
        this.transitions = transitions;
        this.acknowledgements = acknowledgements;
        this.decoder = decoder;
        this.problems = problems;
        this.clock = clock;
    }

    /**
     * Prepares to read; the first call of a method connects.
     *
     * @param acknowledged whether the topic of acknowledgements is there to be read
     * @param problems receives a line for each alert that cannot be read, and is left out, and for acknowledgements
     *     one with their number
     */
    public static AlertReader of(
            ClientSettings clients,
            Topics topics,
            boolean acknowledged,
            WireFormat format,
            Consumer<String> problems,
            InstantSource clock) {
        TopicFollower notes = acknowledged ? TopicFollower.of(clients, topics.acknowledgements(), CLIENT, clock) : null;
        return new AlertReader(
                TopicFollower.of(clients, topics.alertsCurrent(), CLIENT, clock),
                TopicFollower.of(clients, topics.alerts(), CLIENT, clock, TopicFollower.Begin.LATEST),
                new AcknowledgementReader(notes, new Acknowledgements(new AcknowledgementCodec(format)), problems),
                new OutputCodec(format, "", "")::decodeAlert,
                problems,
                clock);
    }

    /** The alerts that are open now, the worst first. */
    public List<ListedAlert> open() {
        var alerts = new PublishedAlerts();
        while (!current.hasCaughtUp()) {
            current.poll((at, key, value) -> alerts.apply(at, key, value == null ? null : decode(at, value)));
        }
        acknowledgements.catchUp();
        return alerts.open().atLeast(Level.BLUE).stream()
                .map(OpenAlert::evidence)
                .sorted(WORST_FIRST)
                .map(this::listed)
                .toList();
    }

    /**
     * Passes on the alerts that are open, then every transition after them and every change of who has acknowledged
     * them; none of what has been passed on already. That the time of an acknowledgement is over is no change.
     *
     * @param running asked twice a second; once false, following ends
     */
    public void follow(AlertListing listing, BooleanSupplier running) {
        // From its present end on, before the open ones are read: what happens meanwhile is in both, not in neither.
        transitions.poll((at, key, value) -> {});
        List<ListedAlert> now = open();
        now.forEach(alert -> listed.put(alert.alert().getAlertId(), alert.alert()));
        followed.putAll(listed);
        listing.open(now);
        while (running.getAsBoolean()) {
            transitions.poll((at, key, value) -> {
                AlertTransition next = value == null ? null : decode(at, value);
                if (next != null && isNews(next)) {
                    keep(next);
                    listing.happened(listed(next));
                }
            });
            acknowledgements.poll(id -> {
                AlertTransition alert = followed.get(id);
                if (alert != null) {
                    listing.acknowledged(listed(alert));
                }
            });
        }
    }

    private void keep(AlertTransition next) {
        if (next.getLevel() == Level.NONE) {
            followed.remove(next.getAlertId());
        } else {
            followed.put(next.getAlertId(), next);
        }
    }

    /** With who has acknowledged it; the end of an alert ends that too. */
    private ListedAlert listed(AlertTransition alert) {
        boolean isOpen = alert.getLevel() != Level.NONE;
        return new ListedAlert(alert, isOpen ? acknowledgements.known().of(alert.getAlertId(), clock.instant()) : null);
    }

    /** Not what the list of open alerts said already. */
    private boolean isNews(AlertTransition next) {
        AlertTransition known = listed.get(next.getAlertId());
        if (known != null && !next.getDetectedAt().isAfter(known.getDetectedAt())) {
            return false;
        }
        listed.remove(next.getAlertId());
        return true;
    }

    private @Nullable AlertTransition decode(TopicPosition at, byte[] value) {
        try {
            return decoder.apply(value);
        } catch (RuntimeException e) {
            problems.accept("a record is no alert and is left out (partition " + at.partition() + ", offset "
                    + at.offset() + "): " + Failures.message(e));
            return null;
        }
    }

    @Override
    public void close() {
        try (current;
                transitions;
                acknowledgements) {
            listed.clear();
        }
    }
}
