package io.harbinger.app.console.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.harbinger.app.console.FedModel;
import io.harbinger.schema.Level;
import io.harbinger.schema.TransitionKind;
import io.harbinger.testing.pipeline.AlertBuilder;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class ConsoleServerTest {

    private static final String TOKEN = "a-token-of-some-length";

    private final FedModel fed = FedModel.complete();
    private final HttpClient client = HttpClient.newHttpClient();
    private @Nullable ConsoleServer server;

    @AfterEach
    void close() {
        if (server != null) {
            server.close();
        }
    }

    /** One after the other they would be found only as each is read: as many round trips as imports are deep. */
    @Test
    void shouldNameEveryModuleInThePageSoThatAllAreFetchedAtOnce() throws Exception {
        Path root = Path.of("src/main/resources/console");
        String page = Files.readString(root.resolve("index.html"));
        try (Stream<Path> files = Files.walk(root.resolve("js"))) {
            List<String> modules = files.filter(Files::isRegularFile)
                    .map(file -> root.relativize(file).toString())
                    .toList();
            assertThat(modules).hasSizeGreaterThan(40).allMatch(module -> page.contains('"' + module + '"'));
            assertThat(page.split("modulepreload", -1)).hasSize(modules.size());
        }
    }

    @Test
    void shouldServeThePageUnderAPolicyThatRunsNothingElse() throws Exception {
        serve(null, 2);
        HttpResponse<String> page = get("", "Accept", "text/html");
        assertThat(page.body()).contains("js/main.js");
        assertThat(page.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy ->
                        assertThat(policy).startsWith("default-src 'self';").doesNotContain("unsafe"));
    }

    @Test
    void shouldAnswerOnceAndThenThatNothingHasChanged() throws Exception {
        serve(null, 2);
        String etag = get("api/v1/alerts").headers().firstValue("ETag").orElseThrow();
        assertThat(get("api/v1/alerts", "If-None-Match", etag).statusCode()).isEqualTo(304);
        fed.opened(AlertBuilder.anAlert().alert("x").of("NLRTM", "Rotterdam").is(TransitionKind.OPENED));
        assertThat(get("api/v1/alerts", "If-None-Match", etag).statusCode()).isEqualTo(200);
    }

    @Test
    void shouldCompressWhatIsLong() throws Exception {
        serve(null, 2);
        HttpResponse<byte[]> land = client.send(
                request("land.json").header("Accept-Encoding", "gzip").build(), BodyHandlers.ofByteArray());
        assertThat(land.headers().firstValue("Content-Encoding")).hasValue("gzip");
        try (var plain = new GZIPInputStream(new ByteArrayInputStream(land.body()))) {
            assertThat(new String(plain.readAllBytes(), StandardCharsets.UTF_8)).contains("Natural Earth");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../logback.xml",
                "console/index.html",
                "js/",
                "logback.xml",
                "js/../../logback.xml",
                "%2e%2e/x",
                "%zz"
            })
    void shouldServeNothingBesideThePage(String path) throws Exception {
        serve(null, 2);
        assertThat(raw("GET /" + path + " HTTP/1.1\r\nHost: localhost\r\n")).containsPattern("^HTTP/1.1 (404|400)");
    }

    @Test
    void shouldOnlyRead() throws Exception {
        serve(null, 2);
        var post = request("api/v1/alerts")
                .POST(HttpRequest.BodyPublishers.ofString("{}"))
                .build();
        assertThat(client.send(post, BodyHandlers.ofString()).statusCode()).isEqualTo(405);
    }

    @Test
    void shouldRefuseAnotherHostsNameForThisAddress() throws Exception {
        serve(null, 2);
        assertThat(raw("GET /api/v1/alerts HTTP/1.1\r\nHost: evil.example:80\r\n"))
                .startsWith("HTTP/1.1 421");
        assertThat(raw("GET /api/v1/events HTTP/1.1\r\nHost: evil.example\r\n")).startsWith("HTTP/1.1 421");
        assertThat(raw("GET /api/v1/status HTTP/1.1\r\nHost: localhost:1\r\n")).startsWith("HTTP/1.1 200");
    }

    @Test
    void shouldWantItsTokenAsABearerOrACookie() throws Exception {
        serve(TOKEN, 2);
        assertThat(get("api/v1/alerts").statusCode()).isEqualTo(401);
        assertThat(get("js/main.js").statusCode()).isEqualTo(401);
        assertThat(get("").body()).contains("name=\"token\"");
        assertThat(get("api/v1/alerts", "Authorization", "Bearer wrong").statusCode())
                .isEqualTo(401);
        assertThat(get("api/v1/alerts", "Authorization", "Bearer " + TOKEN).statusCode())
                .isEqualTo(200);
        HttpResponse<String> signedIn = client.send(
                request("sign-in")
                        .POST(HttpRequest.BodyPublishers.ofString("token=" + TOKEN))
                        .build(),
                BodyHandlers.ofString());
        assertThat(signedIn.statusCode()).isEqualTo(303);
        String cookie = signedIn.headers().firstValue("Set-Cookie").orElseThrow();
        assertThat(cookie).contains("HttpOnly", "SameSite=Strict");
        assertThat(get("api/v1/alerts", "Cookie", cookie.substring(0, cookie.indexOf(';')))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void shouldSendASnapshotAndThenWhatChanges() throws Exception {
        serve(null, 2);
        try (var events = events(null)) {
            assertThat(read(events, "snapshot")).contains("alert-1");
            fed.opened(AlertBuilder.anAlert()
                    .alert("later")
                    .of("NLRTM", "Rotterdam")
                    .is(TransitionKind.OPENED));
            assertThat(read(events, "alert")).contains("\"alertId\":\"later\"");
            fed.ended(AlertBuilder.anAlert()
                    .alert("later")
                    .of("NLRTM", "Rotterdam")
                    .going(Level.RED, Level.NONE)
                    .is(TransitionKind.CLEARED));
            assertThat(read(events, "ended")).contains("CLEARED");
            assertThat(read(events, "closed")).contains("node:NLRTM");
        }
    }

    @Test
    void shouldGoOnWhereAReaderWas() throws Exception {
        serve(null, 2);
        String id;
        try (var events = events(null)) {
            id = line(events, "id: ");
        }
        fed.opened(
                AlertBuilder.anAlert().alert("missed").of("NLRTM", "Rotterdam").is(TransitionKind.OPENED));
        try (var events = events(id)) {
            assertThat(line(events, "event: ")).isEqualTo("alert");
            assertThat(line(events, "data: ")).contains("missed");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"another-5", "nonsense", "-1", "99999999999999999999"})
    void shouldBeginAnewForAReaderWhomItDoesNotKnow(String id) throws Exception {
        serve(null, 2);
        try (var events = events(id)) {
            assertThat(line(events, "event: ")).isEqualTo("snapshot");
        }
    }

    @Test
    void shouldBeginAnewForAReaderWhoIsTooFarBehind() throws Exception {
        serve(null, 2);
        String id;
        try (var events = events(null)) {
            id = line(events, "id: ");
        }
        for (int i = 0; i < 4_100; i++) {
            fed.opened(AlertBuilder.anAlert()
                    .alert("a" + i)
                    .of("NLRTM", "Rotterdam")
                    .is(TransitionKind.OPENED));
        }
        try (var events = events(id)) {
            assertThat(line(events, "event: ")).isEqualTo("snapshot");
        }
    }

    @Test
    void shouldRefuseMoreReadersThanItHasPlacesFor() throws Exception {
        serve(null, 1);
        try (var first = events(null)) {
            assertThat(line(first, "event: ")).isEqualTo("snapshot");
            assertThat(get("api/v1/events").statusCode()).isEqualTo(503);
            assertThat(get("api/v1/alerts").statusCode()).isEqualTo(200);
        }
    }

    private void serve(@Nullable String token, int readers) throws IOException {
        server = ConsoleServer.start(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), token, fed.model, readers);
    }

    private URI at(String path) {
        assertThat(server).isNotNull();
        return URI.create(server.url() + path);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(at(path));
    }

    private HttpResponse<String> get(String path, String... headers) throws Exception {
        HttpRequest.Builder request = request(path);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private BufferedReader events(@Nullable String last) throws Exception {
        HttpRequest.Builder request = request("api/v1/events");
        if (last != null) {
            request.header("Last-Event-ID", last);
        }
        InputStream body =
                client.send(request.build(), BodyHandlers.ofInputStream()).body();
        return new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8));
    }

    /** The data of the next event of a kind. */
    private static String read(BufferedReader events, String kind) throws IOException {
        String found = "";
        while (!found.equals(kind)) {
            found = line(events, "event: ");
        }
        return line(events, "data: ");
    }

    private static String line(BufferedReader events, String prefix) throws IOException {
        for (String line = events.readLine(); line != null; line = events.readLine()) {
            if (line.startsWith(prefix)) {
                return line.substring(prefix.length());
            }
        }
        throw new IOException("the events ended before " + prefix);
    }

    private String raw(String head) throws IOException {
        URI address = at("");
        try (var socket = new Socket(address.getHost(), address.getPort())) {
            socket.getOutputStream().write((head + "Connection: close\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
