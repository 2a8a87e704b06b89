package io.harbinger.app.observe;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.harbinger.app.observe.Health.Check;
import io.harbinger.app.observe.Health.Verdict;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A probe that waits for ten seconds fails; what was measured is printed. */
@Timeout(120)
class StalledConnectionsTest {

    private static final int STALLED = 100;
    private static final int PROBES = 10;
    private static final int GIVE_UP_MILLIS = 10_000;
    private static final String METRICS = "x 1\n".repeat(4_000_000);

    private final List<Socket> stalled = new ArrayList<>();
    private final ExecutorService writers = Executors.newCachedThreadPool();
    private final ScheduledExecutorService dripping = Executors.newSingleThreadScheduledExecutor();
    private HttpEndpoint endpoint;

    /** How a connection stalls: what it sends before it neither sends nor reads any more. */
    enum Stall {
        OPEN(""),
        HALF_REQUEST_LINE("GET /heal"),
        HALF_HEADERS("GET /health/live HTTP/1.1\r\nHost: a\r\nX-Slow: "),
        HEADER_BYTE_PER_SECOND("GET /health/live HTTP/1.1\r\nHost: a\r\nX-Slow: "),
        HEADERS_OF_200_KB("GET /health/live HTTP/1.1\r\nHost: a\r\nX-Long: " + "a".repeat(200_000)),
        SLOW_BODY("POST /health/live HTTP/1.1\r\nHost: a\r\nContent-Length: 60000\r\n\r\nabc"),
        READS_NOTHING("GET /metrics HTTP/1.1\r\nHost: a\r\n\r\n");

        private final String sent;

        Stall(String sent) {
            this.sent = sent;
        }
    }

    @BeforeEach
    void start() throws IOException {
        var health = new Health(List.of(new Check("streams", () -> Verdict.passed("RUNNING"))), List.of());
        endpoint = HttpEndpoint.start(new InetSocketAddress("127.0.0.1", 0), () -> METRICS, health);
    }

    @AfterEach
    void stop() throws IOException {
        dripping.shutdownNow();
        writers.shutdownNow();
        for (Socket socket : stalled) {
            socket.close();
        }
        endpoint.close();
    }

    @ParameterizedTest
    @EnumSource
    void shouldAnswerHealthBesideAHundredStalledConnections(Stall stall) throws Exception {
        stall(stall);

        report(stall.name(), slowestProbe());
    }

    @Test
    void shouldAnswerHealthBesideAHundredOfEachKindAtOnce() throws Exception {
        for (Stall stall : Stall.values()) {
            stall(stall);
        }

        report("all of them", slowestProbe());
    }

    @Test
    void shouldStillScrapeWhenSlowReadersHaveHadTheirTime() throws Exception {
        stall(Stall.READS_NOTHING);

        assertThat(requestMetricsUntil("HTTP/1.1 503")).contains("too many requests for /metrics at once");
        assertThat(requestMetricsUntil("HTTP/1.1 200")).endsWith("x 1\n");
    }

    private String requestMetricsUntil(String status) throws IOException {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        String answer;
        do {
            answer = request("/metrics");
        } while (!answer.startsWith(status) && System.nanoTime() < until);
        assertThat(answer).startsWith(status);
        return answer;
    }

    private void stall(Stall stall) throws IOException {
        for (int i = 0; i < STALLED; i++) {
            var socket = new Socket();
            socket.setReceiveBufferSize(4096);
            socket.connect(address());
            stalled.add(socket);
            writers.execute(() -> write(socket, stall.sent));
            if (stall == Stall.HEADER_BYTE_PER_SECOND) {
                dripping.scheduleAtFixedRate(() -> write(socket, "a"), 1, 1, TimeUnit.SECONDS);
            }
        }
    }

    private static void write(Socket socket, String text) {
        try {
            socket.getOutputStream().write(text.getBytes(ISO_8859_1));
            socket.getOutputStream().flush();
        } catch (IOException e) {
            // The server has given it up.
        }
    }

    private Duration slowestProbe() throws IOException {
        Duration slowest = Duration.ZERO;
        for (int i = 0; i < PROBES; i++) {
            long before = System.nanoTime();
            assertThat(request("/health/live")).startsWith("HTTP/1.1 200").contains("\"status\":\"up\"");
            Duration took = Duration.ofNanos(System.nanoTime() - before);
            slowest = took.compareTo(slowest) > 0 ? took : slowest;
        }
        return slowest;
    }

    /** The whole answer, on a connection of its own. */
    private String request(String path) throws IOException {
        try (var socket = new Socket()) {
            socket.setSoTimeout(GIVE_UP_MILLIS);
            socket.connect(address(), GIVE_UP_MILLIS);
            write(socket, "GET " + path + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
            return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
        }
    }

    private InetSocketAddress address() {
        URI url = URI.create(endpoint.url());
        return new InetSocketAddress(url.getHost(), url.getPort());
    }

    private static void report(String kind, Duration slowest) {
        System.out.printf(
                "health beside %d stalled connections, %s: slowest of %d answers %d ms%n",
                STALLED, kind, PROBES, slowest.toMillis());
    }
}
