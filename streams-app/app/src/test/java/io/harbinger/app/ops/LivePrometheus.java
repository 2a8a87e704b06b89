package io.harbinger.app.ops;

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

    /**
     * Series that answered at a time, in seconds, as they come from Prometheus; {@link IOException} where it refuses
     * the query.
     */
    JsonNode query(String expression, long seconds) throws IOException, InterruptedException {
        return get("/api/v1/query?time=" + seconds + "&query=" + URLEncoder.encode(expression, StandardCharsets.UTF_8))
                .path("result");
    }

    /** Its own time, in seconds. */
    long now() throws IOException, InterruptedException {
        return get("/api/v1/query?query=time()").path("result").path(0).asLong();
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
