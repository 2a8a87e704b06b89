package io.harbinger.lab.invariant;

import io.harbinger.app.lifecycle.StopOnSignal;
import io.harbinger.app.lifecycle.StreamsRunner;
import io.harbinger.lab.replay.EndOfLogAwaiter;
import io.harbinger.stage.Telemetry;
import io.harbinger.state.LocalStateFailure;
import io.harbinger.topology.ClientSettings;
import io.harbinger.topology.RiskTopology;
import io.harbinger.topology.Settings;
import io.harbinger.topology.StreamsOptions;
import io.harbinger.topology.Topics;
import io.harbinger.wire.WireFormat;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Properties;

/**
 * The application in a process of its own, so that a test can kill it: nothing is closed, nothing is committed. Stops in
 * order on SIGTERM, and by itself when the watermark of every task has reached the end of the log.
 */
final class ChildApplication {

    /** A dead member is noticed after this long, the least that a broker allows. */
    private static final int SESSION_MILLIS = 6_000;

    /** An orphaned transaction is aborted after this long; until then it holds up those who read what is committed. */
    private static final int TRANSACTION_MILLIS = 10_000;

    /** Long enough for a kill to hit an open transaction. */
    private static final int COMMIT_MILLIS = 2_000;

    private ChildApplication() {}

    /** Arguments: bootstrap servers, topic prefix, partitions, state directory, end of the log (epoch milliseconds). */
    public static void main(String[] args) throws InterruptedException {
        int partitions = Integer.parseInt(args[2]);
        var endOfLog = new EndOfLogAwaiter(partitions);
        Properties properties = StreamsOptions.isolated(args[1], Path.of(args[3]))
                .withThreads(2)
                .toProperties(new ClientSettings(args[0], OVERRIDES));
        var topology = new RiskTopology(
                Scenario.catalogue(),
                Settings.replay("invariant", partitions),
                new Topics(args[1]),
                Telemetry.both(endOfLog, PRINTING),
                WireFormat.singleObject());
        var runner = new StreamsRunner(topology.build(properties), properties, InstantSource.system());
        runner.start();
        StopOnSignal.during(
                () -> endOfLog.await(
                        Long.parseLong(args[4]), () -> runner.failure().isEmpty()),
                runner::stop);
        System.exit(runner.failure().isEmpty() && runner.stop() ? 0 : 1);
    }

    /** What the test looks for in the log. */
    private static final Telemetry PRINTING = new Telemetry() {
        @Override
        public void stateDiscarded(String store, LocalStateFailure failure) {
            System.out.println("STATE DISCARDED " + failure + " " + store);
        }

        @Override
        public void stateWaits(String store, int partition) {
            System.out.println("STATE WAITS FOR ROOM " + store + " " + partition);
        }
    };

    private static final Map<String, String> OVERRIDES = Map.of(
            "consumer.session.timeout.ms", Integer.toString(SESSION_MILLIS),
            "consumer.heartbeat.interval.ms", "1000",
            "consumer.max.poll.records", "100",
            "producer.transaction.timeout.ms", Integer.toString(TRANSACTION_MILLIS),
            "commit.interval.ms", Integer.toString(COMMIT_MILLIS));
}
