package io.harbinger.lab.demo;

import io.harbinger.app.cluster.ClusterException;
import io.harbinger.app.cluster.TopicAdmin;
import io.harbinger.app.cluster.TopicLayout;
import io.harbinger.app.console.Console;
import io.harbinger.app.console.model.ConsoleLinks;
import io.harbinger.app.failure.Failures;
import io.harbinger.app.lifecycle.AddressException;
import io.harbinger.app.lifecycle.LiveApplication;
import io.harbinger.app.lifecycle.LiveSetup;
import io.harbinger.app.lifecycle.PipelineException;
import io.harbinger.app.lifecycle.Stop;
import io.harbinger.app.load.NetworkRecords;
import io.harbinger.app.load.NetworkWriter;
import io.harbinger.app.load.Playback;
import io.harbinger.app.observe.Meters;
import io.harbinger.app.output.TemporaryDirectory;
import io.harbinger.app.simulate.Simulation;
import io.harbinger.app.terminal.Progress;
import io.harbinger.client.InputProducer;
import io.harbinger.domain.event.Event;
import io.harbinger.lab.broker.EmbeddedBroker;
import io.harbinger.lab.replay.EndOfLogAwaiter;
import io.harbinger.stage.Telemetry;
import io.harbinger.topology.ClientSettings;
import io.harbinger.topology.PanoramaTopology;
import io.harbinger.topology.RiskTopology;
import io.harbinger.topology.Settings;
import io.harbinger.topology.StreamsOptions;
import io.harbinger.topology.Topics;
import io.harbinger.wire.InputCodec;
import io.harbinger.wire.NetworkCodec;
import io.harbinger.wire.OutputCodec;
import io.harbinger.wire.WireFormat;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** A whole deployment in one process: broker, topics, pipeline, metrics, a simulated network, and a subscriber of the alerts. */
public final class Demo {

    private static final int PARTITIONS = 2;
    private static final int THREADS = 2;
    private static final String RUN_ID = "demo";
    private static final Settings SETTINGS = Settings.replay(RUN_ID, PARTITIONS).withPanorama(true);
    private static final Duration STREAMS_START = Duration.ofSeconds(60);
    private static final Duration STOP_WITHIN = Duration.ofMillis(9500);
    private static final Duration REMIND = Duration.ofSeconds(10);

    private final DemoPlan plan;
    private final DemoConsole console;
    private final Stop stop = new Stop(STOP_WITHIN);
    private volatile @Nullable Instant liveSince;

    public Demo(DemoPlan plan, DemoConsole console) {
        this.plan = plan;
        this.console = console;
    }

    /**
     * Plays until the plan's end, or until {@link #stop()}; returns with everything closed.
     *
     * @throws AddressException when the address for metrics is taken
     * @throws PipelineException when the pipeline fails
     * @throws ClusterException when the broker does not answer in time, for all that the machine has to do
     */
    public void run() throws InterruptedException {
        try (var steps = new DemoSteps(console, REMIND)) {
            try {
                run(steps);
            } catch (RuntimeException e) {
                throw steps.explained(e);
            }
        } finally {
            stop.ended();
        }
    }

    private void run(DemoSteps steps) throws InterruptedException {
        steps.begin("starting a broker");
        WireFormat.prepare();
        try (var directory = TemporaryDirectory.create("harbinger-demo-");
                var broker = EmbeddedBroker.start(directory.path(), 0)) {
            play(ClientSettings.of(broker.bootstrapServers()), directory.path().resolve("state"), steps);
        }
    }

    /** Requests the end and waits for it; false where it did not come in time. For a shutdown hook. */
    public boolean stop() {
        return stop.request();
    }

    private void play(ClientSettings clients, Path state, DemoSteps steps) throws InterruptedException {
        steps.begin("making the topics and writing the network");
        try (var admin = TopicAdmin.connect(clients)) {
            admin.create(Topics.LIVE, TopicLayout.isolated(PARTITIONS));
        }
        NetworkWriter.write(
                clients,
                new NetworkRecords(Topics.LIVE.network(), new NetworkCodec(WireFormat.singleObject())),
                NetworkRecords.ALWAYS,
                plan.simulation().network().entities());
        try (var page = openPage(clients);
                var meters = new Meters(
                        plan.clock(), plan.version(), plan.catalogue().version())) {
            console.print("console  " + page.url());
            steps.begin("starting the pipeline");
            var endOfLog = EndOfLogAwaiter.of(SETTINGS);
            try (var application = application(clients, state, meters, endOfLog)) {
                play(clients, application, endOfLog, steps);
            }
        }
    }

