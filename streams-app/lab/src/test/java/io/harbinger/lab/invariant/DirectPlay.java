package io.harbinger.lab.invariant;

import io.harbinger.direct.DirectEngine;
import io.harbinger.direct.Engine;
import io.harbinger.direct.ParallelEngine;
import io.harbinger.domain.indicator.Catalogue;
import io.harbinger.domain.window.MeasureCache;
import io.harbinger.stage.Telemetry;
import io.harbinger.topology.CatalogueRun;
import io.harbinger.topology.PanoramaTopology;
import io.harbinger.topology.RiskTopology;
import io.harbinger.topology.Settings;
import io.harbinger.topology.Topics;
import io.harbinger.topology.Wiring;
import io.harbinger.wire.WireFormat;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/** The direct engine, with all that it publishes kept in memory. */
public final class DirectPlay implements Outputs.Reader, AutoCloseable {

    private final Map<String, List<ConsumerRecord<byte[], byte[]>>> published = new HashMap<>();
    private final List<String> sequence = new ArrayList<>();
    private final Engine engine;

    public DirectPlay(Catalogue catalogue, Settings settings, Topics topics) {
        this(catalogue, settings, topics, 1);
    }

    /** @param workers threads that judge */
    public DirectPlay(Catalogue catalogue, Settings settings, Topics topics, int workers) {
        this(List.of(new CatalogueRun(catalogue, settings, topics)), workers);
    }

    /** @param runs all of which are assessed as the first one is */
    DirectPlay(List<CatalogueRun> runs, int workers) {
        WireFormat format = WireFormat.singleObject();
        CatalogueRun first = runs.get(0);
        BiConsumer<Wiring, Telemetry> application = (wiring, telemetry) -> {
            new RiskTopology(runs, telemetry, format, MeasureCache.NONE).wire(wiring);
            if (first.settings().panorama()) {
                new PanoramaTopology(first.catalogue(), first.settings(), first.topics(), telemetry, format)
                        .wire(wiring);
            }
        };
        InstantSource clock = InstantSource.system();
        engine = workers > 1
                ? ParallelEngine.start(application, this::keep, clock, workers)
                : DirectEngine.start(wiring -> application.accept(wiring, Telemetry.SILENT), this::keep, clock);
    }

    public Engine engine() {
        return engine;
    }

    /** Every record in the order in which it was published: topic, time, key, value and headers. */
    List<String> sequence() {
        return List.copyOf(sequence);
    }

    private void keep(String topic, Record<byte[], byte[]> record) {
        sequence.add(topic
                + ' '
                + record.timestamp()
                + ' '
                + hex(record.key())
                + ' '
                + hex(record.value())
                + ' '
                + record.headers());
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

    private static String hex(byte @Nullable [] bytes) {
        return bytes == null ? "-" : HexFormat.of().formatHex(bytes);
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
