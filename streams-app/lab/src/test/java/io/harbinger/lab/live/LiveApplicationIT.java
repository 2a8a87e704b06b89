package io.harbinger.lab.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.harbinger.app.cluster.TopicAdmin;
import io.harbinger.app.cluster.TopicLayout;
import io.harbinger.app.failure.Failures;
import io.harbinger.app.lifecycle.AddressException;
import io.harbinger.app.lifecycle.LiveApplication;
import io.harbinger.app.lifecycle.LiveSetup;
import io.harbinger.app.lifecycle.LiveSetup.Ticking;
import io.harbinger.app.observe.Meters;
import io.harbinger.lab.broker.EmbeddedBroker;
import io.harbinger.topology.ClientSettings;
import io.harbinger.topology.StreamsOptions;
import io.harbinger.topology.Topics;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.KafkaStreams.State;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What surrounds a topology that only reads ticks: wall-clock ticks, meters, health, stop. */
@Timeout(120)
class LiveApplicationIT {

    private static final int PARTITIONS = 2;
    private static final InetSocketAddress ANY_PORT = new InetSocketAddress("127.0.0.1", 0);

    @TempDir
    static Path directory;

    private static EmbeddedBroker broker;
    private static ClientSettings clients;

    private final HttpClient http = HttpClient.newHttpClient();
    private final Meters meters = new Meters(InstantSource.system(), "test", "2026.1");

    @BeforeAll
    static void startBroker() {
        broker = EmbeddedBroker.start(directory.resolve("broker"), 0);
        clients = ClientSettings.of(broker.bootstrapServers());
        try (var admin = TopicAdmin.connect(clients)) {
            admin.create(Topics.LIVE, TopicLayout.live(PARTITIONS));
        }
        // Ticks begin with the first record of the inputs.
        var bytes = new ByteArraySerializer();
        try (var producer = new KafkaProducer<>(clients.producer(), bytes, bytes)) {
            var unused = producer.send(new ProducerRecord<>(Topics.LIVE.tradeFlows(), new byte[0]));
        }
    }

    @AfterAll
    static void stopBroker() {
        broker.close();
    }

    @AfterEach
    void closeMeters() {
        meters.close();
    }

