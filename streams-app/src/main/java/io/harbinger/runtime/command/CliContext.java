package io.harbinger.runtime.command;

import io.harbinger.adapter.EventLineParser;
import io.harbinger.domain.indicator.Catalogue;
import io.harbinger.stage.Telemetry;
import io.harbinger.topology.Settings;
import io.harbinger.topology.Topics;
import io.harbinger.wire.WireFormat;
import java.io.PrintStream;
import java.time.InstantSource;
import java.util.Properties;
import org.apache.kafka.streams.Topology;

/**
 * What the commands are put together from; named once, in {@code Main}.
 *
 * @param pipeline builds the topology
 * @param eventLines reads our own events as JSON lines
 * @param clock the wall clock
 * @param out for results; logs, progress and errors go to {@code err}
 * @param version of this build
 */
public record CliContext(
        Pipeline pipeline,
        EventLineParser eventLines,
        InstantSource clock,
        PrintStream out,
        PrintStream err,
        String version) {

    /** The composition root of the topology. */
    @FunctionalInterface
    public interface Pipeline {

        Topology build(
                Catalogue catalogue,
                Settings settings,
                Topics topics,
                Telemetry telemetry,
                WireFormat format,
                Properties streams);
    }
}
