package io.harbinger.lab.container;

import static org.assertj.core.api.Assertions.assertThat;

import io.harbinger.app.cluster.TopicAdmin;
import io.harbinger.client.InputProducer;
import io.harbinger.client.OutputReader;
import io.harbinger.lab.invariant.Log;
import io.harbinger.lab.invariant.Outputs;
import io.harbinger.topology.ClientSettings;
import io.harbinger.topology.Topics;
import io.harbinger.wire.InputCodec;
import io.harbinger.wire.WireFormat;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.testcontainers.containers.Network;

/** Two instances with standbys, and topics of their own. Event time comes from the ticks of the log alone. */
final class Deployment implements AutoCloseable {

    static final int PARTITIONS = 3;
    private static final int INSTANCES = 2;
    private static final Duration TIMEOUT = Duration.ofMinutes(3);

    private final Brokers brokers;
    private final Topics topics;
    private final List<Instance> instances;
    private final InputProducer producer;

    private Deployment(Brokers brokers, Topics topics, List<Instance> instances) {
        this.brokers = brokers;
        this.topics = topics;
        this.instances = instances;
        this.producer = InputProducer.connect(
                clients(brokers).producer(), topics, PARTITIONS, new InputCodec(WireFormat.singleObject()));
    }

    /**
     * Starts both and waits until both have work.
     *
     * @param name of the application, and what its topics start with
     * @param files an empty directory
     */
    static Deployment start(Brokers brokers, Network network, String name, Path files) {
        var topics = new Topics(name);
        try (TopicAdmin admin = TopicAdmin.connect(clients(brokers))) {
            admin.create(topics, Configuration.topics(PARTITIONS));
        }
        new Configuration(name, Broker.inside(Brokers.COUNT), "/var/lib/harbinger", 8080, 1).write(files);
        List<Instance> instances = List.of(Instance.start(network, files), Instance.start(network, files));
        var deployment = new Deployment(brokers, topics, instances);
        deployment.awaitWorkers(INSTANCES);
        return deployment;
    }

    Instance first() {
        return instances.get(0);
    }

    Instance second() {
        return instances.get(1);
    }

    /** The broker that coordinates the instances. */
    Broker coordinator() {
        return brokers.coordinator(topics.prefix());
    }

    /** Writes a part of the log and waits until it is on the cluster. */
    void write(Log log) {
        log.write(producer);
    }

    void awaitWorkers(int count) {
        await(count + " members with work", () -> brokers.workers(topics.prefix()) == count);
    }

    void awaitOpenEpisodes() {
        await("open episodes", () -> outputs().current().size() >= 3);
    }

    /** What is on the output topics and committed. */
    Outputs outputs() {
        return Outputs.read(new OutputReader(clients(brokers).consumer())::read, topics);
    }

    /** SIGKILL with a transaction open: it is frozen first, so that it cannot commit between the check and the kill. */
    void killInTransaction(Instance instance) {
        Awaitility.await()
                .atMost(TIMEOUT)
                .pollInterval(Duration.ofMillis(50))
                .ignoreExceptions()
                .until(() -> isKilledInTransaction(instance));
    }

    private boolean isKilledInTransaction(Instance instance) {
        String client = brokers.clientId(topics.prefix(), instance.address()).orElse("");
        int end = client.indexOf("-StreamThread-");
        if (end < 0) {
            return false;
        }
        String process = client.substring(0, end);
        if (!brokers.isInTransaction(process)) {
            return false;
        }
        instance.pause();
        if (!brokers.isInTransaction(process)) {
            instance.resume();
            return false;
        }
        instance.kill();
        return true;
    }

    /**
     * Waits until all that was written is processed and committed, stops those that run in order, and reads what came out.
     * No instance alone knows this: while a member counts as alive, its tasks are not reassigned.
     */
    Outputs finish() {
        // Records behind an open transaction, also of a dead instance, become visible when it has ended.
        await("all records to be processed", () -> !brokers.isInTransaction(topics.prefix()) && unread().isEmpty());
        List<Instance> running = instances.stream().filter(Instance::isRunning).toList();
        assertThat(running).as("instances that run").isNotEmpty();
        running.forEach(Instance::stop);
        return outputs();
    }

    /** What the application has yet to process of its inputs, and of what it writes for itself when those are done. */
    private List<String> unread() {
        List<String> inputs = brokers.unread(topics.prefix(), topics.inputs());
        return inputs.isEmpty() ? brokers.unread(topics.prefix(), List.of(topics.laneEvents())) : inputs;
    }

    private void await(String what, Callable<Boolean> condition) {
        try {
            Awaitility.await(what)
                    .atMost(TIMEOUT)
                    .pollInterval(Duration.ofSeconds(1))
                    .ignoreExceptions()
                    .until(condition);
        } catch (ConditionTimeoutException e) {
            System.err.println("not processed: " + unread());
            instances.forEach(instance -> System.err.println(instance.diagnostics()));
            throw e;
        }
    }

    private static ClientSettings clients(Brokers brokers) {
        return ClientSettings.of(brokers.bootstrapServers());
    }

    @Override
    public void close() {
        producer.close();
        instances.forEach(Instance::close);
    }
}
