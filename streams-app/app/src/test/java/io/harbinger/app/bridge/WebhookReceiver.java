package io.harbinger.app.bridge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Receives webhooks over HTTP, checks their signatures with the published library, and can go away and come back. */
final class WebhookReceiver implements AutoCloseable {

    static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    static final String OTHER_SECRET = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD";

    /** An event that was accepted. */
    record Event(String id, String type, String subject, String level) {}

    /** The status to answer with; may wait first. */
    @FunctionalInterface
    interface Answering {
        int status(Event event) throws Exception;
    }

    private final Answering answering;
    private final List<Event> accepted = new CopyOnWriteArrayList<>();
    private final List<String> attempts = new CopyOnWriteArrayList<>();
    private final List<String> badSignatures = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private int port;
    private HttpServer server;

    WebhookReceiver(Answering answering) throws IOException {
        this.answering = answering;
        start();
    }

    /** Begins to answer, again at the same address. */
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.setExecutor(threads);
        server.createContext("/alerts", this::receive);
        server.start();
        port = server.getAddress().getPort();
    }

    /** Goes away. */
    void stop() {
        server.stop(0);
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + port + "/alerts?tenant=7");
    }

    List<Event> accepted() {
        return accepted;
    }

    /** Ids of all that came, in the order in which it came. */
    List<String> attempts() {
        return attempts;
    }

    List<String> badSignatures() {
        return badSignatures;
    }

    /** Levels of each subject in order, an event that came again left out. */
    Map<String, List<String>> levels() {
        Map<String, List<String>> levels = new TreeMap<>();
        List<String> seen = new ArrayList<>();
        for (Event event : accepted) {
            if (!seen.contains(event.id())) {
                seen.add(event.id());
                levels.computeIfAbsent(event.subject(), subject -> new ArrayList<>())
                        .add(event.level());
            }
        }
        return levels;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void receive(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Headers headers = exchange.getRequestHeaders();
        check(body, headers);
        JsonNode message = new ObjectMapper().readTree(body);
        JsonNode data = message.path("data");
        var event = new Event(
                headers.getFirst("webhook-id"),
                message.path("type").asText(),
                data.path("subjectId").asText(),
                data.path("level").asText());
        attempts.add(event.id());
        try {
            int status = answering.status(event);
            if (status / 100 == 2) {
                accepted.add(event);
            }
            exchange.sendResponseHeaders(status, -1);
        } catch (Exception e) {
            throw new IOException("no answer", e);
        } finally {
            exchange.close();
        }
    }

    /** With either secret: two are in use while they are rotated. */
    private void check(String body, Headers headers) {
        HttpHeaders all = HttpHeaders.of(headers, (name, value) -> true);
        for (String secret : List.of(SECRET, OTHER_SECRET)) {
            try {
                new Webhook(secret).verify(body, all);
            } catch (WebhookVerificationException e) {
                badSignatures.add(e.getMessage() + " " + all.map());
            }
        }
    }
}
