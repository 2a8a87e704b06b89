package io.harbinger.app.lifecycle;

import io.harbinger.app.cluster.BrokerProbe;
import io.harbinger.app.cluster.InputWatch;
import io.harbinger.app.cluster.PartitionWatch;
import io.harbinger.app.observe.Health;
import io.harbinger.app.observe.HttpEndpoint;
import io.harbinger.app.observe.Meters;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Properties;
import java.util.function.Function;
import org.apache.kafka.streams.Topology;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A pipeline with its ticker, meters and health endpoint, from start to stop. Its topics must exist. */
public final class LiveApplication implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LiveApplication.class);
    private static final Duration MIN_STALL = Duration.ofSeconds(15);

    private final StreamsRunner runner;
    private final @Nullable StreamsRunner panorama;
    private final Deque<AutoCloseable> resources = new ArrayDeque<>();
    private final String url;
    private volatile @Nullable FirstTick firstTick;
    private boolean stopped;
    private boolean stoppedInTime;

    private LiveApplication(
            LiveSetup setup, Function<Properties, Topology> topology, Meters meters, InstantSource clock) {
        Properties properties = setup.streams().toProperties(setup.clients());
        runner = new StreamsRunner(topology.apply(properties), properties, clock);
        panorama = panorama(setup, clock);
        BrokerProbe probe = BrokerProbe.start(setup.clients());
        resources.push(probe);
        var threads = new ThreadProgress(() -> runner.streams().metrics(), ThreadProgress.pollInterval(properties));
        var health = LiveHealth.of(
                runner,
                panorama,
                threads,
                probe,
                meters.view(),
                this::awaitsFirstEvent,
                maxStall(setup),
                setup.catalogueVersion());
        HttpEndpoint endpoint = listen(setup, meters, health);
        resources.push(endpoint);
        url = endpoint.url();
        meters.watch(runner.streams());
        runner.start();
        if (panorama != null) {
            panorama.start();
        }
        resources.push(PartitionWatch.start(
                setup.clients(), setup.topics(), setup.streams().applicationId(), runner::refuse));
        setup.ticking().ifPresent(ticking -> {
            firstTick = FirstTick.await(
                    () -> InputWatch.of(setup.clients(), setup.topics().inputs()),
                    () -> Ticker.start(
                                    setup.clients(), setup.topics().inputs(), ticking.every(), clock, ticking.encoder())
                            ::close);
            resources.push(firstTick);
        });
    }

    /**
     * Starts a pipeline.
     *
     * @param meters closed by the caller, after this
     * @throws AddressException when the address for metrics and health cannot be used
     */
    public static LiveApplication start(
            LiveSetup setup, Function<Properties, Topology> topology, Meters meters, InstantSource clock) {
        var application = new LiveApplication(setup, topology, meters, clock);
        LOG.info("metrics and health on {}", application.url);
        return application;
    }

    /** Where it fails, alerts go on: it is not ready then, and says why. */
    private static @Nullable StreamsRunner panorama(LiveSetup setup, InstantSource clock) {
        Function<Properties, Topology> topology = setup.panorama().orElse(null);
        if (topology == null) {
            return null;
        }
        Properties properties = setup.streams().ofPanorama().toProperties(setup.clients());
        return new StreamsRunner(topology.apply(properties), properties, clock);
    }

    /** Where metrics and health are, {@code http://host:port}. */
    public String url() {
        return url;
    }

    public StreamsRunner runner() {
        return runner;
    }

    /**
     * Stops it, commits, and leaves the group unless it is a static member of it; safe to call twice and from any thread.
     *
     * @return whether it stopped in time
     */
    public synchronized boolean stop() {
        if (!stopped) {
            stopped = true;
            Deque<AutoCloseable> remaining = new ArrayDeque<>(resources);
            // The streams application first, while the health check can still report that it stops.
            stoppedInTime = runner.stop();
            if (panorama != null) {
                stoppedInTime &= panorama.stop();
            }
            remaining.forEach(LiveApplication::closeQuietly);
        }
        return stoppedInTime;
    }

    @Override
    public void close() {
        stop();
    }

    private HttpEndpoint listen(LiveSetup setup, Meters meters, Health health) {
        try {
            return Pages.serve(setup.http(), meters::scrape, health);
        } catch (AddressException e) {
            runner.close();
            if (panorama != null) {
                panorama.close();
            }
            resources.forEach(LiveApplication::closeQuietly);
            throw e;
        }
    }

    private boolean awaitsFirstEvent() {
        FirstTick first = firstTick;
        return first != null && first.isWaiting();
    }

    private static Duration maxStall(LiveSetup setup) {
        return setup.ticking()
                .map(ticking -> ticking.every().multipliedBy(5))
                .filter(time -> time.compareTo(MIN_STALL) > 0)
                .orElse(MIN_STALL);
    }

    private static void closeQuietly(AutoCloseable resource) {
        try {
            resource.close();
        } catch (Exception e) {
            LOG.debug("closing failed", e);
        }
    }
}
