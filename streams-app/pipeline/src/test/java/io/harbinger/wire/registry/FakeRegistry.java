package io.harbinger.wire.registry;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** As much of a registry as the format asks for: ids are places in a list, from 1. */
public final class FakeRegistry implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    public final List<String> requests = new CopyOnWriteArrayList<>();
    final Map<String, String> compatibility = new HashMap<>();
    private final List<String> schemas = new ArrayList<>();
    private final Map<String, List<Integer>> subjects = new HashMap<>();
    private final HttpServer server;
    private boolean broken;

    public FakeRegistry() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    void breakDown(boolean now) {
        broken = now;
    }

    synchronized int add(String subject, String schema) {
        int known = schemas.indexOf(schema);
        if (known < 0) {
            schemas.add(schema);
        }
        int id = known < 0 ? schemas.size() : known + 1;
        List<Integer> versions = subjects.computeIfAbsent(subject, any -> new ArrayList<>());
        if (!versions.contains(id)) {
            versions.add(id);
        }
        return id;
    }

    synchronized List<Integer> versions(String subject) {
        return List.copyOf(subjects.getOrDefault(subject, List.of()));
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        requests.add(exchange.getRequestMethod() + " " + path);
        String[] parts = path.split("/");
        String answer = broken ? null : answer(exchange.getRequestMethod(), parts, body);
        byte[] bytes = (answer == null ? "{\"error_code\":40403}" : answer).getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(broken ? 503 : answer == null ? 404 : 200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private synchronized @org.jspecify.annotations.Nullable String answer(String method, String[] path, String body)
            throws IOException {
        if (path[1].equals("schemas")) {
            int id = Integer.parseInt(path[3]);
            return id < 1 || id > schemas.size()
                    ? null
                    : JSON.createObjectNode().put("schema", schemas.get(id - 1)).toString();
        }
        if (path[1].equals("config")) {
            compatibility.put(path[2], JSON.readTree(body).path("compatibility").asText());
            return body;
        }
        String schema = JSON.readTree(body).path("schema").asText();
        if (path.length == 4) {
            return "{\"id\":" + add(path[2], schema) + "}";
        }
        int id = schemas.indexOf(schema) + 1;
        return versions(path[2]).contains(id) ? "{\"id\":" + id + "}" : null;
    }
}
