package io.harbinger.lab.invariant;

import io.harbinger.direct.DirectEngine;
import io.harbinger.domain.indicator.Catalogue;
import io.harbinger.stage.Telemetry;
import io.harbinger.topology.PanoramaTopology;
import io.harbinger.topology.RiskTopology;
import io.harbinger.topology.Settings;
import io.harbinger.topology.Topics;
import io.harbinger.wire.WireFormat;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.streams.processor.api.Record;

/** The direct engine, with all that it publishes kept in memory. */
public final class DirectPlay implements Outputs.Reader, AutoCloseable {

    private final Map<String, List<ConsumerRecord<byte[], byte[]>>> published = new HashMap<>();
    private final DirectEngine engine;

    public DirectPlay(Catalogue catalogue, Settings settings, Topics topics) {
        WireFormat format = WireFormat.singleObject();
        engine = DirectEngine.start(
                wiring -> {
                    new RiskTopology(catalogue, settings, topics, Telemetry.SILENT, format).wire(wiring);
                    if (settings.panorama()) {
                        new PanoramaTopology(catalogue, settings, topics, Telemetry.SILENT, format).wire(wiring);
                    }
                },
                this::keep,
                InstantSource.system());
    }

    public DirectEngine engine() {
        return engine;
    }

    private void keep(String topic, Record<byte[], byte[]> record) {
        List<ConsumerRecord<byte[], byte[]>> records = published.computeIfAbsent(topic, any -> new ArrayList<>());
        records.add(new ConsumerRecord<>(
                topic,
                0,
                records.size(),
                record.timestamp(),
                TimestampType.CREATE_TIME,
                ConsumerRecord.NULL_SIZE,
                ConsumerRecord.NULL_SIZE,
                record.key(),
                record.value(),
                record.headers(),
                Optional.empty()));
    }

    @Override
    public void read(String topic, Consumer<ConsumerRecord<byte[], byte[]>> sink) {
        published.getOrDefault(topic, List.of()).forEach(sink);
    }

    @Override
    public void close() {
        engine.close();
    }
}
