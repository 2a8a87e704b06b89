package io.harbinger.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against a server that says, byte for byte, what the test wants. */
@Timeout(60)
class WebhookClientTest {

    private static final WebhookSecret SECRET = WebhookSecret.parse("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
    private static final byte[] BODY = "{\"type\":\"x\"}".getBytes(StandardCharsets.UTF_8);
    private static final Instant AT = Instant.ofEpochSecond(1_614_265_330);

    @TempDir
    Path directory;

    private final List<String> received = new CopyOnWriteArrayList<>();
    private final List<AutoCloseable> open = new ArrayList<>();
    private ServerSocket server;

    @BeforeEach
    void listen() throws IOException {
        server = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
    }

    @AfterEach
    void close() throws Exception {
        server.close();
        for (AutoCloseable one : open) {
            one.close();
        }
    }

    @Test
    void shouldPostAsStandardWebhooksHasItAndReadStatusAndRetryAfter() throws Exception {
        answer("HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\nHTTP/1.1 429 Slow Down\r\nRETRY-AFTER:  7 \r\n\r\nbody");

        WebhookAnswer answer = client(true).post("msg/1", BODY, AT);

        assertThat(answer).isEqualTo(new WebhookAnswer(429, Optional.of("7")));
        assertThat(received)
                .contains(
                        "POST /in?token=7 HTTP/1.1",
                        "Host: receiver.example:" + server.getLocalPort(),
                        "webhook-id: msg/1",
                        "webhook-timestamp: 1614265330",
                        "webhook-signature: " + SECRET.sign("msg/1", AT.getEpochSecond(), BODY),
                        "Content-Length: " + BODY.length);
    }

    /** The example of the specification's own libraries. */
    @Test
    void shouldSignAsTheSpecificationsExample() {
        byte[] body = "{\"test\": 2432232314}".getBytes(StandardCharsets.UTF_8);

        assertThat(SECRET.sign("msg_p5jXN8AQM9LWM0D4loKWxJek", 1_614_265_330, body))
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "HTTP/1.1 200", "SSH-2.0-OpenSSH\r\n\r\n", "HTTP/1.1 200 OK\r\nX: y"})
    void shouldFailWhereTheAnswerIsNoneOfHttp(String bytes) throws Exception {
        answer(bytes);
        WebhookClient client = client(true);

        assertThatThrownBy(() -> client.post("msg/1", BODY, AT))
                .isInstanceOf(IOException.class)
                .isNotInstanceOf(WebhookUnreachableException.class);
    }

    @Test
    void shouldNotReadAHeadWithoutEnd() throws Exception {
        answer("HTTP/1.1 200 OK\r\n" + "X: y\r\n".repeat(10_000));
        WebhookClient client = client(true);

        assertThatThrownBy(() -> client.post("msg/1", BODY, AT)).hasMessageContaining("too long");
    }

    @Test
    void shouldWaitNoLongerThanToldForAReceiverThatTakesTheConnectionAndSaysNothing() throws Exception {
        WebhookClient client = client(true, Duration.ofMillis(50), host -> loopback());

        assertThatThrownBy(() -> client.post("msg/1", new byte[8 << 20], AT))
                .isInstanceOf(InterruptedIOException.class)
                .hasMessage("no answer within 0.05 s");
    }

    @Test
    void shouldConnectToNoPrivateAddressWhateverTheNameMeantBefore() throws Exception {
        var looked = new ArrayList<String>();
        WebhookClient client = client(false, Duration.ofSeconds(5), host -> {
            looked.add(host);
            // What is harmless when it is looked up first is this machine the next time.
            return looked.size() == 1 ? new InetAddress[] {InetAddress.getByName("1.1.1.1")} : loopback();
        });
        client.checkAddress();

        assertThatThrownBy(() -> client.post("msg/1", BODY, AT))
                .isInstanceOf(WebhookUnreachableException.class)
                .hasMessageContaining("127.0.0.1 is not an address of the internet")
                .hasMessageNotContaining("token");
        assertThatThrownBy(client::checkAddress)
                .isInstanceOf(HttpServiceException.class)
                .hasMessageContaining("--webhook-allow-private");
        assertThat(looked).hasSize(3).containsOnly("receiver.example");
    }

    @Test
    void shouldBeUnreachableWhereNothingListensOrNoNameIsKnown() throws Exception {
        WebhookClient unknown = client(true, Duration.ofSeconds(5), host -> {
            throw new java.net.UnknownHostException(host);
        });
        WebhookClient refused = client(true);
        server.close();

        for (WebhookClient client : List.of(unknown, refused)) {
            assertThatThrownBy(() -> client.post("msg/1", BODY, AT)).isInstanceOf(WebhookUnreachableException.class);
        }
    }

    @Test
    void shouldTrustTheGivenCertificateAndNoOtherHost() throws Exception {
        try (var tls = new TlsServer(directory, false, exchange -> {
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        })) {
            var trusted = new Tls(tls.pem(), "", null, "");

            assertThat(https(tls.url(), trusted).post("msg/1", BODY, AT).status())
                    .isEqualTo(204);
            WebhookClient otherHost =
                    https(URI.create("https://other.example:" + tls.url().getPort()), trusted);
            WebhookClient unknownIssuer = https(tls.url(), Tls.DEFAULT);
            for (WebhookClient client : List.of(otherHost, unknownIssuer)) {
                assertThatThrownBy(() -> client.post("msg/1", BODY, AT)).isInstanceOf(javax.net.ssl.SSLException.class);
            }
        }
    }

    private WebhookClient https(URI url, Tls tls) {
        return client(
                new WebhookTarget("erp", url, List.of(SECRET), true, tls), Duration.ofSeconds(5), host -> loopback());
    }

    private WebhookClient client(boolean allowPrivate) {
        return client(allowPrivate, Duration.ofSeconds(5), host -> loopback());
    }

    private WebhookClient client(boolean allowPrivate, Duration within, WebhookClient.Resolver resolver) {
        URI url = URI.create("http://receiver.example:" + server.getLocalPort() + "/in?token=7");
        return client(new WebhookTarget("erp", url, List.of(SECRET), allowPrivate, Tls.DEFAULT), within, resolver);
    }

    private WebhookClient client(WebhookTarget target, Duration within, WebhookClient.Resolver resolver) {
        var client = new WebhookClient(target, Duration.ofSeconds(5), within, resolver);
        open.add(client);
        return client;
    }

    private static InetAddress[] loopback() throws IOException {
        return new InetAddress[] {InetAddress.getByName("127.0.0.1")};
    }

    /** Reads a request, says this, and hangs up. */
    private void answer(String bytes) {
        var thread = new Thread(() -> {
            try (Socket connection = server.accept()) {
                var in = new BufferedReader(
                        new InputStreamReader(connection.getInputStream(), StandardCharsets.ISO_8859_1));
                for (String line = in.readLine(); !line.isEmpty(); line = in.readLine()) {
                    received.add(line);
                }
                for (int i = 0; i < BODY.length; i++) {
                    in.read();
                }
                connection.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
                connection.getOutputStream().flush();
            } catch (IOException e) {
                received.add(e.toString());
            }
        });
        thread.setDaemon(true);
        thread.start();
    }
}
