package io.harbinger.lab.broker;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/**
 * A single Kafka node, broker and controller in one, on the loopback address. Its data stay in the directory: a broker
 * started there again, even after a crash, has every committed record.
 *
 * <p>Made for event times far from today: topics keep records for ever and accept any timestamp unless they say
 * otherwise.
 */
public final class EmbeddedBroker implements AutoCloseable {

    private final KafkaRaftServer server;
    private final int port;

    private EmbeddedBroker(KafkaRaftServer server, int port) {
        this.server = server;
        this.port = port;
    }

    /**
     * Starts a broker and returns when it accepts clients, after about 3 to 10 seconds.
     *
     * @param directory is made when absent; one broker at a time may use it
     * @param port of the client listener; 0 chooses a free one
     * @throws UncheckedIOException when the directory cannot be written
     * @throws IllegalArgumentException when the port is taken
     */
    public static EmbeddedBroker start(Path directory, int port) {
        Ports ports = Ports.choose(port);
        Path data = directory.toAbsolutePath().resolve("kafka");
        format(data);
        Properties properties = BrokerProperties.of(data, ports.client(), ports.controller());
        var server = new KafkaRaftServer(KafkaConfig.fromProps(properties, false), Time.SYSTEM);
        var broker = new EmbeddedBroker(server, ports.client());
        try {
            server.startup();
            return broker;
        } catch (RuntimeException | Error e) {
            broker.close();
            throw e;
        }
    }

    /** What clients connect to, {@code host:port}. */
    public String bootstrapServers() {
        return BrokerProperties.HOST + ":" + port;
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }

    private static void format(Path data) {
        if (Files.exists(data.resolve("meta.properties"))) {
            return;
        }
        try {
            Files.createDirectories(data);
            new Formatter()
                    .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                    .setNodeId(BrokerProperties.NODE_ID)
                    .setClusterId(Uuid.randomUuid().toString())
                    .setReleaseVersion(MetadataVersion.latestProduction())
                    .setControllerListenerName(BrokerProperties.CONTROLLER)
                    .setMetadataLogDirectory(data.toString())
                    .addDirectory(data.toString())
                    .run();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot prepare a broker in " + data, e);
        } catch (Exception e) {
            throw new IllegalStateException("cannot prepare a broker in " + data, e);
        }
    }

    /** Of clients and of the controller. */
    private record Ports(int client, int controller) {

        /** Both are held while they are chosen: a port that was let go may be the next one that is free. */
        static Ports choose(int port) {
            try (ServerSocket client = port == 0 ? free() : required(port);
                    ServerSocket controller = free()) {
                return new Ports(client.getLocalPort(), controller.getLocalPort());
            } catch (IOException e) {
                throw new UncheckedIOException("no free port on " + BrokerProperties.HOST, e);
            }
        }

        private static ServerSocket free() throws IOException {
            return new ServerSocket(0, 1, loopback());
        }

        private static ServerSocket required(int port) {
            try {
                return new ServerSocket(port, 1, loopback());
            } catch (IOException e) {
                throw new IllegalArgumentException("port " + port + " on " + BrokerProperties.HOST + " is taken", e);
            }
        }

        private static InetAddress loopback() throws UnknownHostException {
            return InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
        }
    }
}
