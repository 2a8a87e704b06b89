package io.harbinger.lab.invariant;

import io.harbinger.app.lifecycle.StreamsRunner;
import io.harbinger.stage.Telemetry;
import io.harbinger.topology.ClientSettings;
import io.harbinger.topology.PanoramaTopology;
import io.harbinger.topology.StreamsOptions;
import io.harbinger.topology.Topics;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * The second application in a process of its own, so that a test can kill it. Stops by itself when its watermark has reached
 * the end of the log.
 */
final class ChildPanorama {

    private ChildPanorama() {}

    /** Arguments: bootstrap servers, topic prefix, state directory, end of the log (epoch milliseconds). */
    public static void main(String[] args) throws InterruptedException {
        long end = Long.parseLong(args[3]);
        var reached = new CountDownLatch(1);
        var telemetry = new Telemetry() {
            @Override
            public void watermark(String stage, int partition, long time) {
                if (time >= end) {
                    reached.countDown();
                }
            }
        };
        Properties properties = StreamsOptions.isolated(args[1], Path.of(args[2]))
                .ofPanorama()
                .toProperties(new ClientSettings(args[0], OVERRIDES));
        var topology = new PanoramaTopology(
                Scenario.catalogue(), IncidentRuns.settings(1), new Topics(args[1]), telemetry, IncidentRuns.FORMAT);
        var runner = new StreamsRunner(topology.build(properties), properties, InstantSource.system());
        runner.start();
        while (!reached.await(100, TimeUnit.MILLISECONDS)) {
            if (runner.failure().isPresent()) {
                System.exit(1);
            }
        }
        System.exit(runner.stop() ? 0 : 1);
    }

    /** Commits so far apart that a kill hits an open transaction, and a dead member is noticed soon. */
    private static final Map<String, String> OVERRIDES = Map.of(
            "consumer.session.timeout.ms", "6000",
            "consumer.heartbeat.interval.ms", "1000",
            "consumer.max.poll.records", "20",
            "producer.transaction.timeout.ms", "10000",
            "commit.interval.ms", "2000");
}
