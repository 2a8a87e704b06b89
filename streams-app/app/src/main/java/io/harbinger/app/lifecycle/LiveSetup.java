package io.harbinger.app.lifecycle;

import io.harbinger.topology.ClientSettings;
import io.harbinger.topology.StreamsOptions;
import io.harbinger.topology.Topics;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Function;
import java.util.function.LongFunction;
import org.apache.kafka.streams.Topology;

/**
 * What a live pipeline is started with.
 *
 * @param http address of metrics and health; port 0 takes a free one
 * @param ticking empty when someone else writes the ticks (a simulation that runs faster than the clock)
 * @param panorama the second application, which follows risk along the network; empty where none does
 * @param catalogueVersion in force, for health and meters
 */
public record LiveSetup(
        ClientSettings clients,
        StreamsOptions streams,
        Topics topics,
        InetSocketAddress http,
        Optional<Ticking> ticking,
        Optional<Function<Properties, Topology>> panorama,
        String catalogueVersion) {

    /**
     * Wall time as ticks.
     *
     * @param every how often
     * @param encoder from epoch milliseconds to the bytes of a tick record
     */
    public record Ticking(Duration every, LongFunction<byte[]> encoder) {}
}
