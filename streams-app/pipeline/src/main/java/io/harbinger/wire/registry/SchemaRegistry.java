package io.harbinger.wire.registry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.harbinger.http.HttpService;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.jspecify.annotations.Nullable;

/** A registry that speaks Confluent's API. Every call may throw {@link RegistryUnavailableException}. */
final class SchemaRegistry {

    private static final Duration CONNECT = Duration.ofSeconds(5);
    /** A registry that has just started takes its time with its first answers. */
    private static final Duration ANSWER = Duration.ofSeconds(20);

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpService service;
    private final HttpClient client;

    /**
     * A client of a registry.
     *
     * @param service its address is {@code http://host:8081}, or with Apicurio {@code
     *     http://host:8080/apis/ccompat/v7}
     */
    SchemaRegistry(HttpService service) {
        this.service = service;
        this.client = service.client(CONNECT);
    }

    /**
     * Registers a schema as the newest version of a subject, where it is not one yet.
     *
     * @return its id
     * @throws RegistryRefusedException where it is incompatible with the versions before it
     */
    int register(String subject, Schema schema) {
        HttpResponse<String> answer = send("POST", "/subjects/" + part(subject) + "/versions", body(schema));
        if (answer.statusCode() != 200) {
            throw new RegistryRefusedException("the registry refuses " + subject + ": " + reason(answer));
        }
        return id(answer);
    }

    /** The id of a schema, if it is a version of the subject. */
    OptionalInt find(String subject, Schema schema) {
        HttpResponse<String> answer = send("POST", "/subjects/" + part(subject), body(schema));
        if (answer.statusCode() == 404) {
            return OptionalInt.empty();
        }
        if (answer.statusCode() != 200) {
            throw new RegistryRefusedException(
                    "the registry does not say whether it knows " + subject + ": " + reason(answer));
        }
        return OptionalInt.of(id(answer));
    }

    /** Which changes a subject allows, in Confluent's words. */
    void compatibility(String subject, String level) {
        String body = JSON.createObjectNode().put("compatibility", level).toString();
        HttpResponse<String> answer = send("PUT", "/config/" + part(subject), body);
        if (answer.statusCode() != 200) {
            throw new RegistryRefusedException(
                    "the registry does not set the compatibility of " + subject + ": " + reason(answer));
        }
    }

    /** The schema with an id; empty where there is none. */
    Optional<Schema> schema(int id) {
        HttpResponse<String> answer = send("GET", "/schemas/ids/" + id, null);
        if (answer.statusCode() == 404) {
            return Optional.empty();
        }
        if (answer.statusCode() != 200) {
            throw new RegistryUnavailableException(
                    "the registry does not give the schema " + id + ": " + reason(answer));
        }
        try {
            return Optional.of(
                    new Schema.Parser().parse(json(answer).path("schema").asText()));
        } catch (AvroRuntimeException e) {
            // Another format's schema, such as JSON or Protobuf, or a wrong one: no Avro record can have it.
            return Optional.empty();
        }
    }

    /** Where a reader finds the schema with an id. */
    String schemaUri(int id) {
        return service.at("/schemas/ids/" + id).toString();
    }

    private HttpResponse<String> send(String method, String path, @Nullable String body) {
        HttpRequest request = service.request(path)
                .timeout(ANSWER)
                .header("Content-Type", "application/vnd.schemaregistry.v1+json")
                .header("Accept", "application/vnd.schemaregistry.v1+json, application/json")
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build();
        try {
            HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
            if (answer.statusCode() >= 500 || answer.statusCode() == 429) {
                throw new RegistryUnavailableException("the registry at " + service + " answered " + reason(answer));
            }
            return answer;
        } catch (IOException e) {
            throw new RegistryUnavailableException("the registry at " + service + " does not answer: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RegistryUnavailableException("interrupted while waiting for the registry at " + service, e);
        }
    }

    private static String body(Schema schema) {
        return JSON.createObjectNode().put("schema", schema.toString()).toString();
    }

    private int id(HttpResponse<String> answer) {
        JsonNode id = json(answer).path("id");
        if (!id.isInt()) {
            throw new RegistryRefusedException(
                    "no schema registry answers at " + service + ": an id is missing in its answer");
        }
        return id.asInt();
    }

    private JsonNode json(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (JsonProcessingException e) {
            throw new RegistryRefusedException("no schema registry answers at " + service + ": its answer is not JSON");
        }
    }

    private static String reason(HttpResponse<String> answer) {
        String text = answer.body().strip();
        return answer.statusCode() + " " + text.substring(0, Math.min(text.length(), 500));
    }

    private static String part(String subject) {
        return URLEncoder.encode(subject, StandardCharsets.UTF_8);
    }
}
