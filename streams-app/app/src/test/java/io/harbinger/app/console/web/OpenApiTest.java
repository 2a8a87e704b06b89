package io.harbinger.app.console.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.harbinger.app.console.FedModel;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;

/** The server answers as its document says: every path, with the examples of its parameters and with none. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpenApiTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client = HttpClient.newHttpClient();
    private final ConsoleServer server;
    private final JsonNode document;

    OpenApiTest() throws Exception {
        server = ConsoleServer.start(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), null, FedModel.complete().model);
        Map<String, Object> read = new Yaml().load(get("/api/v1/openapi.yaml").body());
        document = JSON.valueToTree(read);
    }

    @AfterAll
    void close() {
        server.close();
    }

    @Test
    void shouldBeOfVersionThreeOne() {
        assertThat(document.get("openapi").asText()).isEqualTo("3.1.0");
    }

    @ParameterizedTest
    @MethodSource("documented")
    void shouldAnswerAsDocumented(String path) throws Exception {
        JsonNode operation = document.get("paths").get(path).get("get");
        List<String> asked = new ArrayList<>(List.of(address(path, operation, true)));
        if (!path.contains("{")) {
            asked.add(address(path, operation, false));
        }
        for (String address : asked) {
            HttpResponse<String> answer = get(address);
            JsonNode response = resolved(operation.get("responses").path(String.valueOf(answer.statusCode())));
            assertThat(response.isMissingNode())
                    .as(address + " → " + answer.statusCode())
                    .isFalse();
            Map.Entry<String, JsonNode> content =
                    response.get("content").fields().next();
            assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                    .startsWith(content.getKey());
            conforms(JSON.readTree(answer.body()), resolved(content.getValue().get("schema")), address);
        }
    }

    Stream<String> documented() {
        List<String> paths = new ArrayList<>();
        document.get("paths").fieldNames().forEachRemaining(paths::add);
        assertThat(paths).hasSize(15);
        return paths.stream().filter(path -> !path.endsWith("/events"));
    }

    private String address(String path, JsonNode operation, boolean withExamples) {
        String address = path;
        String separator = "?";
        for (JsonNode each : operation.path("parameters")) {
            JsonNode parameter = resolved(each);
            String name = parameter.get("name").asText();
            String example = URLEncoder.encode(parameter.get("example").asText(), StandardCharsets.UTF_8);
            if (parameter.get("in").asText().equals("path")) {
                address = address.replace("{" + name + "}", example);
            } else if (withExamples) {
                address += separator + name + "=" + example;
                separator = "&";
            }
        }
        return address;
    }

    private void conforms(JsonNode value, JsonNode schema, String where) {
        JsonNode types = schema.path("type");
        List<String> allowed = new ArrayList<>();
        types.forEach(type -> allowed.add(type.asText()));
        if (types.isTextual()) {
            allowed.add(types.asText());
        }
        assertThat(allowed).as(where).contains(typeOf(value));
        schema.path("required")
                .forEach(name -> assertThat(value.has(name.asText()))
                        .as(where + " " + name)
                        .isTrue());
        schema.path("properties").fields().forEachRemaining(property -> {
            if (value.has(property.getKey())) {
                conforms(value.get(property.getKey()), property.getValue(), where + "/" + property.getKey());
            }
        });
        if (schema.has("properties")) {
            value.fieldNames()
                    .forEachRemaining(
                            name -> assertThat(schema.get("properties").has(name))
                                    .as(where + " documents " + name)
                                    .isTrue());
        }
        if (value.isArray() && schema.has("items")) {
            value.forEach(item -> conforms(item, schema.get("items"), where + "/items"));
        }
    }

    private static String typeOf(JsonNode value) {
        return switch (value.getNodeType()) {
            case OBJECT -> "object";
            case ARRAY -> "array";
            case STRING -> "string";
            case BOOLEAN -> "boolean";
            case NULL -> "null";
            default -> value.isIntegralNumber() ? "integer" : "number";
        };
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? document.at(node.get("$ref").asText().substring(1)) : node;
    }

    private HttpResponse<String> get(String path) throws Exception {
        URI uri = URI.create(server.url()).resolve(path);
        return client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
    }
}
