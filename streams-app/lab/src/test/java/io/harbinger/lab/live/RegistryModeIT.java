package io.harbinger.lab.live;

import static io.harbinger.testing.Builders.aCatalogue;
import static io.harbinger.testing.Builders.anEvent;
import static io.harbinger.testing.Builders.anIndicator;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.harbinger.app.cluster.TopicAdmin;
import io.harbinger.app.cluster.TopicLayout;
import io.harbinger.app.lifecycle.StreamsRunner;
import io.harbinger.client.InputProducer;
import io.harbinger.client.OutputReader;
import io.harbinger.domain.indicator.Catalogue;
import io.harbinger.http.HttpService;
import io.harbinger.lab.broker.EmbeddedBroker;
import io.harbinger.stage.Telemetry;
import io.harbinger.topology.ClientSettings;
import io.harbinger.topology.RiskTopology;
import io.harbinger.topology.Settings;
import io.harbinger.topology.StreamsOptions;
import io.harbinger.topology.Topics;
import io.harbinger.wire.Contract;
import io.harbinger.wire.InputCodec;
import io.harbinger.wire.WireFormat;
import io.harbinger.wire.registry.FakeRegistry;
import io.harbinger.wire.registry.RegistryFormat;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.DecoderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The pipeline with a schema registry, and consumers who know nothing of this program: Avro's own library with the
 * published schema, and kcat where it is installed. Against Apicurio's server where it was unpacked ({@code mvn
 * -Pregistry verify}) and a JDK of 21 or later runs it.
 */
class RegistryModeIT {

    private static final Duration TIMEOUT = Duration.ofSeconds(120);
    private static final Topics TOPICS = Topics.LIVE;
    private static final Catalogue CATALOGUE =
            aCatalogue().with(anIndicator("load")).build();
    private static final Instant DAY = Instant.parse("2021-03-24T00:00:00Z");

    @TempDir
    Path directory;

    @Test
    void shouldPublishAlertsThatAvroAloneReadsWhenTheRegistryIsAStandIn() throws Exception {
        try (var registry = new FakeRegistry()) {
            runAndRead(registry.url());
        }
    }

    @Test
    void shouldPublishAlertsThatAvroAndKcatReadWhenTheRegistryIsApicurio() throws Exception {
        try (var apicurio = ApicurioServer.start(directory)) {
            runAndRead(apicurio.url());
            assertThat(text(apicurio.url(), "/config/io.harbinger.schema.AlertTransition"))
                    .contains("BACKWARD_TRANSITIVE");
            assertThat(RegistryFormat.register(HttpService.of(apicurio.url())))
                    .hasSize(Contract.current().size());
        }
    }

    private void runAndRead(URI registry) throws Exception {
        RegistryFormat.register(HttpService.of(registry));
        WireFormat format = RegistryFormat.connect(HttpService.of(registry));
        try (var broker = EmbeddedBroker.start(directory.resolve("broker"), 0)) {
            ClientSettings clients = ClientSettings.of(broker.bootstrapServers());
            try (var admin = TopicAdmin.connect(clients)) {
                admin.create(TOPICS, TopicLayout.isolated(1));
            }
            List<byte[]> alerts = run(clients, format);
            GenericRecord alert = readByAvroAlone(registry, alerts.get(0));
            assertThat(alert.get("subjectId").toString()).isEqualTo("EGSUZ");
            assertThat(alert.get("level").toString()).isEqualTo("RED");
            assertThat(alert.get("score")).isEqualTo(100.0);
            readByKcat(registry, broker.bootstrapServers());
        }
    }

    private List<byte[]> run(ClientSettings clients, WireFormat format) throws InterruptedException {
        Properties properties =
                StreamsOptions.isolated("registry", directory.resolve("state")).toProperties(clients);
        var topology = new RiskTopology(CATALOGUE, Settings.replay("r", 1), TOPICS, Telemetry.SILENT, format);
        List<byte[]> alerts = new CopyOnWriteArrayList<>();
        try (var runner = new StreamsRunner(topology.build(properties), properties, InstantSource.system());
                InputProducer producer = InputProducer.connect(clients.producer(), TOPICS, 1, new InputCodec(format))) {
            runner.start();
            for (int day = 0; day < 4; day++) {
                Instant start = DAY.plus(day, ChronoUnit.DAYS);
                producer.event(
                        anEvent().at("EGSUZ").overDay(start.toEpochMilli()).transits(100));
                producer.tick(start.plus(2, ChronoUnit.DAYS).toEpochMilli());
            }
            producer.flush();
            await().atMost(TIMEOUT).until(() -> {
                alerts.clear();
                new OutputReader(clients.consumer()).read(TOPICS.alerts(), record -> alerts.add(record.value()));
                return !alerts.isEmpty();
            });
        }
        return alerts;
    }

    /** As any program would: the writer's schema by its id, our published schema as the reader's. */
    private static GenericRecord readByAvroAlone(URI registry, byte[] value) throws Exception {
        assertThat(value[0]).isZero();
        int id = ByteBuffer.wrap(value, 1, 4).getInt();
        JsonNode answer = new ObjectMapper().readTree(text(registry, "/schemas/ids/" + id));
        Schema writer = new Schema.Parser().parse(answer.path("schema").asText());
        Schema reader;
        try (InputStream published =
                RegistryModeIT.class.getResourceAsStream("/avro/released/v1/AlertTransition.avsc")) {
            reader = new Schema.Parser().parse(published);
        }
        var body = DecoderFactory.get().binaryDecoder(value, 5, value.length - 5, null);
        return new GenericDatumReader<GenericRecord>(writer, reader).read(null, body);
    }

    /** Debian's kcat knows no Avro: it gives the bytes, and a script decodes them as above. */
    private static void readByKcat(URI registry, String brokers) throws Exception {
        Path kcat = Path.of("/usr/bin/kcat");
        if (!Files.isExecutable(kcat)) {
            System.out.println("no kcat here: read by Avro's library alone");
            return;
        }
        var process = new ProcessBuilder(
                        kcat.toString(),
                        "-b",
                        brokers,
                        "-t",
                        TOPICS.alerts(),
                        "-C",
                        "-o",
                        "beginning",
                        "-c",
                        "1",
                        "-q",
                        "-f",
                        "%s")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        byte[] value = process.getInputStream().readAllBytes();
        assertThat(process.waitFor()).isZero();
        assertThat(readByAvroAlone(registry, value).get("subjectId").toString()).isEqualTo("EGSUZ");
    }

    private static String text(URI registry, String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(registry + path)).build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
    }
}
