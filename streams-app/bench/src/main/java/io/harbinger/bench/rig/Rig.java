package io.harbinger.bench.rig;

import io.harbinger.app.cluster.TopicAdmin;
import io.harbinger.app.cluster.TopicLayout;
import io.harbinger.app.output.TemporaryDirectory;
import io.harbinger.bench.load.Readings;
import io.harbinger.bench.load.Workload;
import io.harbinger.bench.process.ChildJvm;
import io.harbinger.bench.process.ShutdownHook;
import io.harbinger.bench.worker.WorkerOptions;
import io.harbinger.bench.worker.Workers;
import io.harbinger.client.InputProducer;
import io.harbinger.topology.ClientSettings;
import io.harbinger.topology.Topics;
import io.harbinger.wire.InputCodec;
import io.harbinger.wire.WireFormat;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;

/**
 * The test rig: a broker in a process of its own, the logs on it, and a directory for everything, removed when closed.
 */
public final class Rig implements AutoCloseable {

    private static final List<String> BROKER_HEAP = List.of("-Xmx1g");

    private final TemporaryDirectory directory;
    private final ChildJvm broker;
    private final ClientSettings clients;
    private final ShutdownHook hook;

    private Rig(TemporaryDirectory directory, ChildJvm broker, String bootstrap) {
        this.directory = directory;
        this.broker = broker;
        this.clients = ClientSettings.of(bootstrap);
        this.hook = new ShutdownHook(this::abandon);
    }

    public static Rig start() {
        TemporaryDirectory directory = TemporaryDirectory.create("harbinger-bench-");
        ChildJvm broker = ChildJvm.start(
                "broker",
                BROKER_HEAP,
                arguments(WorkerOptions.forRole("broker").with("dir", directory.path())),
                directory.path().resolve("broker.log"));
        try {
            return new Rig(directory, broker, broker.await("bootstrap"));
        } catch (RuntimeException e) {
            broker.close();
            directory.close();
            throw e;
        }
    }

    public ClientSettings clients() {
        return clients;
    }

    /** Creates the topics of a log and writes it: readings in the order of sending, ticks between them. */
    BenchLog write(Topics topics, int partitions, Workload workload, LongConsumer progress) {
        create(topics, partitions);
        var readings = new Readings(workload);
        try (InputProducer producer = producer(topics, partitions)) {
            long tick = Workload.START;
            for (long number = 0; number < workload.events(); number++) {
                while (workload.sentAt(number) >= tick) {
                    producer.tick(tick);
                    tick += workload.tickMillis();
                }
                producer.event(readings.at(number));
                progress.accept(number);
            }
            producer.tick(workload.end());
        }
        return new BenchLog(topics, partitions, workload);
    }

    /** Creates the topics of a deployment. */
    public void create(Topics topics, int partitions) {
        try (TopicAdmin admin = TopicAdmin.connect(clients)) {
            admin.create(topics, TopicLayout.isolated(partitions));
        }
    }

    /** Writes events and ticks to the inputs. */
    public InputProducer producer(Topics topics, int partitions) {
        return InputProducer.connect(clients.producer(), topics, partitions, new InputCodec(WireFormat.singleObject()));
    }

    /** Starts a worker; its local state is the directory of its application. */
    public ChildJvm start(String name, List<String> jvmOptions, WorkerOptions options) {
        return start(name, jvmOptions, options, state(), "worker.log");
    }

    /** Starts one of several workers that are one application, from number 1. */
    public ChildJvm startInstance(int number, List<String> jvmOptions, WorkerOptions options) {
        Path own = state().resolve("instance-" + number);
        return start("instance " + number, jvmOptions, options, own, "instance-" + number + ".log");
    }

    private ChildJvm start(String name, List<String> jvmOptions, WorkerOptions options, Path state, String log) {
        WorkerOptions complete =
                options.with("bootstrap", clients.bootstrapServers()).with("state", state);
        return ChildJvm.start(
                name, jvmOptions, arguments(complete), directory.path().resolve(log));
    }

    /** Runs a worker to its end. */
    WorkerRun run(String name, List<String> jvmOptions, WorkerOptions options, LongConsumer progress)
            throws InterruptedException {
        try (ChildJvm child = start(name, jvmOptions, options)) {
            return new WorkerRun(child.finish(progress));
        }
    }

    /** Deletes what the last worker kept on disk. */
    public void dropState() {
        TemporaryDirectory.deleteTree(state());
    }

    private Path state() {
        return directory.path().resolve("state");
    }

    @Override
    public void close() {
        broker.close();
        directory.close();
        hook.remove();
    }

    /** The process is being terminated: kills the broker and removes the directory. */
    private void abandon() {
        try {
            broker.kill();
            directory.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static List<String> arguments(WorkerOptions options) {
        List<String> arguments = new ArrayList<>(List.of(Workers.COMMAND));
        arguments.addAll(options.arguments());
        return arguments;
    }
}
