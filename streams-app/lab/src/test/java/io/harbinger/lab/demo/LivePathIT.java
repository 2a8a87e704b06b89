package io.harbinger.lab.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.harbinger.app.cluster.TopicAdmin;
import io.harbinger.app.cluster.TopicLayout;
import io.harbinger.app.command.UserFiles;
import io.harbinger.app.lifecycle.LiveApplication;
import io.harbinger.app.lifecycle.LiveSetup;
import io.harbinger.app.lifecycle.LiveSetup.Ticking;
import io.harbinger.app.load.LoadPlan;
import io.harbinger.app.load.LoadSender;
import io.harbinger.app.observe.Meters;
import io.harbinger.app.simulate.Load;
import io.harbinger.app.simulate.News;
import io.harbinger.catalogue.CatalogueReader;
import io.harbinger.client.OutputReader;
import io.harbinger.lab.broker.EmbeddedBroker;
import io.harbinger.topology.ClientSettings;
import io.harbinger.topology.RiskTopology;
import io.harbinger.topology.Settings;
import io.harbinger.topology.StreamsOptions;
import io.harbinger.topology.Topics;
import io.harbinger.wire.InputCodec;
import io.harbinger.wire.WireFormat;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * What {@code run} and {@code simulate} do together: a day of history that comes while the pipeline runs already, wall-clock
 * ticks, load with times of now.
 */
@Timeout(180)
class LivePathIT {

    private static final int PARTITIONS = 2;
    private static final int EVENTS = 4_000;
    private static final InstantSource CLOCK = InstantSource.system();

    @TempDir
    Path directory;

    @Test
    void shouldAcceptEveryEventPublishValuesAndStopInTimeWhenLoadIsSent() throws Exception {
        var catalogue = UserFiles.require(CatalogueReader.builtIn());
        var format = WireFormat.singleObject();
        try (var broker = EmbeddedBroker.start(directory.resolve("broker"), 0);
                var meters = new Meters(CLOCK, "test", catalogue.version())) {
            var clients = ClientSettings.of(broker.bootstrapServers());
            try (var admin = TopicAdmin.connect(clients)) {
                admin.create(Topics.LIVE, TopicLayout.live(PARTITIONS));
            }
            var topology =
                    new RiskTopology(catalogue, Settings.live(PARTITIONS), Topics.LIVE, meters.telemetry(), format);
            try (var application = LiveApplication.start(setup(clients, format), topology::build, meters, CLOCK)) {
                assertThat(application.runner().awaitRunning(Duration.ofSeconds(60)))
                        .isTrue();
                LoadSender.Sent before = new LoadSender(load(clients, 1, 1)).send(silent());

                LoadSender.Sent sent = new LoadSender(load(clients, 0, EVENTS)).send(silent());

                assertThat(sent.events()).isEqualTo(EVENTS);
                double all = before.history() + before.events() + sent.events();
                await().atMost(Duration.ofSeconds(60)).until(() -> accepted(meters) == all);
                // Panes of a minute close when the clock has passed their end and their grace.
                await().atMost(Duration.ofSeconds(90)).until(() -> values(clients) > 0);

                long started = System.nanoTime();
                assertThat(application.stop()).isTrue();
                assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(10));
                assertThat(meters.scrape())
                        .contains(
                                "harbinger_events_late_total{source=\"sensor\"} 0.0",
                                "harbinger_events_late_total{source=\"logistics\"} 0.0",
                                "harbinger_events_late_total{source=\"trade\"} 0.0");
            }
        }
    }

    @Test
    void shouldGiveOtherIdsWhenLoadIsSentAgain() {
        var first = load(ClientSettings.of("localhost:1"), 0, 100);
        long now = CLOCK.millis();

        var id = Load.of(first.simulation(), 10, now, 100).event(0).id();
        var later = Load.of(first.simulation(), 10, now + 1, 100).event(0).id();

        assertThat(id).isNotEqualTo(later);
    }

    private LiveSetup setup(ClientSettings clients, WireFormat format) {
        return new LiveSetup(
                clients,
                StreamsOptions.live("harbinger", directory.resolve("state")),
                Topics.LIVE,
                new InetSocketAddress("127.0.0.1", 0),
                Optional.of(new Ticking(Duration.ofSeconds(1), new InputCodec(format)::encodeTick)),
                Optional.empty(),
                "test");
    }

    private static LoadPlan load(ClientSettings clients, int historyDays, int events) {
        return new LoadPlan(
                clients,
                Topics.LIVE,
                WireFormat.singleObject(),
                PARTITIONS,
                500,
                events,
                Optional.empty(),
                7,
                historyDays,
                Optional.empty(),
                CLOCK);
    }

    private static LoadSender.Listener silent() {
        return new LoadSender.Listener() {
            @Override
            public void historySent(long events) {}

            @Override
            public void happened(List<News> news) {}

            @Override
            public void sent(long events) {}
        };
    }

    private static long values(ClientSettings clients) {
        return new OutputReader(clients.consumer()).read(Topics.LIVE.indicatorValues(), record -> {});
    }

    private static double accepted(Meters meters) {
        return Pattern.compile("(?m)^harbinger_events_accepted_total\\{[^}]*} (\\S+)$")
                .matcher(meters.scrape())
                .results()
                .mapToDouble(result -> Double.parseDouble(result.group(1)))
                .sum();
    }
}
