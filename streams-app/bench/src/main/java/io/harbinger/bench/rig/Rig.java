package io.harbinger.bench.rig;

import io.harbinger.app.cluster.TopicAdmin;
import io.harbinger.app.cluster.TopicLayout;
import io.harbinger.bench.load.Readings;
import io.harbinger.bench.load.Workload;
import io.harbinger.bench.process.ChildJvm;
import io.harbinger.bench.worker.Order;
import io.harbinger.bench.worker.Workers;
import io.harbinger.client.Feeder;
import io.harbinger.topology.ClientSettings;
import io.harbinger.topology.Topics;
import io.harbinger.wire.InputCodec;
import io.harbinger.wire.WireFormat;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;

/** A broker in a process of its own, the logs on it, and a directory for everything, gone when closed. */
public final class Rig implements AutoCloseable {

    private static final List<String> BROKER_HEAP = List.of("-Xmx1g");

    private final WorkDirectory directory;
    private final ChildJvm broker;
    private final ClientSettings clients;
    private final Thread hook;

    private Rig(WorkDirectory directory, ChildJvm broker, String bootstrap) {
        this.directory = directory;
        this.broker = broker;
        this.clients = ClientSettings.of(bootstrap);
        this.hook = new Thread(this::abandon);
        Runtime.getRuntime().addShutdownHook(hook);
    }

    public static Rig start() {
        WorkDirectory directory = WorkDirectory.make();
        ChildJvm broker = ChildJvm.start(
                "broker",
                BROKER_HEAP,
                arguments(Order.to("broker").with("dir", directory.path())),
                directory.resolve("broker.log"));
        try {
            return new Rig(directory, broker, broker.await("bootstrap"));
        } catch (RuntimeException e) {
            broker.close();
            directory.delete();
            throw e;
        }
    }

    public ClientSettings clients() {
        return clients;
    }

    /** Creates the topics of a log and writes it: readings in the order of sending, ticks between them. */
    Log write(Topics topics, int partitions, Workload workload, LongConsumer progress) {
        create(topics, partitions);
        var readings = new Readings(workload);
        try (Feeder feeder = feeder(topics, partitions)) {
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
        return new Log(topics, partitions, workload);
    }

    /** Creates the topics of a deployment. */
    public void create(Topics topics, int partitions) {
        try (TopicAdmin admin = TopicAdmin.connect(clients)) {
            admin.create(topics, TopicLayout.isolated(partitions));
        }
    }

    /** Writes events and ticks to the inputs. */
    public Feeder feeder(Topics topics, int partitions) {
        return Feeder.connect(clients.producer(), topics, partitions, new InputCodec(WireFormat.singleObject()));
    }

    /** Starts a worker; its local state is the directory of its application. */
    public ChildJvm start(String name, List<String> jvmOptions, Order order) {
        Order complete = order.with("bootstrap", clients.bootstrapServers()).with("state", state());
        return ChildJvm.start(name, jvmOptions, arguments(complete), directory.resolve("worker.log"));
    }

    /** Runs a worker to its end. */
    Run run(String name, List<String> jvmOptions, Order order, LongConsumer progress) throws InterruptedException {
        try (ChildJvm child = start(name, jvmOptions, order)) {
            return new Run(child.finish(progress));
        }
    }

    /** Deletes what the last worker kept on disk. */
    public void dropState() {
        WorkDirectory.delete(state());
    }

    private Path state() {
        return directory.resolve("state");
    }

    @Override
    public void close() {
        broker.close();
        directory.delete();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // This process is ending already, and the hook does its work.
        }
    }

    /** Interrupted: nothing is worth keeping. */
    private void abandon() {
        try {
            broker.kill();
            directory.delete();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static List<String> arguments(Order order) {
        List<String> arguments = new ArrayList<>(List.of(Workers.COMMAND));
        arguments.addAll(order.arguments());
        return arguments;
    }
}
