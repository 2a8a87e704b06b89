package io.harbinger.app.alerts;

import io.harbinger.app.failure.Failures;
import io.harbinger.app.view.OpenAlert;
import io.harbinger.app.view.PublishedAlerts;
import io.harbinger.app.view.TopicFollower;
import io.harbinger.app.view.TopicPosition;
import io.harbinger.schema.AlertTransition;
import io.harbinger.schema.Level;
import io.harbinger.topology.ClientSettings;
import io.harbinger.topology.Topics;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the alerts of a deployment from its topics, committed ones only: those that are open, then what happens. */
public final class AlertReader implements AutoCloseable {

    private static final String CLIENT = "harbinger-alerts";

    /** Worst first, of equal ones the longest open. */
    private static final Comparator<AlertTransition> WORST_FIRST = Comparator.comparing(AlertTransition::getLevel)
            .reversed()
            .thenComparing(AlertTransition::getOnset)
            .thenComparing(AlertTransition::getSubjectId);

    private final TopicFollower current;
    private final TopicFollower transitions;
    private final Function<byte[], AlertTransition> decoder;
    private final Consumer<String> problems;
    private final Map<String, AlertTransition> listed = new HashMap<>();

    AlertReader(
            TopicFollower current,
            TopicFollower transitions,
            Function<byte[], AlertTransition> decoder,
            Consumer<String> problems) {
        this.current = current;
        this.transitions = transitions;
        this.decoder = decoder;
        this.problems = problems;
    }

    /**
     * Prepares to read; the first call of a method connects.
     *
     * @param decoder throws where the bytes are no alert
     * @param problems receives a line for each record that cannot be read, and is left out
     */
    public static AlertReader of(
            ClientSettings clients,
            Topics topics,
            Function<byte[], AlertTransition> decoder,
            Consumer<String> problems,
            InstantSource clock) {
        return new AlertReader(
                TopicFollower.of(clients, topics.alertsCurrent(), CLIENT, clock),
                TopicFollower.of(clients, topics.alerts(), CLIENT, clock, TopicFollower.Begin.LATEST),
                decoder,
                problems);
    }

    /** The alerts that are open now, the worst first. */
    public List<AlertTransition> open() {
        var alerts = new PublishedAlerts();
        while (!current.hasCaughtUp()) {
            current.poll((at, key, value) -> alerts.apply(at, key, value == null ? null : decode(at, value)));
        }
        return alerts.open().atLeast(Level.BLUE).stream()
                .map(OpenAlert::evidence)
                .sorted(WORST_FIRST)
                .toList();
    }

    /**
     * Passes on the alerts that are open, then every transition after them; none of what has been passed on already.
     *
     * @param running asked four times a second; once false, following ends
     */
    public void follow(
            Consumer<List<AlertTransition>> open, Consumer<AlertTransition> transition, BooleanSupplier running) {
        // From its present end on, before the open ones are read: what happens meanwhile is in both, not in neither.
        transitions.poll((at, key, value) -> {});
        List<AlertTransition> now = open();
        now.forEach(alert -> listed.put(alert.getAlertId(), alert));
        open.accept(now);
        while (running.getAsBoolean()) {
            transitions.poll((at, key, value) -> {
                AlertTransition next = value == null ? null : decode(at, value);
                if (next != null && isNews(next)) {
                    transition.accept(next);
                }
            });
        }
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
                transitions) {
            listed.clear();
        }
    }
}
