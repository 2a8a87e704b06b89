package io.harbinger.app.webhook;

import io.harbinger.app.bridge.AlertSink;
import io.harbinger.app.bridge.Delivery;
import io.harbinger.app.observe.WebhookMeters;
import io.harbinger.app.view.AlertChange;
import io.harbinger.app.view.OpenAlert;
import io.harbinger.http.WebhookAnswer;
import io.harbinger.http.WebhookTarget;
import io.harbinger.schema.AlertTransition;
import io.harbinger.schema.Level;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;

/**
 * Posts every transition to one receiver: several subjects at once, each in its order. A subject whose event fails waits
 * by itself; where the receiver cannot be reached or asks to wait, all do.
 */
public final class WebhookSink implements AlertSink {

    /** Subjects whose events are posted at the same time. */
    public static final int AT_ONCE = 8;

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
    /** With the wait below, far within the time after which a bridge counts as hung. */
    private static final int MOST_PER_DELIVERY = 100;

    private static final Duration WAIT = Duration.ofMillis(250);

    /** Posts a message to the receiver, and waits for its answer. */
    @FunctionalInterface
    public interface Post {
        WebhookAnswer send(String id, byte[] body, Instant attemptAt) throws IOException;
    }

    private final WebhookTarget target;
    private final Level lowest;
    private final Post post;
    private final Executor workers;
    private final InstantSource clock;
    private final Backoff backoff;
    private final WebhookMeters meters;
    private final EventQueues queues;
    private final BlockingQueue<Attempt> ended = new LinkedBlockingQueue<>();
    private int underWay;
    private int failuresOfAll;
    private Instant notBefore = Instant.MIN;
    private String failure = "";

    /**
     * A sink for one receiver.
     *
     * @param lowest level from which transitions are posted
     * @param workers run {@link #AT_ONCE} posts at the same time
     * @param random from 0 to 1, for the pauses after failures
     */
    public WebhookSink(
            WebhookTarget target,
            Level lowest,
            Post post,
            Executor workers,
            InstantSource clock,
            DoubleSupplier random,
            WebhookMeters meters) {
        this(target, lowest, post, workers, clock, random, meters, new EventQueues());
    }

    WebhookSink(
            WebhookTarget target,
            Level lowest,
            Post post,
            Executor workers,
            InstantSource clock,
            DoubleSupplier random,
            WebhookMeters meters,
            EventQueues queues) {
        this.target = target;
        this.lowest = lowest;
        this.post = post;
        this.workers = workers;
        this.clock = clock;
        this.backoff = new Backoff(FIRST_PAUSE, LONGEST_PAUSE, random);
        this.meters = meters;
        this.queues = queues;
    }

    @Override
    public String name() {
        return target.name();
    }

    @Override
    public Level lowest() {
        return lowest;
    }

    @Override
    public void accept(AlertChange change) {
        AlertTransition transition = change.transition();
        if (transition != null) {
            queues.add(WebhookEvent.of(change, transition));
        }
    }

    @Override
    public boolean isFull() {
        return queues.isFull();
    }

    @Override
    public Map<Integer, Long> firstUndelivered() {
        return queues.firstUndelivered();
    }

    @Override
    public Delivery deliver(Supplier<List<OpenAlert<AlertTransition>>> open, Instant now) throws InterruptedException {
        boolean delivered = false;
        boolean failed = false;
        start();
        for (int i = 0; i < MOST_PER_DELIVERY && underWay > 0; i++) {
            Attempt attempt = ended.poll(WAIT.toMillis(), TimeUnit.MILLISECONDS);
            if (attempt == null) {
                break;
            }
            underWay--;
            meters.attempted(attempt.outcome());
            switch (attempt.outcome()) {
                case DELIVERED -> {
                    delivered(attempt.event());
                    delivered = true;
                }
                case GONE -> {
                    return Delivery.refusedForGood(target + " " + attempt.text());
                }
                default -> {
                    failed(attempt);
                    failed = true;
                }
            }
            start();
        }
        meters.pending(queues.size(), queues.longestWait(clock.instant()), queues.isFull());
        return outcome(delivered, failed);
    }

    private Delivery outcome(boolean delivered, boolean failed) {
        boolean sound = failuresOfAll == 0 && !queues.hasFailed();
        if (delivered || failed) {
            return new Delivery(delivered, sound ? null : failure, Duration.ZERO, sound);
        }
        return sound ? Delivery.NOTHING_FAILED : Delivery.NOTHING_DUE;
    }

    private void start() {
        Instant now = clock.instant();
        if (now.isBefore(notBefore)) {
            return;
        }
        // One is enough to see whether a receiver that was away is back.
        int most = failuresOfAll > 0 ? 1 : AT_ONCE;
        for (WebhookEvent event : queues.start(now, most - underWay)) {
            underWay++;
            workers.execute(() -> ended.add(attempt(event)));
        }
    }

    private Attempt attempt(WebhookEvent event) {
        try {
            return Attempt.answered(event, post.send(event.id(), event.body().bytes(), clock.instant()));
        } catch (IOException e) {
            return Attempt.failed(event, e);
        } catch (RuntimeException e) {
            // A fault of the program must not leave the subject under way for ever.
            return Attempt.failed(event, new IOException(e.toString(), e));
        }
    }

    private void delivered(WebhookEvent event) {
        queues.delivered(event);
        failuresOfAll = 0;
    }

    private void failed(Attempt attempt) {
        Instant now = clock.instant();
        Duration asked =
                attempt.retryAfter().map(text -> RetryAfter.of(text, now)).orElse(Duration.ZERO);
        Duration pause;
        if (attempt.concernsAll()) {
            pause = pauseOfAll(now, asked);
            queues.retry(attempt.event(), Instant.MIN);
        } else {
            pause = backoff.after(queues.failed(attempt.event()), asked);
            queues.retry(attempt.event(), now.plus(pause));
        }
        failure = target + " " + attempt.text() + " to " + attempt.event().id() + " of "
                + attempt.event().subject() + ", next attempt in " + pause.toMillis() / 1000.0 + " s";
    }

    /**
     * Those that were under way together fail together, and count once; one of them may have been delivered between, so
     * that this is the first in a row again.
     */
    private Duration pauseOfAll(Instant now, Duration asked) {
        if (failuresOfAll == 0 || !now.isBefore(notBefore)) {
            failuresOfAll++;
        }
        Instant next = now.plus(backoff.after(failuresOfAll, asked));
        if (next.isAfter(notBefore)) {
            notBefore = next;
        }
        return Duration.between(now, notBefore);
    }
}
