package io.harbinger.lab.replay;

import io.harbinger.app.cluster.TopicAdmin;
import io.harbinger.app.cluster.TopicLayout;
import io.harbinger.app.failure.Failures;
import io.harbinger.app.lifecycle.PipelineException;
import io.harbinger.app.lifecycle.StreamsRunner;
import io.harbinger.app.load.NetworkRecords;
import io.harbinger.app.load.NetworkWriter;
import io.harbinger.app.output.TemporaryDirectory;
import io.harbinger.client.InputProducer;
import io.harbinger.client.OutputReader;
import io.harbinger.domain.indicator.Catalogue;
import io.harbinger.domain.network.Entity;
import io.harbinger.lab.broker.EmbeddedBroker;
import io.harbinger.stage.Telemetry;
import io.harbinger.topology.ClientSettings;
import io.harbinger.topology.PanoramaTopology;
import io.harbinger.topology.RiskTopology;
import io.harbinger.topology.Settings;
import io.harbinger.topology.StreamsOptions;
import io.harbinger.topology.Topics;
import io.harbinger.wire.InputCodec;
import io.harbinger.wire.NetworkCodec;
import io.harbinger.wire.WireFormat;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.Topology;
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
    private final @Nullable StreamsRunner panorama;
    private final InputCodec codec;

    private IsolatedRun(Plan plan, Telemetry telemetry, TemporaryDirectory directory, @Nullable EmbeddedBroker broker) {
        this.plan = plan;
        this.directory = directory;
        this.broker = broker;
        this.clients = plan.cluster().orElseGet(() -> ClientSettings.of(broker().bootstrapServers()));
        WireFormat format = WireFormat.singleObject();
        this.codec = new InputCodec(format);
        this.endOfLog = EndOfLogAwaiter.of(plan.settings());
        try (TopicAdmin admin = TopicAdmin.connect(clients)) {
            admin.create(plan.topics(), TopicLayout.isolated(plan.settings().partitions()));
        }
        StreamsOptions options = StreamsOptions.isolated(
                        plan.topics().prefix(), directory.path().resolve("state"))
                .withThreads(plan.threads());
        Telemetry told = Telemetry.both(telemetry, endOfLog);
        this.runner = runner(
                options, new RiskTopology(plan.catalogue(), plan.settings(), plan.topics(), told, format)::build);
        this.panorama = plan.settings().panorama()
                ? runner(
                        options.ofPanorama(),
                        new PanoramaTopology(plan.catalogue(), plan.settings(), plan.topics(), told, format)::build)
                : null;
    }

    private StreamsRunner runner(StreamsOptions options, Function<Properties, Topology> topology) {
        Properties properties = options.toProperties(clients);
        return new StreamsRunner(topology.apply(properties), properties, plan.clock());
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
        for (StreamsRunner each : runners()) {
            each.start();
        }
        for (StreamsRunner each : runners()) {
            if (!each.awaitRunning(STREAMS_START)) {
                throw failed();
            }
        }
    }

    /** The core first. */
    private List<StreamsRunner> runners() {
        return panorama == null ? List.of(runner) : List.of(runner, panorama);
    }

    private Optional<Throwable> failure() {
        return runners().stream()
                .map(StreamsRunner::failure)
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Puts a network on this run's topic that holds from the first event on. */
    public void writeNetwork(Collection<? extends Entity> entities) {
        NetworkWriter.write(
                clients,
                new NetworkRecords(plan.topics().network(), new NetworkCodec(WireFormat.singleObject())),
                NetworkRecords.ALWAYS,
                entities);
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

    Topics topics() {
        return plan.topics();
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
        boolean reached = endOfLog.await(end, () -> failure().isEmpty() && !stopped.getAsBoolean());
        if (!reached && !stopped.getAsBoolean()) {
            throw failed();
        }
        boolean committed = true;
        for (StreamsRunner each : runners()) {
            committed &= each.stop();
        }
        return reached ? End.OF_LOG : new End(committed ? watermark() : Long.MIN_VALUE);
    }

    private PipelineException failed() {
        Throwable cause = failure().orElse(null);
        return new PipelineException(
                "the pipeline failed: " + (cause == null ? "it did not start in time" : Failures.line(cause)), cause);
    }

    @Override
    public void close() {
        runners().forEach(StreamsRunner::close);
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
