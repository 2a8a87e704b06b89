package io.harbinger.lab.live;

import static io.harbinger.testing.pipeline.AlertBuilder.anAlert;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.harbinger.app.bridge.AlertBridge;
import io.harbinger.app.bridge.AlertmanagerSink;
import io.harbinger.app.bridge.BridgeHealth;
import io.harbinger.app.bridge.Bridges;
import io.harbinger.app.bridge.RunbookLinks;
import io.harbinger.app.cluster.BrokerProbe;
import io.harbinger.app.cluster.TopicAdmin;
import io.harbinger.app.cluster.TopicLayout;
import io.harbinger.app.observe.BridgeMeters;
import io.harbinger.app.observe.Health;
import io.harbinger.app.observe.Health.Result;
import io.harbinger.app.view.TopicFollower;
import io.harbinger.http.HttpService;
import io.harbinger.lab.broker.EmbeddedBroker;
import io.harbinger.schema.AlertTransition;
import io.harbinger.schema.Level;
import io.harbinger.schema.TransitionKind;
import io.harbinger.topology.ClientSettings;
import io.harbinger.topology.Topics;
import io.harbinger.wire.OutputCodec;
import io.harbinger.wire.WireFormat;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bridge against a real broker and a real Alertmanager; skipped where none is installed. */
class AlertBridgeIT {

    private static final Duration TIMEOUT = Duration.ofSeconds(60);
    private static final OutputCodec CODEC = new OutputCodec(WireFormat.singleObject(), "", "");

    @TempDir
    static Path directory;

    private static EmbeddedBroker broker;
    private static ClientSettings clients;
    private static Process alertmanager;
    private static URI url;

