package io.harbinger.bench.scenario;

import io.harbinger.bench.load.LiveLoad;
import io.harbinger.bench.process.ChildJvm;
import io.harbinger.bench.worker.Order;
import io.harbinger.client.Feeder;
import io.harbinger.topology.Topics;
import java.time.Duration;
import java.time.InstantSource;

/** An application that runs by the wall clock, under a steady load that goes on until this is closed. */
final class LiveRun implements AutoCloseable {

    private static final long PAUSE_MILLIS = 2;
    private static final long HISTORY_STEP = 1_000;

    private final ChildJvm application;
    private final Feeder feeder;
    private final LiveLoad load;
    private final int perSecond;
    private final InstantSource clock;
    private long sent;

    private LiveRun(ChildJvm application, Feeder feeder, LiveLoad load, int perSecond, long sent, InstantSource clock) {
        this.application = application;
        this.feeder = feeder;
        this.load = load;
        this.perSecond = perSecond;
        this.sent = sent;
        this.clock = clock;
    }

    /**
     * Writes a history up to now, its time told in band, and starts the application.
     *
     * @param history how long before now it begins
     */
    static LiveRun start(
            Lab lab, Topics topics, String application, String catalogue, Duration history, InstantSource clock) {
        Plan plan = lab.plan();
        int partitions = plan.engine().partitions();
        lab.rig().create(topics, partitions);
        Feeder feeder = lab.rig().feeder(topics, partitions);
        Order order = Order.to("live")
                .with("app", application)
                .with("guarantee", "exactly_once_v2")
                .with("catalogue", catalogue)
                .with("prefix", topics.prefix())
                .with("partitions", partitions)
                .with("threads", plan.engine().threads())
                .with("commit", plan.engine().commitMillis());
        var load = new LiveLoad(plan.pace().nodes());
        // Before the wall clock speaks: what is written after it would be late.
        long written = writeHistory(feeder, load, history, clock.millis());
        ChildJvm child =
                lab.rig().start("live application", lab.jvm(plan.engine().heap()), order);
        child.await("running");
        return new LiveRun(child, feeder, load, plan.pace().perSecond(), written, clock);
    }

    private static long writeHistory(Feeder feeder, LiveLoad load, Duration history, long now) {
        long sent = 0;
        for (long time = now - history.toMillis(); time < now; time += HISTORY_STEP) {
            feeder.tick(time);
            // Every node reports once in a step of ten: enough for a baseline.
            for (int node = 0; node < load.nodes() / 10; node++) {
                feeder.event(load.at(sent++, time + HISTORY_STEP));
            }
        }
        feeder.flush();
        return sent;
    }

    /** Sends events at the steady rate for a while; returns how many. */
    long load(Duration time) throws InterruptedException {
        long begun = System.nanoTime();
        long done = 0;
        for (long past = 0; past < time.toNanos(); past = System.nanoTime() - begun) {
            long due = (long) (past / 1e9 * perSecond);
            for (; done < due; done++) {
                feeder.event(load.at(sent++, clock.millis()));
            }
            Thread.sleep(PAUSE_MILLIS);
        }
        feeder.flush();
        return done;
    }

    /** Ends the application in order. */
    void stop() throws InterruptedException {
        application.askToStop();
        application.finish(done -> {});
    }

    @Override
    public void close() {
        application.close();
        feeder.close();
    }
}