    /** On its usual port, or on another one where that is taken. */
    private Console openPage(ClientSettings clients) {
        return Console.onPort(plan.http().getAddress(), Console.PORT, address -> openPage(clients, address));
    }

    private Console openPage(ClientSettings clients, InetSocketAddress address) {
        return Console.open(
                clients,
                Topics.LIVE,
                WireFormat.singleObject(),
                address,
                null,
                ConsoleLinks.NONE,
                plan.clock(),
                () -> {});
    }

    private LiveApplication application(ClientSettings clients, Path state, Meters meters, EndOfLogAwaiter endOfLog) {
        WireFormat format = WireFormat.singleObject();
        Telemetry telemetry = Telemetry.both(meters.telemetry(), endOfLog);
        var setup = new LiveSetup(
                clients,
                StreamsOptions.isolated("harbinger", state).withThreads(THREADS),
                Topics.LIVE,
                plan.http(),
                Optional.empty(),
                Optional.of(new PanoramaTopology(plan.catalogue(), SETTINGS, Topics.LIVE, telemetry, format)::build),
                plan.catalogue().version());
        var topology = new RiskTopology(plan.catalogue(), SETTINGS, Topics.LIVE, telemetry, format);
        return LiveApplication.start(setup, topology::build, meters, plan.clock());
    }

    private void play(ClientSettings clients, LiveApplication application, EndOfLogAwaiter endOfLog, DemoSteps steps)
            throws InterruptedException {
        printAddresses(clients, application);
        if (!application.runner().awaitRunning(STREAMS_START)) {
            throwIfFailed(application);
        }
        var codec = new OutputCodec(WireFormat.singleObject(), plan.catalogue().version(), RUN_ID);
        var follower =
                AlertFollower.start(clients, Topics.LIVE.alerts(), bytes -> console.alert(codec.decodeAlert(bytes)));
        try (follower) {
            steps.beginWithProgress("playing "
                    + DemoConsole.days(plan.liveFrom() - plan.simulation().start()) + " days of history");
            long events = produce(clients, endOfLog, () -> isRunning(application) && !follower.hasFailed());
            application.stop();
            throwIfFailed(application);
            follower.finish();
            console.summary(
                    events, Instant.ofEpochMilli(Math.max(plan.simulation().start(), endOfLog.watermark())));
        }
    }

    private void printAddresses(ClientSettings clients, LiveApplication application) {
        String url = application.url();
        console.print("metrics  " + url + "/metrics");
        console.print("health   " + url + "/health/live  " + url + "/health/ready");
        console.print("kafka    " + clients.bootstrapServers() + "  topic " + Topics.LIVE.alerts());
    }

    private long produce(ClientSettings clients, EndOfLogAwaiter endOfLog, BooleanSupplier running)
            throws InterruptedException {
        try (InputProducer producer = InputProducer.connect(
                clients.producer(), Topics.LIVE, PARTITIONS, new InputCodec(WireFormat.singleObject()))) {
            var playback = new Playback(
                    telling(Playback.Output.to(producer), endOfLog::watermark), endOfLog::watermark, running);
            playHistory(playback);
            if (running.getAsBoolean()) {
                console.step(String.format(
                        Locale.ROOT,
                        "history is in; event time now runs %,.0f times as fast as the clock",
                        plan.speed()));
                liveSince = plan.clock().instant();
                playback.live(plan.simulation().from(plan.liveFrom()), plan.liveFrom(), plan.speed());
            }
            return playback.events();
        }
    }

    /** What happens is said when the pipeline comes to it, as its alerts are. */
    private Playback.Output telling(Playback.Output output, LongSupplier processed) {
        return new Playback.Output() {
            @Override
            public void event(Event event) {
                console.reached(processed.getAsLong());
                output.event(event);
            }

            @Override
            public void tick(long time) {
                output.tick(time);
            }

            @Override
            public void flush() {
                output.flush();
            }

            @Override
            public void check() {
                output.check();
            }
        };
    }

    private void playHistory(Playback playback) throws InterruptedException {
        Simulation simulation = plan.simulation();
        long from = simulation.start();
        long to = plan.liveFrom();
        try (Progress progress = console.days("history", Duration.ofMillis(to - from))) {
            playback.history(plan.history(), from, to, time -> progress.at(DemoConsole.days(time - from)));
            progress.at(DemoConsole.days(to - from));
        }
    }

    private boolean isRunning(LiveApplication application) {
        Instant live = liveSince;
        return !stop.isRequested()
                && (live == null || !plan.isOver(live))
                && application.runner().failure().isEmpty();
    }

    private static void throwIfFailed(LiveApplication application) {
        application.runner().failure().ifPresent(failure -> {
            throw new PipelineException("the pipeline failed: " + Failures.line(failure), failure);
        });
    }
}
