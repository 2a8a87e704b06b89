package io.harbinger.lab.replay;

import io.harbinger.app.cluster.TopicAdmin;
import io.harbinger.app.cluster.TopicLayout;
import io.harbinger.app.failure.Failures;
import io.harbinger.app.lifecycle.PipelineException;
import io.harbinger.app.lifecycle.StreamsRunner;
import io.harbinger.app.output.TemporaryDirectory;
import io.harbinger.client.InputProducer;
import io.harbinger.client.OutputReader;
import io.harbinger.domain.indicator.Catalogue;
import io.harbinger.lab.broker.EmbeddedBroker;
import io.harbinger.stage.Telemetry;
import io.harbinger.topology.ClientSettings;
import io.harbinger.topology.RiskTopology;
import io.harbinger.topology.Settings;
import io.harbinger.topology.StreamsOptions;
import io.harbinger.topology.Topics;
import io.harbinger.wire.InputCodec;
import io.harbinger.wire.WireFormat;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Properties;
import java.util.function.BooleanSupplier;
import org.apache.kafka.streams.KafkaStreams;
import org.jspecify.annotations.Nullable;

/**
 * The real topology with topics and an application id of its own, on an embedded broker or on a given cluster. The caller
 * writes its input through {@link #producer}; application, broker and local state are removed when it is closed.
 */
public final class IsolatedRun implements AutoCloseable {

    /**
     * What to run.
     *
     * @param topics with a prefix that nothing else uses; also the application id
     * @param cluster where; an embedded broker when empty
     */
    public record Plan(
            Catalogue catalogue,
            Settings settings,
            Topics topics,
            int threads,
            Optional<ClientSettings> cluster,
            InstantSource clock) {}

    private static final Duration STREAMS_START = Duration.ofSeconds(60);

    private final Plan plan;
    private final TemporaryDirectory directory;
    private final @Nullable EmbeddedBroker broker;
    private final ClientSettings clients;
    private final EndOfLogAwaiter endOfLog;
    private final StreamsRunner runner;
    private final InputCodec codec;

    private IsolatedRun(Plan plan, Telemetry telemetry, TemporaryDirectory directory, @Nullable EmbeddedBroker broker) {
        this.plan = plan;
        this.directory = directory;
        this.broker = broker;
        this.clients = plan.cluster().orElseGet(() -> ClientSettings.of(broker().bootstrapServers()));
        WireFormat format = WireFormat.singleObject();
        this.codec = new InputCodec(format);
        this.endOfLog = new EndOfLogAwaiter(plan.settings().partitions());
        try (TopicAdmin admin = TopicAdmin.connect(clients)) {
            admin.create(plan.topics(), TopicLayout.isolated(plan.settings().partitions()));
        }
        Properties properties = StreamsOptions.isolated(
                        plan.topics().prefix(), directory.path().resolve("state"))
                .withThreads(plan.threads())
                .toProperties(clients);
        var topology = new RiskTopology(
                plan.catalogue(), plan.settings(), plan.topics(), Telemetry.both(telemetry, endOfLog), format);
        this.runner = new StreamsRunner(topology.build(properties), properties, plan.clock());
    }

    /** Prepares broker, topics and application; {@link #start()} starts the application. */
    public static IsolatedRun prepare(Plan plan, Telemetry telemetry) {
        TemporaryDirectory directory = TemporaryDirectory.create("harbinger-");
        EmbeddedBroker broker = null;
        try {
            broker = plan.cluster().isPresent() ? null : EmbeddedBroker.start(directory.path(), 0);
            return new IsolatedRun(plan, telemetry, directory, broker);
        } catch (RuntimeException | Error e) {
            remove(broker, directory);
            throw e;
        }
    }

    /** Starts the application and waits until it runs. */
    public void start() throws InterruptedException {
        runner.start();
        if (!runner.awaitRunning(STREAMS_START)) {
            throw failed();
        }
    }

    /** Writes events and ticks to this run's topics. */
    public InputProducer producer() {
        return InputProducer.connect(
                clients.producer(), plan.topics(), plan.settings().partitions(), codec);
    }

    /** Reads this run's outputs. */
    public OutputReader outputs() {
        return new OutputReader(clients.consumer());
    }

    public ClientSettings clients() {
        return clients;
    }

    public KafkaStreams streams() {
        return runner.streams();
    }

    public StreamsRunner runner() {
        return runner;
    }

    /** The smallest watermark of all tasks, epoch milliseconds; see {@link EndOfLogAwaiter#watermark}. */
    public long watermark() {
        return endOfLog.watermark();
    }

    /** Waits until the watermark of every task is at least {@code end}, then stops the application, with everything committed. */
    public void finish(long end) throws InterruptedException {
        End unused = finish(end, () -> false);
    }

    /**
     * The same, unless {@code stopped} says to wait no longer: then the application stops where it is.
     *
     * @return up to when everything is committed
     */
    End finish(long end, BooleanSupplier stopped) throws InterruptedException {
        boolean reached = endOfLog.await(end, () -> runner.failure().isEmpty() && !stopped.getAsBoolean());
        if (!reached && !stopped.getAsBoolean()) {
            throw failed();
        }
        boolean committed = runner.stop();
        return reached ? End.OF_LOG : new End(committed ? watermark() : Long.MIN_VALUE);
    }

    private PipelineException failed() {
        Throwable cause = runner.failure().orElse(null);
        return new PipelineException(
                "the pipeline failed: " + (cause == null ? "it did not start in time" : Failures.line(cause)), cause);
    }

    @Override
    public void close() {
        runner.close();
        remove(broker, directory);
    }

    private static void remove(@Nullable EmbeddedBroker broker, TemporaryDirectory directory) {
        try (directory) {
            if (broker != null) {
                broker.close();
            }
        }
    }

    private EmbeddedBroker broker() {
        if (broker == null) {
            throw new IllegalStateException("this run uses a given cluster");
        }
        return broker;
    }
}
