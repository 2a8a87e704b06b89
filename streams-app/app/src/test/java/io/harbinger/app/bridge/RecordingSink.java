package io.harbinger.app.bridge;

import io.harbinger.app.view.AlertChange;
import io.harbinger.app.view.OpenAlert;
import io.harbinger.schema.AlertTransition;
import io.harbinger.schema.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A sink of transitions: a queue per subject, each delivered in order; a subject whose delivery fails holds up itself
 * only. A delivery is "subject level".
 */
final class RecordingSink implements AlertSink {

    private record Due(long offset, String level) {}

    /** The answer to a delivery: null accepts it, else the reason of the failure. */
    @FunctionalInterface
    interface Receiver {
        @Nullable String refusal(String subject) throws InterruptedException;
    }

    private final String name;
    private final Receiver receiver;
    private final Map<String, List<Due>> queues = new LinkedHashMap<>();
    private final List<String> delivered = new CopyOnWriteArrayList<>();
    private volatile List<String> openAtStart = List.of();
    private boolean started;
    private long accepted;

    RecordingSink(String name, Receiver receiver) {
        this.name = name;
        this.receiver = receiver;
    }

    List<String> delivered() {
        return delivered;
    }

    /** Deliveries of each subject. */
    Map<String, List<String>> levels() {
        Map<String, List<String>> levels = new TreeMap<>();
        for (String one : delivered) {
            String[] parts = one.split(" ", -1);
            levels.computeIfAbsent(parts[0], subject -> new ArrayList<>()).add(parts[1]);
        }
        return levels;
    }

    /** The offset up to which everything is delivered. */
    synchronized long deliveredUpTo() {
        return queues.values().stream()
                .flatMap(List::stream)
                .mapToLong(Due::offset)
                .min()
                .orElse(accepted);
    }

    List<String> openAtStart() {
        return openAtStart;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Level lowest() {
        return Level.BLUE;
    }

    @Override
    public synchronized void accept(AlertChange change) {
        AlertTransition transition = Objects.requireNonNull(change.transition(), "only transitions are written");
        queue(transition.getSubjectId())
                .add(new Due(change.at().offset(), transition.getLevel().name()));
        accepted = change.at().offset() + 1;
    }

    @Override
    public Delivery deliver(Supplier<List<OpenAlert<AlertTransition>>> open, Instant now) throws InterruptedException {
        if (!started) {
            started = true;
            openAtStart = open.get().stream().map(OpenAlert::subjectId).toList();
        }
        boolean taken = false;
        String failure = null;
        for (String subject : subjects()) {
            String refusal = receiver.refusal(subject);
            if (refusal == null) {
                delivered.add(subject + " " + next(subject));
                taken = true;
            } else {
                failure = refusal;
            }
        }
        return new Delivery(taken, failure, failure == null ? Duration.ZERO : Duration.ofMillis(1), failure == null);
    }

    private List<Due> queue(String subject) {
        return queues.computeIfAbsent(subject, id -> new ArrayList<>());
    }

    private synchronized List<String> subjects() {
        return queues.entrySet().stream()
                .filter(queue -> !queue.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .toList();
    }

    private synchronized String next(String subject) {
        return queue(subject).remove(0).level();
    }
}
