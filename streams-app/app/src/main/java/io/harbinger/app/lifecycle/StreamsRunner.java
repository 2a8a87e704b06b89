package io.harbinger.app.lifecycle;

import io.harbinger.app.failure.ExpectedException;
import io.harbinger.app.failure.Failures;
import io.harbinger.topology.BundlingClients;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.CloseOptions.GroupMembershipOperation;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.KafkaStreams.State;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.errors.StreamsException;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs one streams application: starts it, replaces failed threads, and stops it or reports its failure. */
public final class StreamsRunner implements AutoCloseable {

    /** A stop takes no longer; what is not committed by then is processed again, exactly once, after the next start. */
    public static final Duration STOP_WITHIN = Duration.ofSeconds(9);

    private static final Logger LOG = LoggerFactory.getLogger(StreamsRunner.class);

    /** What Kafka Streams says of a directory that another one has locked. */
    private static final String OTHER_INSTANCE = "multiple instances of Kafka Streams are running in the same state";

    private final KafkaStreams streams;
    private final FailurePolicy policy;
    private final GroupMembershipOperation onStop;
    private final CountDownLatch running = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final AtomicInteger paused = new AtomicInteger();
    private final AtomicReference<Throwable> failure = new AtomicReference<>();
    private final AtomicReference<ExpectedException> refused = new AtomicReference<>();

    /**
     * Prepares the application; {@link #start()} starts it.
     *
     * @param clock paces the replacement of threads
     * @throws StateDirectoryException where another instance uses the directory of state
     */
    public StreamsRunner(Topology topology, Properties properties, InstantSource clock) {
        this(() -> new KafkaStreams(topology, properties, new BundlingClients()), properties, clock);
    }

    /** Prepares an application whose processors know no {@linkplain io.harbinger.stage.Bundle bundles}. */
    public static StreamsRunner unbundled(Topology topology, Properties properties, InstantSource clock) {
        return new StreamsRunner(() -> new KafkaStreams(topology, properties), properties, clock);
    }

    private StreamsRunner(Supplier<KafkaStreams> streams, Properties properties, InstantSource clock) {
        this.streams = prepare(streams, properties);
        this.policy = new FailurePolicy(clock);
        this.onStop = onStop(properties);
        this.streams.setUncaughtExceptionHandler(this::onFailure);
        this.streams.setStateListener((to, from) -> onState(to));
    }

    /** Kafka Streams locks its directory of state: two instances there would spoil each other's. */
    private static KafkaStreams prepare(Supplier<KafkaStreams> streams, Properties properties) {
        try {
            return streams.get();
        } catch (StreamsException e) {
            if (Failures.line(e).contains(OTHER_INSTANCE)) {
                throw StateDirectoryException.inUse(
                        Path.of(String.valueOf(properties.get(StreamsConfig.STATE_DIR_CONFIG))), e);
            }
            throw e;
        }
    }

    public void start() {
        streams.start();
    }

    /** For meters and state queries. */
    public KafkaStreams streams() {
        return streams;
    }

    public State state() {
        return streams.state();
    }

    /** What ended the application, empty while it runs and after an ordinary stop. */
    public Optional<Throwable> failure() {
        if (refused.get() != null) {
            return Optional.of(refused.get());
        }
        return streams.state() == State.ERROR || streams.state() == State.PENDING_ERROR
                ? Optional.ofNullable(failure.get())
                : Optional.empty();
    }

    /** Threads that wait before they are replaced, because the local state has failed repeatedly. */
    public int pausedThreads() {
        return paused.get();
    }

    /** Waits until all tasks run for the first time; false when that takes longer or the application ended. */
    public boolean awaitRunning(Duration timeout) throws InterruptedException {
        return running.await(timeout.toMillis(), TimeUnit.MILLISECONDS) && ended.getCount() > 0;
    }

    /** Waits until the application stopped or failed. */
    public void awaitEnd() throws InterruptedException {
        ended.await();
    }

    /**
     * Commits and closes the state. An instance without a {@code group.instance.id} leaves the group: others take its
     * partitions at once, and its next start need not wait for a session timeout. One that has it stays a member, and
     * its partitions wait for it until the session timeout.
     *
     * @return whether that was done in time
     */
    public boolean stop() {
        boolean failed = failure().isPresent();
        stopping.countDown();
        boolean stopped = streams.close(CloseOptions.timeout(STOP_WITHIN).withGroupMembershipOperation(onStop));
        ended.countDown();
        if (!stopped && !failed) {
            LOG.warn("the streams application did not stop within {} s", STOP_WITHIN.toSeconds());
        }
        return stopped;
    }

    /** Says in one line why the application cannot go on, and stops it in order; that is its failure then. */
    public void refuse(ExpectedException reason) {
        LOG.error("the application stops: {}", String.join("; ", reason.lines()));
        refused.set(reason);
        boolean unused = stop();
    }

    @Override
    public void close() {
        stop();
    }

    /** Kafka Streams itself asks for no static membership: it does as told, and stays unless told. */
    static GroupMembershipOperation onStop(Properties properties) {
        Object name = new StreamsConfig(properties)
                .getMainConsumerConfigs("", "", 1)
                .get(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG);
        return name == null ? GroupMembershipOperation.LEAVE_GROUP : GroupMembershipOperation.REMAIN_IN_GROUP;
    }

    private StreamThreadExceptionResponse onFailure(Throwable cause) {
        failure.set(cause);
        FailurePolicy.Decision decision = policy.decide(cause);
        if (decision.response() == StreamThreadExceptionResponse.REPLACE_THREAD) {
            LOG.warn(
                    "a stream thread failed and is replaced in {} s: {}",
                    decision.pause().toSeconds(),
                    Failures.line(cause));
        } else {
            LOG.error("a stream thread failed, the application stops: {}", Failures.line(cause));
        }
        LOG.debug("the failed thread's trace", cause);
        pause(decision.pause());
        return decision.response();
    }

    private void pause(Duration pause) {
        if (pause.isZero()) {
            return;
        }
        paused.incrementAndGet();
        try {
            stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            paused.decrementAndGet();
        }
    }

    private void onState(State state) {
        LOG.debug("streams state is {}", state);
        if (state == State.RUNNING) {
            running.countDown();
        }
        if (state == State.ERROR || state == State.NOT_RUNNING) {
            ended.countDown();
            running.countDown();
        }
    }
}
