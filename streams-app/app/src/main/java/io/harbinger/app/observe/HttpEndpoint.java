package io.harbinger.app.observe;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.harbinger.app.observe.Health.Report;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/**
 * Serves {@code /metrics}, {@code /health/live}, {@code /health/ready} and an index. Health answers 200 or 503, with
 * the reasons as JSON. No authentication: keep it on a loopback or cluster address.
 */
public final class HttpEndpoint implements AutoCloseable {

    private static final String TEXT = "text/plain; charset=utf-8";
    private static final String JSON = "application/json";
    private static final String METRICS = "text/plain; version=0.0.4; charset=utf-8";

    private final HttpServer server;
    private final ExecutorService workers = Executors.newFixedThreadPool(2, work -> {
        var thread = new Thread(work, "http");
        thread.setDaemon(true);
        return thread;
    });

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
        var endpoint = new HttpEndpoint(HttpServer.create(address, 0));
        endpoint.route("/metrics", () -> new Answer(200, METRICS, metrics.get()));
        endpoint.route("/health/live", () -> answer(health.liveness()));
        endpoint.route("/health/ready", () -> answer(health.readiness()));
        endpoint.route("/", () -> new Answer(200, TEXT, "harbinger\n/metrics\n/health/live\n/health/ready\n"));
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
        workers.shutdownNow();
    }

    private record Answer(int status, String type, String body) {}

    private static Answer answer(Report report) {
        return new Answer(report.ok() ? 200 : 503, JSON, HealthJson.of(report));
    }

    private void route(String path, Supplier<Answer> page) {
        server.createContext(path, exchange -> {
            try (exchange) {
                send(exchange, choose(exchange, path, page));
            }
        });
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
