package io.harbinger.lab.replay;

import io.harbinger.topology.ClientSettings;
import java.util.Optional;

/** What a replay runs on. Both run the same stages in the same wiring, and give the same outputs. */
public sealed interface ReplayEngine {

    /**
     * The stages within this process.
     *
     * @param workers threads that judge, above 0; the outputs are the same for any number
     */
    record Direct(int workers) implements ReplayEngine {}

    /**
     * Kafka Streams, as in production.
     *
     * @param cluster where to run; an embedded broker when empty
     */
    record Streams(int threads, int partitions, Optional<ClientSettings> cluster) implements ReplayEngine {}
}
