package io.harbinger.app.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** The undelivered events of one subject: the first is tried until it is delivered, so that their order is kept. */
final class SubjectQueue {

    private final Deque<WebhookEvent> events = new ArrayDeque<>();
    private boolean underWay;
    private int failures;
    private Instant notBefore = Instant.MIN;
    /** When the first event was tried first; null where it was not. */
    private @Nullable Instant since;

    void add(WebhookEvent event) {
        events.add(event);
    }

    boolean isEmpty() {
        return events.isEmpty();
    }

    boolean isDue(Instant now) {
        return !underWay && !now.isBefore(notBefore);
    }

    WebhookEvent start(Instant now) {
        underWay = true;
        if (since == null) {
            since = now;
        }
        return events.getFirst();
    }

    void delivered() {
        events.removeFirst();
        underWay = false;
        failures = 0;
        notBefore = Instant.MIN;
        since = null;
    }

    int failed() {
        return ++failures;
    }

    void retry(Instant earliest) {
        underWay = false;
        notBefore = earliest;
    }

    boolean hasFailed() {
        return failures > 0;
    }

    Duration waited(Instant now) {
        return since == null ? Duration.ZERO : Duration.between(since, now);
    }
}
