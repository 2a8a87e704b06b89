package io.harbinger.app.lifecycle;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Properties;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Materialized;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pins what Kafka Streams says of a locked directory, which is all it gives to recognise one by. */
class StateInUseTest {

    @TempDir
    private Path directory;

    @Test
    void shouldRefuseTheDirectoryOfAnotherInstance() {
        try (StreamsRunner first = prepare()) {
            assertThatThrownBy(this::prepare)
                    .isInstanceOf(StateDirectoryException.class)
                    .hasMessage("cannot keep state in " + directory + " (another instance uses it; each needs one of"
                            + " its own): name another directory with --state-dir, or as streams.stateDir in the"
                            + " configuration");
            first.stop();
        }
        prepare().close();
    }

    private StreamsRunner prepare() {
        var properties = new Properties();
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, "test");
        properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "127.0.0.1:1");
        properties.put(StreamsConfig.STATE_DIR_CONFIG, directory.toString());
        var builder = new StreamsBuilder();
        builder.table("input", Materialized.as("store"));
        Topology topology = builder.build();
        return StreamsRunner.unbundled(topology, properties, InstantSource.system());
    }
}
