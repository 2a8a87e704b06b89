package io.harbinger.app.console.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.harbinger.app.console.api.Answer;
import io.harbinger.app.console.api.ConsoleApi;
import io.harbinger.app.console.api.Request;
import io.harbinger.app.console.model.ReadModel;
import io.harbinger.app.observe.HttpServers;
import io.harbinger.app.observe.HttpWorkers;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Serves the page, its API and its events over HTTP, read only. Requests have a deadline and give way to newer ones where
 * they stall; readers of events have threads of their own, and are bounded.
 */
public final class ConsoleServer implements AutoCloseable {

    /** Windows that follow the events at once. */
    public static final int MOST_READERS = 64;

    private static final int THREADS = 16;
    private static final int BACKLOG = 256;
    private static final Duration DEADLINE = Duration.ofSeconds(30);

    private final HttpServer server;
    private final HttpWorkers workers = new HttpWorkers(THREADS, DEADLINE);
    private final EventStreams events;
    private final ConsoleApi api;
    private final StaticFiles files = new StaticFiles();
    private final Access access;
    private final SignIn signIn;

    private ConsoleServer(HttpServer server, ReadModel model, Access access, int readers) {
        this.server = server;
        this.events = new EventStreams(model, UUID.randomUUID().toString().substring(0, 8), readers);
        this.api = new ConsoleApi(model);
        this.access = access;
        this.signIn = new SignIn(access, files);
    }

    /**
     * Starts serving.
     *
     * @param address port 0 takes a free one
     * @param token that readers must have; null for none, which only this machine may use
     * @throws IOException when the address cannot be used
     */
    public static ConsoleServer start(InetSocketAddress address, @Nullable String token, ReadModel model)
            throws IOException {
        return start(address, token, model, MOST_READERS);
    }

    static ConsoleServer start(InetSocketAddress address, @Nullable String token, ReadModel model, int readers)
            throws IOException {
        HttpServer server = HttpServers.create(address, BACKLOG);
        var console = new ConsoleServer(server, model, new Access(token), readers);
        server.createContext("/", console::serve);
        server.setExecutor(console.workers);
        server.start();
        return console;
    }

    /** Where it listens, {@code http://host:port/}. */
    public String url() {
        InetSocketAddress address = server.getAddress();
        return "http://" + address.getHostString() + ":" + address.getPort() + "/";
    }

    @Override
    public void close() {
        events.close();
        server.stop(0);
        workers.close();
    }

    private void serve(HttpExchange exchange) throws IOException {
        boolean isRead = exchange.getRequestMethod().equals("GET");
        if (isRead
                && exchange.getRequestURI().getPath().equals(ConsoleApi.ROOT + "events")
                && access.allows(exchange.getRequestHeaders())) {
            events.open(exchange);
            return;
        }
        try (exchange) {
            reply(exchange);
        }
    }

    private void reply(HttpExchange exchange) throws IOException {
        Request request = request(exchange);
        String method = exchange.getRequestMethod();
        if (access.token() != null && request.path().equals(SignIn.PATH)) {
            signIn.serve(exchange);
        } else if (!method.equals("GET") && !method.equals("HEAD")) {
            Replies.send(exchange, Answer.problem(405, "read only", "only GET and HEAD"));
        } else if (access.allows(exchange.getRequestHeaders())) {
            Replies.send(exchange, answer(request));
        } else if (access.token() == null) {
            Replies.send(exchange, Answer.problem(421, "another host", "without a token only localhost is served"));
        } else if (request.path().equals("/") || request.path().equals("/console.css")) {
            refuse(exchange, request);
        } else {
            exchange.getResponseHeaders().set("WWW-Authenticate", "Bearer");
            Replies.send(exchange, Answer.problem(401, "token needed", "give it as a bearer, or sign in at /sign-in"));
        }
    }

    private void refuse(HttpExchange exchange, Request request) throws IOException {
        if (request.path().equals("/")) {
            signIn.form(exchange, 401);
        } else {
            Replies.send(exchange, answer(request));
        }
    }

    private Answer answer(Request request) {
        String path = request.path();
        if (path.startsWith(ConsoleApi.ROOT) && !path.equals(ConsoleApi.ROOT + "openapi.yaml")) {
            return api.answer(request);
        }
        String name = path.equals("/") ? "index.html" : path.replaceFirst("^/(?:api/v1/)?", "");
        return files.find(name).orElseGet(() -> Answer.problem(404, "no such page", "nothing is at " + path));
    }

    private static Request request(HttpExchange exchange) {
        try {
            return Request.of(exchange.getRequestURI());
        } catch (IllegalArgumentException e) {
            // Percent signs that encode nothing.
            return Request.of(java.net.URI.create("/malformed"));
        }
    }
}