    @Test
    void shouldTickReportAndStopInTime() throws Exception {
        var application = start("reporting", this::onTick);
        try (application) {
            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(
                            () -> assertThat(get(application, "/health/ready").statusCode())
                                    .isEqualTo(200));
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(get(application, "/metrics").body())
                            .contains(
                                    "harbinger_event_time_lag_seconds{stage=\"test\"}",
                                    "kafka_stream_task_process_total"));
            assertThat(get(application, "/health/live").body()).contains("\"streams\":\"RUNNING\"");

            long before = System.nanoTime();
            assertThat(application.stop()).isTrue();

            assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(10));
            assertThat(application.runner().state()).isEqualTo(State.NOT_RUNNING);
            assertThat(application.runner().failure()).isEmpty();
        }
    }

    @Test
    void shouldRunAgainAtOnceWhenItLeftTheGroup() throws Exception {
        try (var first = start("leaving", this::onTick)) {
            assertThat(first.runner().awaitRunning(Duration.ofSeconds(60))).isTrue();
        }

        // A group that was not left keeps the next start waiting for the session timeout, 45 s.
        try (var second = start("leaving", this::onTick)) {
            assertThat(second.runner().awaitRunning(Duration.ofSeconds(30))).isTrue();
        }
    }

    @Test
    void shouldEndAndSayWhyWhenARecordCannotBeProcessed() throws Exception {
        var application = start("failing", record -> {
            throw new IllegalStateException("no such thing");
        });
        try (application) {
            application.runner().awaitEnd();

            assertThat(application.runner().failure())
                    .hasValueSatisfying(failure ->
                            assertThat(Failures.line(failure)).isEqualTo("IllegalStateException: no such thing"));
            assertThat(get(application, "/health/live").statusCode()).isEqualTo(503);
            assertThat(get(application, "/health/live").body()).contains("ERROR: IllegalStateException: no such thing");
        }
    }

    /** What an endless loop in a stage looks like: the application is RUNNING, and nothing comes out of it. */
    @Test
    void shouldNotBeLiveWhileAThreadIsCaughtInItsWork() throws Exception {
        var release = new CountDownLatch(1);
        var impatient =
                new ClientSettings(broker.bootstrapServers(), Map.of("main.consumer.max.poll.interval.ms", "3000"));
        try (var application = start(impatient, "caught", record -> awaitUninterruptibly(release))) {
            await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
                assertThat(get(application, "/health/live").statusCode()).isEqualTo(503);
                assertThat(get(application, "/health/live").body()).contains("it is caught in what it works on");
            });
            release.countDown();
        }
    }

    @Test
    void shouldRefuseAnAddressThatIsTaken() {
        var setup = setup(clients, "taken", new InetSocketAddress("127.0.0.1", port(broker.bootstrapServers())));

        assertThatThrownBy(() -> LiveApplication.start(
                        setup, properties -> topology(this::onTick), meters, InstantSource.system()))
                .isInstanceOf(AddressException.class)
                .hasMessageContaining("cannot serve metrics and health on 127.0.0.1:");
    }

    private static void awaitUninterruptibly(CountDownLatch latch) {
        while (latch.getCount() > 0) {
            try {
                latch.await();
            } catch (InterruptedException e) {
                // A loop would not hear of it either.
            }
        }
    }

    private LiveApplication start(String id, java.util.function.Consumer<Record<byte[], byte[]>> work) {
        return start(clients, id, work);
    }

    private LiveApplication start(
            ClientSettings settings, String id, java.util.function.Consumer<Record<byte[], byte[]>> work) {
        return LiveApplication.start(
                setup(settings, id, ANY_PORT), properties -> topology(work), meters, InstantSource.system());
    }

    private LiveSetup setup(ClientSettings settings, String id, InetSocketAddress address) {
        var ticking = new Ticking(
                Duration.ofMillis(200),
                time -> ByteBuffer.allocate(Long.BYTES).putLong(time).array());
        return new LiveSetup(
                settings,
                StreamsOptions.live(id, directory.resolve("state")),
                Topics.LIVE,
                address,
                Optional.of(ticking),
                Optional.empty(),
                "2026.1");
    }

    private void onTick(Record<byte[], byte[]> record) {
        meters.telemetry().watermark("test", 0, record.timestamp());
    }

    private static Topology topology(java.util.function.Consumer<Record<byte[], byte[]>> work) {
        return new Topology()
                .addSource(
                        "ticks", new ByteArrayDeserializer(), new ByteArrayDeserializer(), Topics.LIVE.sensorReadings())
                .addProcessor("read", () -> new Forwarding(work), "ticks")
                .addSink("out", Topics.LIVE.lateEvents(), new ByteArraySerializer(), new ByteArraySerializer(), "read");
    }

    private static final class Forwarding implements Processor<byte[], byte[], byte[], byte[]> {

        private final java.util.function.Consumer<Record<byte[], byte[]>> work;
        private ProcessorContext<byte[], byte[]> context;

        private Forwarding(java.util.function.Consumer<Record<byte[], byte[]>> work) {
            this.work = work;
        }

        @Override
        public void init(ProcessorContext<byte[], byte[]> given) {
            context = given;
        }

        @Override
        public void process(Record<byte[], byte[]> record) {
            work.accept(record);
            context.forward(record);
        }
    }

    private HttpResponse<String> get(LiveApplication application, String path) throws Exception {
        return http.send(
                HttpRequest.newBuilder(URI.create(application.url() + path)).build(), BodyHandlers.ofString());
    }

    private static int port(String bootstrapServers) {
        return Integer.parseInt(bootstrapServers.substring(bootstrapServers.indexOf(':') + 1));
    }
}
