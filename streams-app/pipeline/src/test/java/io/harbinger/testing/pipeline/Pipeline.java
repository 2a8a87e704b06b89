package io.harbinger.testing.pipeline;

import io.harbinger.domain.event.Event;
import io.harbinger.domain.event.EventKind;
import io.harbinger.domain.indicator.Catalogue;
import io.harbinger.domain.network.Entity;
import io.harbinger.schema.AlertTransition;
import io.harbinger.schema.IndicatorValue;
import io.harbinger.schema.RiskScore;
import io.harbinger.stage.Telemetry;
import io.harbinger.testing.Times;
import io.harbinger.topology.ClientSettings;
import io.harbinger.topology.RiskTopology;
import io.harbinger.topology.Settings;
import io.harbinger.topology.StreamsOptions;
import io.harbinger.topology.Topics;
import io.harbinger.wire.InputCodec;
import io.harbinger.wire.JsonLines;
import io.harbinger.wire.NetworkCodec;
import io.harbinger.wire.OutputCodec;
import io.harbinger.wire.WireFormat;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.state.BuiltInDslStoreSuppliers;
import org.apache.kafka.streams.test.TestRecord;

/** The whole topology in a driver: one partition, no broker, every timestamp given. */
public final class Pipeline implements AutoCloseable {

    private static final WireFormat FORMAT = WireFormat.singleObject();

    /** The wire, as producers and consumers use it. */
    public static final InputCodec INPUT = new InputCodec(FORMAT);

    public static final NetworkCodec NETWORK = new NetworkCodec(FORMAT);
    public static final ByteArrayDeserializer READ = new ByteArrayDeserializer();
    public static final ByteArraySerializer WRITE = new ByteArraySerializer();

    public final Topics topics = Topics.LIVE;

    private final Map<String, TestInputTopic<byte[], byte[]>> inputs = new HashMap<>();
    private final Map<String, TestOutputTopic<byte[], byte[]>> outputs = new HashMap<>();
    private final TopologyTestDriver driver;
    private final OutputCodec output;

    public Pipeline(Path state, Catalogue catalogue, Settings settings) {
        this(catalogue, settings, properties(state));
    }

    public Pipeline(Catalogue catalogue, Settings settings, Properties properties) {
        var topology = new RiskTopology(catalogue, settings, topics, Telemetry.SILENT, FORMAT).build(properties);
        driver = new TopologyTestDriver(topology, properties, Instant.EPOCH);
        output = new OutputCodec(FORMAT, catalogue.version(), settings.runId());
    }

    /** As in production, but that state stays in memory: the driver would flush it to disk after each record. */
    public static Properties properties(Path state) {
        Properties properties =
                StreamsOptions.isolated("harbinger-test", state).toProperties(ClientSettings.of("localhost:9092"));
        properties.put(
                StreamsConfig.DSL_STORE_SUPPLIERS_CLASS_CONFIG,
                BuiltInDslStoreSuppliers.InMemoryDslStoreSuppliers.class.getName());
        return properties;
    }

    public Pipeline send(Event event) {
        return send(topics.input(event.kind()), bytes(event.key()), INPUT.encode(event), event.time());
    }

    public Pipeline send(List<? extends Event> events) {
        events.forEach(this::send);
        return this;
    }

    public Pipeline send(String topic, byte[] key, byte[] value, long timestamp) {
        return send(topic, key, value, timestamp, null);
    }

    public Pipeline send(String topic, byte[] key, byte[] value, long timestamp, Headers headers) {
        inputs.computeIfAbsent(topic, this::input)
                .pipeInput(new TestRecord<>(key, value, headers, Instant.ofEpochMilli(Math.max(0, timestamp))));
        return this;
    }

    /** Records of one partition that come with one poll; one that comes alone comes as it is. */
    public Pipeline poll(List<ConsumerRecord<byte[], byte[]>> records) {
        ConsumerRecord<byte[], byte[]> first = records.get(0);
        if (records.size() == 1) {
            return send(first.topic(), first.key(), first.value(), first.timestamp(), null);
        }
        inputs.computeIfAbsent(first.topic(), this::input).pipeInput(PolledRecords.of(records));
        return this;
    }

    /** A tick on every input; epoch milliseconds. */
    public Pipeline tick(long time) {
        for (EventKind kind : EventKind.values()) {
            tick(kind, time);
        }
        return this;
    }

    public Pipeline tick(String instant) {
        return tick(Times.at(instant));
    }

    /** A tick on one input. */
    public Pipeline tick(EventKind kind, long time) {
        return send(topics.input(kind), null, INPUT.encodeTick(time), time);
    }

    public Pipeline addEntity(Entity entity) {
        return send(topics.network(), bytes(entity.id()), NETWORK.encode(entity), 0);
    }

    public Pipeline deleteEntity(String entity) {
        return send(topics.network(), bytes(entity), null, 0);
    }

    /** What came out on a topic since it was last asked for. */
    public List<PublishedRecord> read(String topic) {
        return outputs.computeIfAbsent(topic, this::output).readRecordsToList().stream()
                .map(PublishedRecord::of)
                .toList();
    }

    public List<AlertTransition> alerts() {
        return read(topics.alerts()).stream()
                .map(record -> output.decodeAlert(record.value()))
                .toList();
    }

    /** The same as JSON lines. */
    public List<String> alertLines() {
        var json = new JsonLines();
        return alerts().stream().map(json::write).toList();
    }

    public List<RiskScore> scores() {
        return read(topics.riskScores()).stream()
                .map(record -> output.decodeScore(record.value()))
                .toList();
    }

    public List<IndicatorValue> values() {
        return read(topics.indicatorValues()).stream()
                .map(record -> output.decodeValue(record.value()))
                .toList();
    }

    public AlertTransition alert(PublishedRecord record) {
        return output.decodeAlert(record.value());
    }

    public TopologyTestDriver driver() {
        return driver;
    }

    @Override
    public void close() {
        driver.close();
    }

    public static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private TestInputTopic<byte[], byte[]> input(String topic) {
        return driver.createInputTopic(topic, WRITE, WRITE);
    }

    private TestOutputTopic<byte[], byte[]> output(String topic) {
        return driver.createOutputTopic(topic, READ, READ);
    }
}
