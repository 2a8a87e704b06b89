package io.harbinger.app.webhook;

import io.harbinger.app.observe.BridgeMeters;
import io.harbinger.http.WebhookClient;
import io.harbinger.http.WebhookTarget;
import io.harbinger.schema.Level;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/** The sinks of a process, each with connections and threads of its own, so that none holds up another. */
public final class WebhookSinks implements AutoCloseable {

    private static final Duration CONNECT_WITHIN = Duration.ofSeconds(5);
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(15);

    private final InstantSource clock;
    private final BridgeMeters meters;
    private final List<WebhookSink> sinks = new ArrayList<>();
    private final List<Runnable> closing = new ArrayList<>();

    public WebhookSinks(InstantSource clock, BridgeMeters meters) {
        this.clock = clock;
        this.meters = meters;
    }

    /**
     * Adds one.
     *
     * @param lowest level from which transitions are posted
     * @throws io.harbinger.http.HttpServiceException where a file of its TLS settings cannot be used, or it is at
     *     a private address only and must not be
     */
    public void add(WebhookTarget target, Level lowest) {
        var client = new WebhookClient(target, CONNECT_WITHIN, ANSWER_WITHIN);
        closing.add(client::close);
        client.checkAddress();
        ExecutorService workers = workers(target.name());
        closing.add(workers::shutdownNow);
        sinks.add(new WebhookSink(
                target,
                lowest,
                client::post,
                workers,
                clock,
                () -> ThreadLocalRandom.current().nextDouble(),
                meters.webhook(target.name())));
    }

    /** All that were added. */
    public List<WebhookSink> all() {
        return List.copyOf(sinks);
    }

    @Override
    public void close() {
        closing.forEach(Runnable::run);
    }

    private static ExecutorService workers(String name) {
        var number = new AtomicInteger();
        return Executors.newFixedThreadPool(WebhookSink.AT_ONCE, work -> {
            var thread = new Thread(work, "webhook-" + name + "-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
    }
}