    @BeforeAll
    static void start() throws IOException {
        Path program = Stream.of(
                        "/usr/bin/prometheus-alertmanager", "/usr/bin/alertmanager", "/usr/local/bin/alertmanager")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(null);
        assumeTrue(program != null, "no Alertmanager is installed here");
        int port = freePort();
        Path config = Files.writeString(directory.resolve("a.yml"), "route: {receiver: x}\nreceivers: [{name: x}]\n");
        alertmanager = new ProcessBuilder(
                        program.toString(),
                        "--config.file=" + config,
                        "--storage.path=" + directory.resolve("data"),
                        "--web.listen-address=127.0.0.1:" + port,
                        "--cluster.listen-address=")
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("alertmanager.log").toFile())
                .start();
        url = URI.create("http://127.0.0.1:" + port);
        broker = EmbeddedBroker.start(directory.resolve("broker"), 0);
        clients = ClientSettings.of(broker.bootstrapServers());
        try (var admin = TopicAdmin.connect(clients)) {
            admin.create(Topics.LIVE, TopicLayout.live(2));
        }
        await().atMost(TIMEOUT).ignoreExceptions().until(() -> alerts().isEmpty());
    }

    @AfterAll
    static void stop() throws InterruptedException {
        if (broker != null) {
            broker.close();
        }
        if (alertmanager != null) {
            alertmanager.destroy();
            alertmanager.waitFor();
        }
    }

    @Test
    void shouldKeepAlertmanagerInformedOverARestart() throws Exception {
        write("EGSUZ", alert("EGSUZ", Level.YELLOW));
        write("CNSHA", alert("CNSHA", Level.BLUE));
        write("gone", alert("gone", Level.RED));
        write("gone", null);

        var first = running(url);
        await().atMost(TIMEOUT)
                .untilAsserted(() -> assertThat(alerts()).isEqualTo(Map.of("EGSUZ", "yellow", "CNSHA", "blue")));
        write("EGSUZ", alert("EGSUZ", Level.RED));
        write("CNSHA", null);
        await().atMost(TIMEOUT).untilAsserted(() -> assertThat(alerts()).isEqualTo(Map.of("EGSUZ", "red")));
        assertThat(first.stop()).isTrue();

        write("NLRTM", alert("NLRTM", Level.ORANGE));
        var second = running(url);
        await().atMost(TIMEOUT)
                .untilAsserted(() -> assertThat(alerts()).isEqualTo(Map.of("EGSUZ", "red", "NLRTM", "orange")));
        assertThat(second.health().readiness().ok()).isTrue();
        assertThat(second.meters().scrape())
                .contains("harbinger_bridge_alerts_open{level=\"red\",sink=\"alertmanager\"} 1.0")
                .contains("harbinger_bridge_alerts_open{level=\"orange\",sink=\"alertmanager\"} 1.0")
                .contains("harbinger_bridge_alerts_open{level=\"blue\",sink=\"alertmanager\"} 0.0")
                .contains("harbinger_bridge_posts_total{outcome=\"failed\",sink=\"alertmanager\"} 0.0");
        assertThat(second.stop()).isTrue();

        await("nobody repeats them any more")
                .atMost(TIMEOUT)
                .untilAsserted(() -> assertThat(alerts()).isEmpty());
    }

    @Test
    void shouldSayThatAlertmanagerDoesNotAnswer() throws Exception {
        try (var nobody = running(URI.create("http://127.0.0.1:1"))) {
            await().atMost(TIMEOUT)
                    .untilAsserted(() -> assertThat(nobody.health().readiness().results())
                            .filteredOn(finding -> !finding.verdict().ok())
                            .extracting(Result::check)
                            .containsExactly("alertmanager"));
            assertThat(nobody.health().liveness().ok()).isTrue();
            assertThat(nobody.meters().scrape())
                    .contains("harbinger_bridge_posts_total{outcome=\"taken\",sink=\"alertmanager\"} 0.0");
        }
    }

    private record Running(AlertBridge bridge, BridgeMeters meters, BrokerProbe probe, Health health)
            implements AutoCloseable {

        boolean stop() {
            close();
            return bridge.stop();
        }

        @Override
        public void close() {
            bridge.stop();
            probe.close();
            meters.close();
        }
    }

    private static Running running(URI alertmanager) {
        var sink = new AlertmanagerSink(
                List.of(HttpService.of(alertmanager)), Duration.ofSeconds(6), Level.BLUE, RunbookLinks.DEFAULT);
        var meters = new BridgeMeters(InstantSource.system(), "test");
        var probe = BrokerProbe.start(clients);
        var follower =
                TopicFollower.of(clients, Topics.LIVE.alertsCurrent(), "harbinger-bridge", InstantSource.system());
        var bridge = new AlertBridge(follower, CODEC::decodeAlert, List.of(sink), InstantSource.system(), meters);
        var thread = new Thread(bridge::run);
        thread.setDaemon(true);
        thread.start();
        return new Running(
                bridge, meters, probe, BridgeHealth.of(new Bridges(List.of(bridge)), probe, InstantSource.system()));
    }

    /** Active alerts: level by subject. */
    private static Map<String, String> alerts() throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(url.resolve("/api/v2/alerts?active=true"))
                .build();
        String body = HttpClient.newHttpClient()
                .send(request, BodyHandlers.ofString())
                .body();
        Map<String, String> levels = new TreeMap<>();
        for (JsonNode alert : new ObjectMapper().readTree(body)) {
            levels.put(
                    alert.path("labels").path("subject").asText(),
                    alert.path("labels").path("level").asText());
        }
        return levels;
    }

    private static AlertTransition alert(String id, Level level) {
        return anAlert()
                .alert("episode-" + id)
                .of(id, id)
                .going(Level.NONE, level)
                .is(TransitionKind.OPENED);
    }

    private static void write(String key, @Nullable AlertTransition alert) throws Exception {
        var config = new HashMap<>(clients.producer());
        var bytes = new ByteArraySerializer();
        try (var producer = new KafkaProducer<>(config, bytes, bytes)) {
            producer.send(new ProducerRecord<>(
                            Topics.LIVE.alertsCurrent(),
                            key.getBytes(StandardCharsets.UTF_8),
                            alert == null ? null : WireFormat.singleObject().encode(alert)))
                    .get();
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
