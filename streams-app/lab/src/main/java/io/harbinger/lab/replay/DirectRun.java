package io.harbinger.lab.replay;

import io.harbinger.app.load.NetworkRecords;
import io.harbinger.app.output.TemporaryDirectory;
import io.harbinger.client.InputLog;
import io.harbinger.client.InputRecords;
import io.harbinger.direct.DirectEngine;
import io.harbinger.direct.DirectLog;
import io.harbinger.direct.Engine;
import io.harbinger.direct.ParallelEngine;
import io.harbinger.domain.network.Entity;
import io.harbinger.domain.window.MeasureCache;
import io.harbinger.stage.Telemetry;
import io.harbinger.topology.CatalogueRun;
import io.harbinger.topology.PanoramaTopology;
import io.harbinger.topology.RiskTopology;
import io.harbinger.topology.Settings;
import io.harbinger.topology.Topics;
import io.harbinger.topology.Wiring;
import io.harbinger.wire.InputCodec;
import io.harbinger.wire.NetworkCodec;
import io.harbinger.wire.WireFormat;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.producer.ProducerRecord;

/** A run of the direct engine: the log goes through the stages as it is written, the outputs to files. */
final class DirectRun implements EngineRun {

    /** 8,192 windows a thread: what some 500 series of daily statements, published within two weeks, have open. */
    private static final int CACHE_BITS = 13;

    private final TemporaryDirectory directory = TemporaryDirectory.create("harbinger-");
    private final EndOfLogAwaiter watermarks;
    private final OutputSpool outputs;
    private final Engine engine;
    private final NetworkRecords network;
    private final InputLog log;

    private DirectRun(List<CatalogueRun> runs, InstantSource clock, int workers) {
        WireFormat format = WireFormat.singleObject();
        Settings settings = runs.get(0).settings();
        Topics topics = runs.get(0).topics();
        watermarks = EndOfLogAwaiter.of(settings);
        outputs = OutputSpool.of(
                topics, runs.stream().map(run -> run.topics().alerts()).toList(), directory.path());
        BiConsumer<Wiring, Telemetry> application = (wiring, telemetry) -> {
            Telemetry both = Telemetry.both(watermarks, telemetry);
            new RiskTopology(runs, both, format, MeasureCache.of(CACHE_BITS)).wire(wiring);
            if (settings.panorama()) {
                new PanoramaTopology(runs.get(0).catalogue(), settings, topics, both, format).wire(wiring);
            }
        };
        engine = workers > 1
                ? ParallelEngine.start(application, outputs, clock, workers)
                : DirectEngine.start(wiring -> application.accept(wiring, Telemetry.SILENT), outputs, clock);
        network = new NetworkRecords(topics.network(), new NetworkCodec(format));
        log = new DirectLog(engine, new InputRecords(topics, new InputCodec(format)));
    }

    /**
     * Starts the stages.
     *
     * @param runs of one partition, all of which are assessed as the first one is
     * @param workers threads that judge
     */
    static DirectRun start(List<CatalogueRun> runs, InstantSource clock, int workers) {
        return new DirectRun(runs, clock, workers);
    }

    /** Before the log. */
    @Override
    public void network(Collection<? extends Entity> entities) {
        for (Entity entity : entities) {
            ProducerRecord<byte[], byte[]> record = network.entity(entity, NetworkRecords.ALWAYS);
            engine.sendToAll(record.topic(), record.key(), record.value(), NetworkRecords.ALWAYS, null);
        }
    }

    @Override
    public InputLog log() {
        return log;
    }

    /** Nothing has to be waited for. */
    @Override
    public End finish(long end, BooleanSupplier stopped) {
        long watermark = watermarks.watermark();
        return stopped.getAsBoolean() && watermark < end ? new End(watermark) : End.OF_LOG;
    }

    @Override
    public OutputTopics outputs() {
        return outputs;
    }

    @Override
    public void close() {
        try (directory;
                outputs) {
            engine.close();
        }
    }
}
