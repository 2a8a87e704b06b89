package io.harbinger.bench;

import io.harbinger.bench.load.Readings;
import io.harbinger.bench.load.Workload;
import io.harbinger.bench.process.ChildJvm;
import io.harbinger.bench.worker.Order;
import io.harbinger.bench.worker.Workers;
import io.harbinger.replay.Feeder;
import io.harbinger.runtime.ClientSettings;
import io.harbinger.runtime.TopicAdmin;
import io.harbinger.runtime.TopicLayout;
import io.harbinger.topology.Topics;
import io.harbinger.wire.InputCodec;
import io.harbinger.wire.WireFormat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import java.util.stream.Stream;

/** A broker in a process of its own, the logs on it, and a directory for everything, gone when closed. */
final class Rig implements AutoCloseable {

    private static final List<String> BROKER_HEAP = List.of("-Xmx1g");

    private final Path directory;
    private final ChildJvm broker;
    private final ClientSettings clients;

    private Rig(Path directory, ChildJvm broker, String bootstrap) {
        this.directory = directory;
        this.broker = broker;
        this.clients = ClientSettings.of(bootstrap);
    }

    static Rig start() {
        Path directory = temporaryDirectory();
        ChildJvm broker = ChildJvm.start(
                "broker",
                BROKER_HEAP,
                arguments(Order.to("broker").with("dir", directory)),
                directory.resolve("broker.log"));
        return new Rig(directory, broker, broker.await("bootstrap"));
    }

    ClientSettings clients() {
        return clients;
    }

    /** Creates the topics of a log and writes it: readings in the order of sending, ticks between them. */
    void write(Topics topics, int partitions, Workload workload, LongConsumer progress) {
        try (TopicAdmin admin = TopicAdmin.connect(clients)) {
            admin.create(topics, TopicLayout.isolated(partitions));
        }
        var readings = new Readings(workload);
        var codec = new InputCodec(WireFormat.singleObject());
        try (Feeder feeder = Feeder.connect(clients.producer(), topics, partitions, codec)) {
            long tick = Workload.START;
            for (long number = 0; number < workload.events(); number++) {
                while (workload.sentAt(number) >= tick) {
                    feeder.tick(tick);
                    tick += workload.tickMillis();
                }
                feeder.event(readings.at(number));
                progress.accept(number);
            }
            feeder.tick(workload.end());
        }
    }

    /** Runs a worker to its end and returns its answers; it leaves nothing on the broker but its outputs. */
    Map<String, String> run(String name, List<String> jvmOptions, Order order, LongConsumer progress)
            throws InterruptedException {
        Path state = directory.resolve("state");
        Order complete = order.with("bootstrap", clients.bootstrapServers()).with("state", state);
        try (ChildJvm child = ChildJvm.start(name, jvmOptions, arguments(complete), directory.resolve("worker.log"))) {
            return child.finish(progress);
        } finally {
            delete(state);
        }
    }

    @Override
    public void close() {
        broker.close();
        delete(directory);
    }

    private static List<String> arguments(Order order) {
        List<String> arguments = new ArrayList<>(List.of(Workers.COMMAND));
        arguments.addAll(order.arguments());
        return arguments;
    }

    private static Path temporaryDirectory() {
        try {
            return Files.createTempDirectory("harbinger-bench-");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make a temporary directory", e);
        }
    }

    private static void delete(Path directory) {
        if (!Files.exists(directory)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(directory)) {
            paths.sorted(Comparator.reverseOrder())
                    .forEach(path -> path.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot remove " + directory, e);
        }
    }
}
