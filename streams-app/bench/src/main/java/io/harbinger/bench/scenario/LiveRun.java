package io.harbinger.bench.scenario;

import io.harbinger.bench.load.LiveLoad;
import io.harbinger.bench.process.ChildJvm;
import io.harbinger.bench.worker.WorkerOptions;
import io.harbinger.client.InputProducer;
import io.harbinger.topology.Topics;
import java.time.Duration;
import java.time.InstantSource;

/** An application that runs by the wall clock, under a steady load that goes on until this is closed. */
final class LiveRun implements AutoCloseable {

    private static final long PAUSE_MILLIS = 2;
    private static final long HISTORY_STEP = 1_000;

    private final ChildJvm application;
    private final InputProducer producer;
    private final LiveLoad load;
    private final int perSecond;
    private final InstantSource clock;
    private long sent;

    private LiveRun(
            ChildJvm application,
            InputProducer producer,
            LiveLoad load,
            int perSecond,
            long sent,
            InstantSource clock) {
        this.application = application;
        this.producer = producer;
        this.load = load;
        this.perSecond = perSecond;
        this.sent = sent;
        this.clock = clock;
    }

    /**
     * Writes a history up to now, with ticks between its events, and starts the application.
     *
     * @param history how long before now it begins
     */
    static LiveRun start(
            ScenarioContext context,
            Topics topics,
            String application,
            String catalogue,
            Duration history,
            InstantSource clock) {
        Plan plan = context.plan();
        int partitions = plan.engine().partitions();
        context.rig().create(topics, partitions);
        InputProducer producer = context.rig().producer(topics, partitions);
        WorkerOptions options = WorkerOptions.forRole("live")
                .with("app", application)
                .with("guarantee", "exactly_once_v2")
                .with("catalogue", catalogue)
                .with("prefix", topics.prefix())
                .with("partitions", partitions)
                .with("threads", plan.engine().threads())
                .with("commit", plan.engine().commitMillis());
        var load = new LiveLoad(plan.pace().nodes());
        // Before the application starts: events written after its wall-clock ticks would be late.
        long written = writeHistory(producer, load, history, clock.millis());
        ChildJvm child = context.rig()
                .start("live application", context.jvmOptions(plan.engine().heap()), options);
        child.await("running");
        return new LiveRun(child, producer, load, plan.pace().perSecond(), written, clock);
    }

    private static long writeHistory(InputProducer producer, LiveLoad load, Duration history, long now) {
        long sent = 0;
        for (long time = now - history.toMillis(); time < now; time += HISTORY_STEP) {
            producer.tick(time);
            // Every node reports once in a step of ten: enough for a baseline.
            for (int node = 0; node < load.nodes() / 10; node++) {
                producer.event(load.at(sent++, time + HISTORY_STEP));
            }
        }
        producer.flush();
        return sent;
    }

    /** Sends events at the steady rate for a while; returns how many. */
    long load(Duration time) throws InterruptedException {
        long started = System.nanoTime();
        long done = 0;
        for (long past = 0; past < time.toNanos(); past = System.nanoTime() - started) {
            long due = (long) (past / 1e9 * perSecond);
            for (; done < due; done++) {
                producer.event(load.at(sent++, clock.millis()));
            }
            Thread.sleep(PAUSE_MILLIS);
        }
        producer.flush();
        return done;
    }

    /** Ends the application in order. */
    void stop() throws InterruptedException {
        application.requestStop();
        application.finish(done -> {});
    }

    @Override
    public void close() {
        application.close();
        producer.close();
    }
}
