package io.harbinger.stage;

import io.harbinger.domain.event.Event;
import io.harbinger.domain.event.EventKind;
import io.harbinger.domain.indicator.KnownMetrics;
import io.harbinger.domain.indicator.Observer;
import io.harbinger.domain.network.Entity;
import io.harbinger.stage.Arrival.EventArrived;
import io.harbinger.stage.Arrival.TimeAdvanced;
import io.harbinger.testing.RandomLog;
import io.harbinger.testing.pipeline.Pipeline;
import io.harbinger.testing.pipeline.PublishedRecord;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.processor.api.Record;

/** Ingest alone, with the bounds of a small deployment: an hour ahead, thirty days back, a megabyte. */
final class IngestDriver implements AutoCloseable {

    static final String SENSORS = "sensors";
    static final String LOGISTICS = "logistics";
    static final String TRADES = "trades";
    static final String TICKS = "ticks";
    static final int MAX_BYTES = 1 << 18;

    private static final Map<String, EventKind> KINDS =
            Map.of(SENSORS, EventKind.SENSOR, LOGISTICS, EventKind.LOGISTICS, TRADES, EventKind.TRADE);

    final RecordingTelemetry telemetry = new RecordingTelemetry();
    private final StageDriver driver;

    IngestDriver(Path state, boolean acceptUnknown) {
        var bounds = new Admission.Bounds(
                MAX_BYTES, Duration.ofHours(1).toMillis(), Duration.ofDays(30).toMillis(), acceptUnknown);
        var network = new NetworkSnapshot();
        var setup = new Ingest.Setup(
                KINDS,
                "clock",
                network,
                new Ingest.To("assess", "regroup", "dead"),
                Pipeline.INPUT,
                bounds,
                new KnownMetrics(false, Set.of("level", "temperature")),
                new Observer(RandomLog.CATALOGUE),
                telemetry);
        driver = new StageDriver(
                state,
                new StageDriver.Part(
                        List.of(SENSORS, LOGISTICS, TRADES, TICKS),
                        List.of(TestStores.clock("clock")),
                        List.of("assess", "regroup", "dead")),
                network,
                () -> new Ingest(setup));
    }

    IngestDriver send(Event event) {
        String topic = switch (event.kind()) {
            case SENSOR -> SENSORS;
            case LOGISTICS -> LOGISTICS;
            case TRADE -> TRADES;
        };
        return send(topic, Pipeline.bytes(event.key()), Pipeline.INPUT.encode(event), event.time());
    }

    IngestDriver send(String topic, byte[] key, byte[] value, long timestamp) {
        driver.pipe(topic, key, value, timestamp);
        return this;
    }

    /** Records of one partition that came with one poll. */
    IngestDriver poll(List<ConsumerRecord<byte[], byte[]>> records) {
        ConsumerRecord<byte[], byte[]> first = records.get(0);
        var partition = new TopicPartition(first.topic(), first.partition());
        var bundled = Bundle.of(new ConsumerRecords<>(Map.of(partition, records), Map.of()));
        driver.pipe(first.topic(), null, bundled.records(partition).get(0).headers(), Math.max(0, first.timestamp()));
        return this;
    }

    IngestDriver tick(String topic, long time) {
        return send(topic, null, Pipeline.INPUT.encodeTick(time), time + 5);
    }

    IngestDriver addEntity(Entity entity) {
        driver.addEntity(entity);
        return this;
    }

    /** Records forwarded to the assessment. */
    List<Record<Object, Object>> assessed() {
        return driver.to("assess");
    }

    /** The same as lines of text, one for each event and tick. */
    List<String> arrivals() {
        return driver.linesTo("assess");
    }

    List<Event> events() {
        return assessed().stream()
                .map(Record::value)
                .filter(EventArrived.class::isInstance)
                .map(arrival -> ((EventArrived) arrival).event())
                .toList();
    }

    /** Watermarks forwarded, with the timestamps of their records. */
    List<Map.Entry<Long, Long>> times() {
        return assessed().stream()
                .filter(record -> record.value() instanceof TimeAdvanced)
                .map(record -> Map.entry(((TimeAdvanced) record.value()).time(), record.timestamp()))
                .toList();
    }

    List<PublishedRecord> regrouped() {
        return driver.to("regroup").stream().map(PublishedRecord::of).toList();
    }

    List<PublishedRecord> deadLetters() {
        return driver.to("dead").stream().map(PublishedRecord::of).toList();
    }

    @Override
    public void close() {
        driver.close();
    }
}
