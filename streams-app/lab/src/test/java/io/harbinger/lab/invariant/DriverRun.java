package io.harbinger.lab.invariant;

import io.harbinger.app.output.TemporaryDirectory;
import io.harbinger.domain.event.EventKind;
import io.harbinger.lab.invariant.Log.Entry;
import io.harbinger.lab.invariant.Log.EventEntry;
import io.harbinger.stage.Telemetry;
import io.harbinger.topology.ClientSettings;
import io.harbinger.topology.RiskTopology;
import io.harbinger.topology.Settings;
import io.harbinger.topology.StreamsOptions;
import io.harbinger.topology.Topics;
import io.harbinger.wire.InputCodec;
import io.harbinger.wire.WireFormat;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;

/** Plays a log through the topology in the test driver, record by record, in an order that the test decides. */
public final class DriverRun implements AutoCloseable {

    private static final Topics TOPICS = new Topics("driven");
    private static final Settings REPLAY = Settings.replay("invariant", 1);
    private static final InputCodec CODEC = new InputCodec(WireFormat.singleObject());

    /** A directory of its own: the files of another run would be treated as corrupt state. */
    private final TemporaryDirectory state = TemporaryDirectory.create("harbinger-driven");

    private final TopologyTestDriver driver;
    private final Map<EventKind, TestInputTopic<byte[], byte[]>> inputs = new EnumMap<>(EventKind.class);

    private DriverRun(Settings settings) {
        Properties properties =
                StreamsOptions.isolated("driven", state.path()).toProperties(ClientSettings.of("nowhere:9092"));
        var topology =
                new RiskTopology(Scenario.catalogue(), settings, TOPICS, Telemetry.SILENT, WireFormat.singleObject());
        this.driver = new TopologyTestDriver(topology.build(properties), properties, Instant.EPOCH);
        for (EventKind kind : EventKind.values()) {
            var bytes = new ByteArraySerializer();
            inputs.put(kind, driver.createInputTopic(TOPICS.input(kind), bytes, bytes));
        }
    }

    /** Every record in the order of the log. */
    static Outputs play(Log log) {
        return play(log, REPLAY);
    }

    /** The same under other settings, of one partition. */
    public static Outputs play(Log log, Settings settings) {
        try (var run = new DriverRun(settings)) {
            run.pipe(log);
            return Outputs.read((topic, sink) -> run.read(topic).forEach(sink), TOPICS);
        }
    }

    /** Every record in the order of the log; what came out, to the byte too. */
    static RecordedOutputs record(Log log) {
        try (var run = new DriverRun(REPLAY)) {
            run.pipe(log);
            Map<String, List<ConsumerRecord<byte[], byte[]>>> records = new HashMap<>();
            Outputs.Reader once =
                    (topic, sink) -> records.computeIfAbsent(topic, run::read).forEach(sink);
            return new RecordedOutputs(Outputs.read(once, TOPICS), RecordedOutputs.bytes(once, TOPICS));
        }
    }

    /** All records of the first input, then all of the second, then all of the third. */
    static Outputs playOneAfterTheOther(Log log, List<EventKind> inputs) {
        try (var run = new DriverRun(REPLAY)) {
            for (EventKind kind : inputs) {
                for (Entry entry : log.entries()) {
                    run.pipe(entry, kind);
                }
            }
            return Outputs.read((topic, sink) -> run.read(topic).forEach(sink), TOPICS);
        }
    }

    private void pipe(Log log) {
        for (Entry entry : log.entries()) {
            for (EventKind kind : EventKind.values()) {
                pipe(entry, kind);
            }
        }
    }

    private void pipe(Entry entry, EventKind kind) {
        if (entry instanceof Log.Tick) {
            inputs.get(kind).pipeInput(new TestRecord<>(null, CODEC.encodeTick(entry.time()), at(entry)));
        } else if (entry instanceof EventEntry written && written.event().kind() == kind) {
            byte[] key = written.event().key().getBytes(StandardCharsets.UTF_8);
            inputs.get(kind).pipeInput(new TestRecord<>(key, CODEC.encode(written.event()), at(entry)));
        }
    }

    private static Instant at(Entry entry) {
        return Instant.ofEpochMilli(entry.time());
    }

    /** What came on a topic since it was last read. */
    private List<ConsumerRecord<byte[], byte[]>> read(String topic) {
        var bytes = new ByteArrayDeserializer();
        return driver.createOutputTopic(topic, bytes, bytes).readRecordsToList().stream()
                .map(record -> consumed(topic, record))
                .toList();
    }

    private static ConsumerRecord<byte[], byte[]> consumed(String topic, TestRecord<byte[], byte[]> record) {
        byte[] key = record.key();
        byte[] value = record.value();
        return new ConsumerRecord<>(
                topic,
                0,
                0,
                record.timestamp(),
                TimestampType.CREATE_TIME,
                key == null ? 0 : key.length,
                value == null ? 0 : value.length,
                key,
                value,
                new RecordHeaders(record.headers()),
                java.util.Optional.empty());
    }

    @Override
    public void close() {
        driver.close();
        state.close();
    }
}
