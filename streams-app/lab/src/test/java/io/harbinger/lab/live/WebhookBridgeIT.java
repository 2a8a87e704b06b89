package io.harbinger.lab.live;

import static io.harbinger.testing.pipeline.AlertBuilder.anAlert;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.harbinger.app.bridge.AlertBridge;
import io.harbinger.app.cluster.TopicAdmin;
import io.harbinger.app.cluster.TopicLayout;
import io.harbinger.app.observe.BridgeMeters;
import io.harbinger.app.view.TopicFollower;
import io.harbinger.app.webhook.WebhookSinks;
import io.harbinger.http.Tls;
import io.harbinger.http.WebhookSecret;
import io.harbinger.http.WebhookTarget;
import io.harbinger.lab.broker.EmbeddedBroker;
import io.harbinger.schema.AlertTransition;
import io.harbinger.schema.Level;
import io.harbinger.schema.TransitionKind;
import io.harbinger.topology.ClientSettings;
import io.harbinger.topology.Topics;
import io.harbinger.wire.OutputCodec;
import io.harbinger.wire.WireFormat;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A bridge to a receiver of webhooks that fails for a while, against a real broker; bridge and receiver restart. */
class WebhookBridgeIT {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final OutputCodec CODEC = new OutputCodec(WireFormat.singleObject(), "", "");
    private static final WebhookSecret SECRET = WebhookSecret.parse("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
    private static final int SUBJECTS = 20;

    private final List<String> accepted = new CopyOnWriteArrayList<>();
    private final List<String> unsigned = new CopyOnWriteArrayList<>();
    private final AtomicInteger requests = new AtomicInteger();
    private int port;

    @Test
    void shouldLoseNothingOverRestartsAndSendWhatComesTwiceUnderTheSameId(@TempDir Path directory) throws Exception {
        try (var broker = EmbeddedBroker.start(directory, 0)) {
            ClientSettings clients = ClientSettings.of(broker.bootstrapServers());
            try (var admin = TopicAdmin.connect(clients)) {
                admin.create(Topics.LIVE, TopicLayout.live(2));
            }
            write(clients, 0, true);
            HttpServer receiver = receiver();
            try (var first = new Running(clients, receiver)) {
                write(clients, 1, true);
                write(clients, 2, false);
                write(clients, 3, true);
                await().atMost(PATIENCE).until(() -> accepted.size() >= 15);
            }
            receiver.stop(0);
            write(clients, 4, true);
            try (var second = new Running(clients, receiver())) {
                await().atMost(PATIENCE).until(() -> new LinkedHashSet<>(accepted).size() >= 3 * SUBJECTS);
                write(clients, 5, true);
                await().atMost(PATIENCE).until(() -> new LinkedHashSet<>(accepted).size() >= 4 * SUBJECTS);
            }
        }

        assertThat(unsigned).isEmpty();
        Map<String, List<String>> rounds = new HashMap<>();
        Set<String> once = new LinkedHashSet<>(accepted);
        once.forEach(id -> rounds.computeIfAbsent(id.split("/", 2)[0], subject -> new ArrayList<>())
                .add(id.replaceFirst(".*/", "")));
        assertThat(rounds)
                .as("not what was there before the first bridge, nor what was aborted")
                .hasSize(SUBJECTS);
        assertThat(rounds.values())
                .allSatisfy(of -> assertThat(of).containsExactly(at(1) + "", at(3) + "", at(4) + "", at(5) + ""));
    }

    /** Fails one request in five, asks to wait in one of eleven. */
    private HttpServer receiver() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/", this::receive);
        server.start();
        port = server.getAddress().getPort();
        return server;
    }

    private void receive(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        String id = exchange.getRequestHeaders().getFirst("webhook-id");
        long timestamp = Long.parseLong(exchange.getRequestHeaders().getFirst("webhook-timestamp"));
        if (!SECRET.sign(id, timestamp, body)
                .equals(exchange.getRequestHeaders().getFirst("webhook-signature"))) {
            unsigned.add(id);
        }
        int n = requests.incrementAndGet();
        int status = n % 5 == 0 ? 500 : n % 11 == 0 ? 429 : 204;
        if (status == 204) {
            accepted.add(id);
        }
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    /** A bridge from its start to its orderly end. */
    private static final class Running implements AutoCloseable {

        private final BridgeMeters meters = new BridgeMeters(InstantSource.system(), "test");
        private final WebhookSinks sinks = new WebhookSinks(InstantSource.system(), meters);
        private final AlertBridge bridge;

        Running(ClientSettings clients, HttpServer receiver) {
            URI url = URI.create("http://127.0.0.1:" + receiver.getAddress().getPort() + "/");
            sinks.add(new WebhookTarget("webhook", url, List.of(SECRET), true, Tls.DEFAULT), Level.BLUE);
            var follower = TopicFollower.ofGroup(
                    clients, Topics.LIVE.alerts(), "subscriber-harbinger-webhook", InstantSource.system());
            bridge = AlertBridge.ofTransitions(
                    follower, CODEC::decodeAlert, sinks.all().get(0), InstantSource.system(), meters);
            var thread = new Thread(bridge::run, "bridge");
            thread.setDaemon(true);
            thread.start();
            await().atMost(PATIENCE).until(follower::hasCaughtUp);
        }

        @Override
        public void close() {
            assertThat(bridge.stop()).isTrue();
            sinks.close();
            meters.close();
        }
    }

    private static long at(int round) {
        return Instant.parse("2021-03-24T00:00:00Z").plusSeconds(round).toEpochMilli();
    }

    private static void write(ClientSettings clients, int round, boolean committed) throws Exception {
        Map<String, Object> config = clients.producer();
        config.put("transactional.id", "test");
        try (var producer = new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.initTransactions();
            producer.beginTransaction();
            for (int i = 0; i < SUBJECTS; i++) {
                producer.send(record("s" + i, round)).get();
            }
            if (committed) {
                producer.commitTransaction();
            } else {
                producer.abortTransaction();
            }
        }
    }

    private static ProducerRecord<byte[], byte[]> record(String subject, int round) {
        AlertTransition alert = anAlert()
                .alert("alert-" + subject)
                .of(subject, subject)
                .going(Level.BLUE, Level.RED)
                .detected(Instant.ofEpochMilli(at(round)).toString())
                .is(TransitionKind.ESCALATED);
        var record = new ProducerRecord<>(
                Topics.LIVE.alerts(),
                bytes("node:" + subject),
                WireFormat.singleObject().encode(alert));
        record.headers().add("ce_id", bytes("alert-" + subject + "/escalated/" + at(round)));
        return record;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
