package io.harbinger.app.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * The events that are not delivered, in the order of each subject. One thread adds, another one delivers, and both may
 * ask.
 */
final class EventQueues {

    /** Far more than any receiver is behind in health, and little of a heap. */
    static final int MOST_EVENTS = 10_000;

    static final long MOST_BYTES = 32L << 20;

    private final int mostEvents;
    private final long mostBytes;
    private final Map<String, SubjectQueue> subjects = new LinkedHashMap<>();
    /** Offsets of what is undelivered, by partition. */
    private final Map<Integer, TreeSet<Long>> offsets = new HashMap<>();

    private int events;
    private long bytes;

    EventQueues() {
        this(MOST_EVENTS, MOST_BYTES);
    }

    EventQueues(int mostEvents, long mostBytes) {
        this.mostEvents = mostEvents;
        this.mostBytes = mostBytes;
    }

    synchronized void add(WebhookEvent event) {
        subjects.computeIfAbsent(event.subject(), subject -> new SubjectQueue()).add(event);
        offsets.computeIfAbsent(event.at().partition(), partition -> new TreeSet<>())
                .add(event.at().offset());
        events++;
        bytes += event.body().size();
    }

    /**
     * The first event of every subject that may be tried now, the subject that has waited longest first. They count as
     * under way until {@link #delivered} or {@link #failed}.
     */
    synchronized List<WebhookEvent> start(Instant now, int most) {
        List<WebhookEvent> started = new ArrayList<>();
        for (SubjectQueue queue : subjects.values()) {
            if (started.size() >= most) {
                break;
            }
            if (queue.isDue(now)) {
                started.add(queue.start(now));
            }
        }
        return started;
    }

    /** Takes an event out. Its subject goes to the end of the line. */
    synchronized void delivered(WebhookEvent event) {
        SubjectQueue queue = queue(event);
        queue.delivered();
        subjects.remove(event.subject());
        if (!queue.isEmpty()) {
            subjects.put(event.subject(), queue);
        }
        events--;
        bytes -= event.body().size();
        offsets.computeIfPresent(event.at().partition(), (partition, left) -> {
            left.remove(event.at().offset());
            return left.isEmpty() ? null : left;
        });
    }

    /** An attempt failed for this event alone; returns how often that has happened in a row. */
    synchronized int failed(WebhookEvent event) {
        return queue(event).failed();
    }

    /** The next attempt of the event is not before a time. */
    synchronized void retry(WebhookEvent event, Instant notBefore) {
        queue(event).retry(notBefore);
    }

    /** Whether some subject's event has failed and is to be tried again. */
    synchronized boolean hasFailed() {
        return subjects.values().stream().anyMatch(SubjectQueue::hasFailed);
    }

    synchronized int size() {
        return events;
    }

    synchronized boolean isFull() {
        return events >= mostEvents || bytes >= mostBytes;
    }

    /** How long the event waits that has waited longest since it was its turn. */
    synchronized Duration longestWait(Instant now) {
        return subjects.values().stream()
                .map(queue -> queue.waited(now))
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
    }

    /** The first undelivered offset of each partition that has one. */
    synchronized Map<Integer, Long> firstUndelivered() {
        Map<Integer, Long> first = new HashMap<>();
        offsets.forEach((partition, left) -> first.put(partition, left.first()));
        return first;
    }

    private SubjectQueue queue(WebhookEvent event) {
        SubjectQueue queue = subjects.get(event.subject());
        if (queue == null) {
            throw new IllegalStateException("no event of " + event.subject() + " is under way");
        }
        return queue;
    }
}
