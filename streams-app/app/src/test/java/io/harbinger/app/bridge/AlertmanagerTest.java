package io.harbinger.app.bridge;

import static io.harbinger.testing.pipeline.AlertBuilder.anAlert;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import io.harbinger.http.Credentials;
import io.harbinger.http.HttpAccess;
import io.harbinger.http.HttpService;
import io.harbinger.http.Tls;
import io.harbinger.http.TlsServer;
import io.harbinger.schema.TransitionKind;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AlertmanagerTest {

    private static final Instant LATER = Instant.parse("2021-03-25T02:05:00Z");

    private final List<String> posted = new CopyOnWriteArrayList<>();
    private final AtomicInteger status = new AtomicInteger(200);
    private HttpServer server;
    private URI url;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/api/v2/alerts", exchange -> {
            posted.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(status.get(), -1);
            exchange.close();
        });
        server.start();
        url = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void shouldPostAlertsAsTheApiWantsThem() throws Exception {
        new Alertmanager(List.of(HttpService.of(url)), RunbookLinks.DEFAULT).post(List.of(alert()), LATER);

        JsonNode body = new ObjectMapper().readTree(posted.get(0));
        assertThat(body).hasSize(1);
        assertThat(body.get(0).path("labels").path("subject").asText()).isEqualTo("EGSUZ");
        assertThat(body.get(0).path("startsAt").asText()).isEqualTo("2021-03-23T00:00:00Z");
        assertThat(body.get(0).path("endsAt").asText()).isEqualTo("2021-03-25T02:05:00Z");
        assertThat(body.get(0).path("annotations").path("summary").asText()).contains("Suez Canal");
    }

    @Test
    void shouldPostManyInSeveralRequests() throws Exception {
        new Alertmanager(List.of(HttpService.of(url)), RunbookLinks.DEFAULT)
                .post(Collections.nCopies(450, alert()), LATER);

        assertThat(posted).hasSize(3);
    }

    @Test
    void shouldPostAnEmptyListWhenNothingIsOpen() throws Exception {
        var alertmanager = new Alertmanager(List.of(HttpService.of(url)), RunbookLinks.DEFAULT);

        alertmanager.post(List.of(), LATER);
        status.set(503);

        assertThat(posted).containsExactly("[]");
        assertThatThrownBy(() -> alertmanager.post(List.of(), LATER)).isInstanceOf(IOException.class);
    }

    @Test
    void shouldSayWhatAnAlertmanagerAnsweredWhenItRefuses() {
        status.set(400);

        assertThatThrownBy(() -> new Alertmanager(List.of(HttpService.of(url)), RunbookLinks.DEFAULT)
                        .post(List.of(alert()), LATER))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("/api/v2/alerts answered 400");
    }

    @Test
    void shouldBeContentWhenOneMemberOfAClusterTakesThem() throws Exception {
        URI nobody = URI.create("http://127.0.0.1:1");

        new Alertmanager(List.of(HttpService.of(nobody), HttpService.of(url)), RunbookLinks.DEFAULT)
                .post(List.of(alert()), LATER);

        assertThat(posted).hasSize(1);
    }

    @Test
    void shouldNeverEndAnAlertBeforeItBegan() {
        String body = PostableAlert.body(List.of(alert()), RunbookLinks.DEFAULT, Instant.EPOCH);

        assertThat(body).contains("\"endsAt\":\"2021-03-23T00:00:00.001Z\"");
    }

    private static PostableAlert alert() {
        return PostableAlert.of(anAlert().is(TransitionKind.OPENED));
    }

    @Test
    void shouldPostOverTlsWithACertificateAndAPassword(@TempDir Path directory) throws Exception {
        List<String> authorizations = new CopyOnWriteArrayList<>();
        try (var secured = new TlsServer(directory, true, exchange -> {
            authorizations.add(exchange.getRequestHeaders().getFirst("Authorization"));
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        })) {
            var tls = new Tls(secured.pem(), "", secured.store("client"), TlsServer.PASSWORD);
            var access = new HttpAccess(new Credentials.Basic("ann", "secret"), tls);

            new Alertmanager(List.of(new HttpService(secured.url(), access)), RunbookLinks.DEFAULT)
                    .post(List.of(alert()), LATER);

            assertThat(authorizations).containsExactly("Basic YW5uOnNlY3JldA==");
        }
    }
}
