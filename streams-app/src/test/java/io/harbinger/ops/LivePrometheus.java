package io.harbinger.ops;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;

/** Asks a Prometheus. */
final class LivePrometheus {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client = HttpClient.newHttpClient();
    private final String url;

    LivePrometheus(String url) {
        this.url = url;
    }

    /** Series that answer now, as they come from Prometheus; {@link IOException} where it refuses the query. */
    JsonNode query(String expression) throws IOException, InterruptedException {
        return get("/api/v1/query?query=" + URLEncoder.encode(expression, StandardCharsets.UTF_8))
                .path("result");
    }

    /** Groups of rules, with the health of each. */
    JsonNode rules() throws IOException, InterruptedException {
        return get("/api/v1/rules").path("groups");
    }

    private JsonNode get(String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(url + path)).build();
        JsonNode answer =
                JSON.readTree(client.send(request, BodyHandlers.ofString()).body());
        if (!answer.path("status").asText().equals("success")) {
            throw new IOException(answer.path("error").asText("no answer"));
        }
        return answer.path("data");
    }
}
