package io.harbinger.lab.container;

import com.github.dockerjava.api.model.ExposedPort;
import com.github.dockerjava.api.model.PortBinding;
import com.github.dockerjava.api.model.Ports.Binding;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.Network;
import org.testcontainers.containers.wait.strategy.Wait;

/** One of several brokers, which is a controller too; keeps its data and its ports when it is started again. */
final class Broker implements AutoCloseable {

    private static final int OUTSIDE = 19092;
    private static final String IMAGE = System.getProperty("harbinger.kafka.image", "harbinger/kafka:local");

    private final GenericContainer<?> container;
    private final int port;

    /**
     * Prepares a broker.
     *
     * @param id from 1
     * @param of number of brokers
     * @param port of the loopback address, where the test reaches it
     */
    Broker(int id, int of, int port, Network network) {
        this.port = port;
        this.container = new GenericContainer<>(IMAGE)
                .withImagePullPolicy(image -> false)
                .withNetwork(network)
                .withNetworkAliases(name(id))
                .withEnv(environment(id, of, port))
                // Fixed, unlike Testcontainers' own: a restarted broker must keep the address that it advertised.
                .withCreateContainerCmdModifier(create -> create.withExposedPorts(ExposedPort.tcp(OUTSIDE))
                        .getHostConfig()
                        .withPortBindings(
                                new PortBinding(Binding.bindIpAndPort("127.0.0.1", port), ExposedPort.tcp(OUTSIDE))))
                .waitingFor(
                        Wait.forLogMessage(".*Kafka Server started.*", 1).withStartupTimeout(Duration.ofMinutes(4)));
    }

    GenericContainer<?> container() {
        return container;
    }

    /** Where a test reaches it. */
    String address() {
        return "127.0.0.1:" + port;
    }

    /** SIGKILL. */
    void kill() {
        container.getDockerClient().killContainerCmd(container.getContainerId()).exec();
    }

    void startAgain() {
        container
                .getDockerClient()
                .startContainerCmd(container.getContainerId())
                .exec();
    }

    static String name(int id) {
        return "kafka-" + id;
    }

    /** Where a container of the network reaches them. */
    static String inside(int brokers) {
        return all(brokers, id -> name(id) + ":9092");
    }

    private static String all(int brokers, java.util.function.IntFunction<String> one) {
        return IntStream.rangeClosed(1, brokers).mapToObj(one).collect(Collectors.joining(","));
    }

    private static Map<String, String> environment(int id, int of, int port) {
        var environment = new LinkedHashMap<String, String>();
        environment.put("CLUSTER_ID", "aGFyYmluZ2VyLWZhdWx0cw");
        environment.put("KAFKA_HEAP_OPTS", "-Xms192m -Xmx384m -XX:+UseSerialGC");
        environment.put("KAFKA_NODE_ID", Integer.toString(id));
        environment.put("KAFKA_PROCESS_ROLES", "broker,controller");
        environment.put("KAFKA_CONTROLLER_QUORUM_VOTERS", all(of, other -> other + "@" + name(other) + ":9093"));
        environment.put("KAFKA_CONTROLLER_LISTENER_NAMES", "CONTROLLER");
        environment.put("KAFKA_INTER_BROKER_LISTENER_NAME", "INSIDE");
        environment.put("KAFKA_LISTENERS", "INSIDE://:9092,CONTROLLER://:9093,OUTSIDE://:" + OUTSIDE);
        environment.put("KAFKA_ADVERTISED_LISTENERS", "INSIDE://" + name(id) + ":9092,OUTSIDE://127.0.0.1:" + port);
        environment.put(
                "KAFKA_LISTENER_SECURITY_PROTOCOL_MAP", "INSIDE:PLAINTEXT,CONTROLLER:PLAINTEXT,OUTSIDE:PLAINTEXT");
        environment.put("KAFKA_LOG_DIRS", "/var/lib/kafka/data");
        environment.put("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false");
        environment.put("KAFKA_DEFAULT_REPLICATION_FACTOR", "3");
        environment.put("KAFKA_MIN_INSYNC_REPLICAS", "2");
        environment.put("KAFKA_OFFSETS_TOPIC_REPLICATION_FACTOR", "3");
        environment.put("KAFKA_OFFSETS_TOPIC_NUM_PARTITIONS", "3");
        environment.put("KAFKA_TRANSACTION_STATE_LOG_REPLICATION_FACTOR", "3");
        environment.put("KAFKA_TRANSACTION_STATE_LOG_MIN_ISR", "2");
        environment.put("KAFKA_TRANSACTION_STATE_LOG_NUM_PARTITIONS", "3");
        // Machines that build are busy: no election for every pause.
        environment.put("KAFKA_CONTROLLER_QUORUM_FETCH_TIMEOUT_MS", "6000");
        environment.put("KAFKA_CONTROLLER_QUORUM_ELECTION_TIMEOUT_MS", "3000");
        environment.put("KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS", "0");
        return environment;
    }

    @Override
    public void close() {
        container.stop();
    }
}
