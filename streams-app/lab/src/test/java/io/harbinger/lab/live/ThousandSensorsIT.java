package io.harbinger.lab.live;

import static io.harbinger.testing.Builders.aReading;
import static io.harbinger.testing.Times.MINUTE;
import static org.assertj.core.api.Assertions.assertThat;

import io.harbinger.app.cluster.TopicAdmin;
import io.harbinger.app.cluster.TopicLayout;
import io.harbinger.app.lifecycle.StreamsRunner;
import io.harbinger.client.InputProducer;
import io.harbinger.client.OutputReader;
import io.harbinger.lab.broker.EmbeddedBroker;
import io.harbinger.lab.replay.EndOfLogAwaiter;
import io.harbinger.testing.Times;
import io.harbinger.testing.pipeline.Catalogues;
import io.harbinger.topology.ClientSettings;
import io.harbinger.topology.RiskTopology;
import io.harbinger.topology.Settings;
import io.harbinger.topology.StreamsOptions;
import io.harbinger.topology.Topics;
import io.harbinger.wire.InputCodec;
import io.harbinger.wire.OutputCodec;
import io.harbinger.wire.WireFormat;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A port with a thousand sensors on a broker, whose rows no record holds: an instance that has lost its local state goes
 * on from the changelog, and every sensor is heard before and after.
 */
@Timeout(300)
class ThousandSensorsIT {

    private static final int SENSORS = 1_000;
    private static final int MINUTES = 30;
    private static final long START = Times.at("2024-03-01T00:00:00Z");
    private static final WireFormat FORMAT = WireFormat.singleObject();

    @TempDir
    Path directory;

    private final Topics topics = new Topics("sensors");

    @Test
    void shouldHearEverySensorBeforeAndAfterARestoreFromTheChangelog() throws Exception {
        try (var broker = EmbeddedBroker.start(directory.resolve("broker"), 0)) {
            ClientSettings clients = ClientSettings.of(broker.bootstrapServers());
            try (var admin = TopicAdmin.connect(clients)) {
                admin.create(topics, TopicLayout.isolated(1));
            }
            write(clients, 0, MINUTES);
            run(clients, "first", end(MINUTES));
            write(clients, MINUTES, 2 * MINUTES);
            run(clients, "second", end(2 * MINUTES));

            Map<String, Set<Long>> anomalies = windows(clients, "sensor-anomaly");
            assertThat(anomalies).hasSize(SENSORS);
            anomalies.forEach((sensor, ends) -> assertThat(ends).as(sensor).hasSize(2 * MINUTES));
            // The first silence is measured against the minute before it, and none begins anew after the restore.
            Map<String, Set<Long>> silences = windows(clients, "sensor-silence");
            assertThat(silences).hasSize(SENSORS);
            silences.forEach((sensor, ends) -> assertThat(ends).as(sensor).hasSize(2 * MINUTES - 1));
        }
    }

    private static long end(int minutes) {
        return START + minutes * MINUTE + 11_000;
    }

    private void write(ClientSettings clients, int from, int to) {
        try (var producer = InputProducer.connect(clients.producer(), topics, 1, new InputCodec(FORMAT))) {
            for (int minute = from; minute < to; minute++) {
                for (int i = 0; i < SENSORS; i++) {
                    producer.event(aReading()
                            .at("port")
                            .of(String.format("s%04d", i))
                            .measuring("level", "m")
                            .when(START + minute * MINUTE + i * 45L)
                            .reads(10 + (i * 31 + minute * 17) % 10 / 10.0));
                }
                producer.tick(end(minute + 1));
            }
            producer.flush();
        }
    }

    /** Each with a state directory of its own: the second finds nothing, as after a lost disk. */
    private void run(ClientSettings clients, String state, long end) throws InterruptedException {
        Properties properties = StreamsOptions.isolated(topics.prefix(), directory.resolve(state))
                .toProperties(clients);
        var endOfLog = new EndOfLogAwaiter(1);
        var topology = new RiskTopology(Catalogues.shipped(), Settings.replay("r", 1), topics, endOfLog, FORMAT);
        try (var runner = new StreamsRunner(topology.build(properties), properties, InstantSource.system())) {
            runner.start();
            assertThat(runner.awaitRunning(Duration.ofSeconds(60))).isTrue();
            assertThat(endOfLog.await(end, () -> runner.failure().isEmpty())).isTrue();
            assertThat(runner.stop()).isTrue();
            assertThat(runner.failure()).isEmpty();
        }
    }

    /** Ends of the windows that an indicator measured, of each sensor. */
    private Map<String, Set<Long>> windows(ClientSettings clients, String indicator) {
        var codec = new OutputCodec(FORMAT, "", "");
        Map<String, Set<Long>> windows = new TreeMap<>();
        new OutputReader(clients.consumer()).read(topics.indicatorValues(), record -> {
            var driver = codec.decodeValue(record.value()).getDriver();
            if (driver.getIndicator().equals(indicator)) {
                windows.computeIfAbsent(driver.getSeries(), sensor -> new TreeSet<>())
                        .add(driver.getWindowEnd().toEpochMilli());
            }
        });
        return windows;
    }
}
