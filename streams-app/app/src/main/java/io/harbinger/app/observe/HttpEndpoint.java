package io.harbinger.app.observe;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.harbinger.app.observe.Health.Report;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * Serves {@code /metrics}, {@code /health/live}, {@code /health/ready} and an index. Health answers 200 or 503, with
 * the reasons as JSON. No authentication: keep it on a loopback or cluster address.
 *
 * <p>Peers that stall do not keep health waiting ({@link HttpWorkers}), and no more than {@value #SCRAPES} answers of
 * {@code /metrics} are in memory at once: further requests for it get 503. The reasons are in ADR 16.
 */
public final class HttpEndpoint implements AutoCloseable {

    private static final String TEXT = "text/plain; charset=utf-8";
    private static final String JSON = "application/json";
    private static final String METRICS = "text/plain; version=0.0.4; charset=utf-8";

    private static final int THREADS = 64;
    private static final Duration DEADLINE = Duration.ofSeconds(10);
    private static final int SCRAPES = 4;
    /** The default of 50 makes the 51st of a burst of connections wait a second, for its second attempt. */
    private static final int BACKLOG = 1024;
    /** The JDK knows no limit of its own, and each connection takes a file descriptor from the Kafka clients. */
    private static final String MOST_CONNECTIONS = "jdk.httpserver.maxConnections";

    static {
        // Read once, when the server's classes are loaded; what the user set stays.
        if (System.getProperty(MOST_CONNECTIONS) == null) {
            System.setProperty(MOST_CONNECTIONS, "4096");
        }
    }

    private final HttpServer server;
    private final HttpWorkers workers = new HttpWorkers(THREADS, DEADLINE);
    private final Semaphore scrapes = new Semaphore(SCRAPES);

    private HttpEndpoint(HttpServer server) {
        this.server = server;
    }

    /**
     * Starts serving.
     *
     * @param address port 0 takes a free one
     * @throws IOException when the address cannot be used
     */
    public static HttpEndpoint start(InetSocketAddress address, Supplier<String> metrics, Health health)
            throws IOException {
        var endpoint = new HttpEndpoint(HttpServers.create(address, BACKLOG));
        endpoint.server.createContext("/metrics", exchange -> endpoint.scrape(exchange, metrics));
        route(endpoint.server, "/health/live", () -> answer(health.liveness()));
        route(endpoint.server, "/health/ready", () -> answer(health.readiness()));
        route(endpoint.server, "/", () -> new Answer(200, TEXT, "harbinger\n/metrics\n/health/live\n/health/ready\n"));
        endpoint.server.setExecutor(endpoint.workers);
        endpoint.server.start();
        return endpoint;
    }

    /** Where it listens, {@code http://host:port}. */
    public String url() {
        InetSocketAddress address = server.getAddress();
        return "http://" + address.getHostString() + ":" + address.getPort();
    }

    @Override
    public void close() {
        server.stop(0);
        workers.close();
    }

    private record Answer(int status, String type, String body) {}

    private static Answer answer(Report report) {
        return new Answer(report.ok() ? 200 : 503, JSON, HealthJson.of(report));
    }

    /** An answer is large, and stays in memory for as long as its reader takes. */
    private void scrape(HttpExchange exchange, Supplier<String> metrics) throws IOException {
        if (!scrapes.tryAcquire()) {
            serve(exchange, "/metrics", () -> new Answer(503, TEXT, "too many requests for /metrics at once\n"));
            return;
        }
        try {
            serve(exchange, "/metrics", () -> new Answer(200, METRICS, metrics.get()));
        } finally {
            scrapes.release();
        }
    }

    private static void route(HttpServer server, String path, Supplier<Answer> page) {
        server.createContext(path, exchange -> serve(exchange, path, page));
    }

    private static void serve(HttpExchange exchange, String path, Supplier<Answer> page) throws IOException {
        try (exchange) {
            send(exchange, choose(exchange, path, page));
        }
    }

    /** The server matches prefixes; a path below a page is no page. */
    private static Answer choose(HttpExchange exchange, String path, Supplier<Answer> page) {
        String method = exchange.getRequestMethod();
        if (!method.equals("GET") && !method.equals("HEAD")) {
            return new Answer(405, TEXT, "only GET and HEAD\n");
        }
        if (!exchange.getRequestURI().getPath().equals(path)) {
            return new Answer(404, TEXT, "no such page\n");
        }
        return page.get();
    }

    private static void send(HttpExchange exchange, Answer answer) throws IOException {
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", answer.type());
        boolean bodiless = exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(answer.status(), bodiless ? -1 : body.length);
        if (!bodiless) {
            exchange.getResponseBody().write(body);
        }
    }
}
