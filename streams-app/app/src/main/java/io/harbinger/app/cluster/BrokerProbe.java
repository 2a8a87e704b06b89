package io.harbinger.app.cluster;

import io.harbinger.app.observe.Health.Verdict;
import io.harbinger.topology.ClientSettings;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** Asks the cluster from time to time whether it answers, so that a health request never waits for it. */
public final class BrokerProbe implements AutoCloseable {

    private static final Duration EVERY = Duration.ofSeconds(3);
    private static final Duration TIMEOUT = Duration.ofSeconds(3);

    private final TopicAdmin admin;
    private final String bootstrapServers;
    private final AtomicBoolean answered = new AtomicBoolean(true);
    private final ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor(work -> {
        var thread = new Thread(work, "broker-probe");
        thread.setDaemon(true);
        return thread;
    });

    private BrokerProbe(TopicAdmin admin, String bootstrapServers) {
        this.admin = admin;
        this.bootstrapServers = bootstrapServers;
    }

    /** A probe of a cluster that answered just now. */
    public static BrokerProbe start(ClientSettings clients) {
        var probe = new BrokerProbe(TopicAdmin.connect(clients, TIMEOUT), clients.bootstrapServers());
        var unused = probe.executor.scheduleWithFixedDelay(
                () -> probe.answered.set(probe.admin.answers()),
                EVERY.toMillis(),
                EVERY.toMillis(),
                TimeUnit.MILLISECONDS);
        return probe;
    }

    /** The result of the last probe; never waits. */
    public Verdict verdict() {
        return answered.get()
                ? Verdict.passed("reachable")
                : Verdict.failed("no answer from " + bootstrapServers + " within " + TIMEOUT.toSeconds() + " s");
    }

    @Override
    public void close() {
        executor.shutdownNow();
        admin.close();
    }
}
