package io.harbinger.lab.replay;

import io.harbinger.app.output.TemporaryDirectory;
import io.harbinger.client.InputLog;
import io.harbinger.client.InputRecords;
import io.harbinger.direct.DirectEngine;
import io.harbinger.direct.DirectLog;
import io.harbinger.domain.indicator.Catalogue;
import io.harbinger.topology.RiskTopology;
import io.harbinger.topology.Settings;
import io.harbinger.topology.Topics;
import io.harbinger.wire.InputCodec;
import io.harbinger.wire.WireFormat;
import java.time.InstantSource;
import java.util.function.BooleanSupplier;

/** A run of the direct engine: the log goes through the stages as it is written, the outputs to files. */
final class DirectRun implements EngineRun {

    private final TemporaryDirectory directory = TemporaryDirectory.create("harbinger-");
    private final EndOfLogAwaiter watermarks = new EndOfLogAwaiter(1);
    private final OutputSpool outputs;
    private final DirectEngine engine;
    private final InputLog log;

    private DirectRun(Catalogue catalogue, Settings settings, Topics topics, InstantSource clock) {
        WireFormat format = WireFormat.singleObject();
        outputs = OutputSpool.of(topics, directory.path());
        var application = new RiskTopology(catalogue, settings, topics, watermarks, format);
        engine = DirectEngine.start(application::wire, outputs, clock);
        log = new DirectLog(engine, new InputRecords(topics, new InputCodec(format)));
    }

    /** @param settings of one partition */
    static DirectRun start(Catalogue catalogue, Settings settings, Topics topics, InstantSource clock) {
        return new DirectRun(catalogue, settings, topics, clock);
    }

    @Override
    public InputLog log() {
        return log;
    }

    /** Nothing has to be waited for. */
    @Override
    public End finish(long end, BooleanSupplier stopped) {
        outputs.flush();
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
