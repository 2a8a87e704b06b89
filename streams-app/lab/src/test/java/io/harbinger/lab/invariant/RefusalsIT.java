package io.harbinger.lab.invariant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.harbinger.client.InputProducer;
import io.harbinger.domain.event.Event;
import io.harbinger.domain.event.SensorReading;
import io.harbinger.lab.replay.IsolatedRun;
import io.harbinger.stage.Telemetry;
import io.harbinger.topology.Settings;
import io.harbinger.topology.Topics;
import io.harbinger.wire.InputCodec;
import io.harbinger.wire.WireFormat;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Rejected and late records on a real broker: their bytes arrive unchanged, with origin and reason, and processing continues. */
@Timeout(120)
class RefusalsIT {

    private static final InputCodec CODEC = new InputCodec(WireFormat.singleObject());
    private static final byte[] KEY = "plant-1".getBytes(StandardCharsets.UTF_8);
    private static final Topics TOPICS = new Topics("refusals");
    /** With key and overhead as large as a broker takes by default. */
    private static final int LARGE = 1_048_400;

    @TempDir
    static Path directory;

    private static Cluster cluster;
    private static IsolatedRun run;
    private static KafkaProducer<byte[], byte[]> producer;
    private static long now = Scenario.START;

    @BeforeAll
    static void start() throws Exception {
        cluster = Cluster.start(directory);
        var plan = new IsolatedRun.Plan(
                Scenario.catalogue(),
                Settings.replay("refusals", 1),
                TOPICS,
                1,
                Optional.of(cluster.clients()),
                InstantSource.system());
        run = IsolatedRun.prepare(plan, Telemetry.SILENT);
        run.start();
        Map<String, Object> config =
                Map.of("bootstrap.servers", cluster.bootstrapServers(), "max.request.size", 16 << 20);
        producer = new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer());
    }

    @AfterAll
    static void stop() {
        producer.close();
        run.close();
        cluster.close();
    }

    @Test
    void shouldKeepBytesKeyAndOriginWhenARecordIsRefused() throws Exception {
        byte[] whole = CODEC.encode(reading("cut", now));
        byte[] truncated = Arrays.copyOf(whole, whole.length - 3);

        RecordMetadata sent = send(KEY, truncated);

        ConsumerRecord<byte[], byte[]> deadLetter = awaitRecord(TOPICS.deadLetters(), sent);
        assertThat(deadLetter.key()).isEqualTo(KEY);
        assertThat(deadLetter.value()).isEqualTo(truncated);
        assertThat(Outputs.header(deadLetter, "harbinger-reason")).isEqualTo("MALFORMED");
        assertStillProcessing();
    }

    @Test
    void shouldSayWhyWhenTheKeyIsMissing() throws Exception {
        byte[] value = CODEC.encode(reading("keyless", now));

        RecordMetadata sent = send(null, value);

        ConsumerRecord<byte[], byte[]> deadLetter = awaitRecord(TOPICS.deadLetters(), sent);
        assertThat(deadLetter.key()).isNull();
        assertThat(deadLetter.value()).isEqualTo(value);
        assertThat(Outputs.header(deadLetter, "harbinger-reason")).isEqualTo("NULL_KEY");
        assertThat(Outputs.header(deadLetter, "harbinger-field")).isEqualTo("key");
        assertThat(Outputs.header(deadLetter, "harbinger-detail")).isEqualTo("the record key must be 'plant-1'");
    }

    @Test
    void shouldCarryTheBeginningAndGoOnWhenARecordIsAsLargeAsABrokerTakes() throws Exception {
        byte[] large = new byte[LARGE];
        Arrays.fill(large, (byte) 'x');

        RecordMetadata sent = send(KEY, large);

        ConsumerRecord<byte[], byte[]> deadLetter = awaitRecord(TOPICS.deadLetters(), sent);
        assertThat(deadLetter.value()).isEqualTo(Arrays.copyOf(large, 64 << 10));
        assertThat(Outputs.header(deadLetter, "harbinger-value-size")).isEqualTo(Integer.toString(LARGE));
        assertThat(Outputs.header(deadLetter, "harbinger-value-sha256"))
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(large)));
        assertThat(Outputs.header(deadLetter, "harbinger-reason")).isEqualTo("TOO_LARGE");
        assertStillProcessing();
    }

    @Test
    void shouldKeepTheEventAndSayHowLateWhenItsPanesHaveClosed() throws Exception {
        long time = now;
        advanceTime(now + 2 * Scenario.DAY);
        byte[] value = CODEC.encode(reading("late", time));

        RecordMetadata sent = send(KEY, value);

        ConsumerRecord<byte[], byte[]> late = awaitRecord(TOPICS.lateEvents(), sent);
        assertThat(late.key()).isEqualTo(KEY);
        assertThat(late.value()).isEqualTo(value);
        assertThat(late.timestamp()).isEqualTo(sent.timestamp());
        assertThat(Outputs.header(late, "harbinger-reason")).isEqualTo("LATE");
        assertThat(Outputs.header(late, "harbinger-late-by-ms")).isEqualTo(Long.toString(now - time));
        assertThat(Outputs.header(late, "harbinger-late-for"))
                .isEqualTo("sensor-anomaly,sensor-silence,stuck-sensor,sensor-spike");
        assertStillProcessing();
    }

    /** An event after the others is counted in its pane, once time has passed. */
    private static void assertStillProcessing() throws Exception {
        String sensor = "after-" + now;
        send(KEY, CODEC.encode(reading(sensor, now)));
        advanceTime(now + Scenario.DAY);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> cluster.outputs(TOPICS).values().keySet().stream().anyMatch(key -> key.contains(sensor)));
    }

    private static void advanceTime(long time) throws InterruptedException {
        now = time;
        try (InputProducer producer = run.producer()) {
            producer.tick(time);
        }
        await().atMost(Duration.ofSeconds(30)).until(() -> run.watermark() >= time);
    }

    private static Event reading(String sensor, long time) {
        return new SensorReading(sensor, "plant-1", null, sensor, "temperature", 20, "Cel", time);
    }

    private static RecordMetadata send(byte[] key, byte[] value) throws Exception {
        return producer.send(new ProducerRecord<>(TOPICS.sensorReadings(), 0, now, key, value))
                .get();
    }

    /** The record that names what was sent as its origin. */
    private static ConsumerRecord<byte[], byte[]> awaitRecord(String topic, RecordMetadata origin) {
        List<ConsumerRecord<byte[], byte[]>> found = new ArrayList<>();
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            found.clear();
            run.outputs().read(topic, record -> {
                if (isFrom(record, origin)) {
                    found.add(record);
                }
            });
            assertThat(found).hasSize(1);
        });
        return found.get(0);
    }

    private static boolean isFrom(ConsumerRecord<byte[], byte[]> record, RecordMetadata origin) {
        return Outputs.header(record, "harbinger-topic").equals(TOPICS.sensorReadings())
                && Outputs.header(record, "harbinger-partition").equals("0")
                && Outputs.header(record, "harbinger-offset").equals(Long.toString(origin.offset()));
    }
}
