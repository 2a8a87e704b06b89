package io.harbinger.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.avro.Schema;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The published contract: the AsyncAPI document with the files that it refers to. */
record ContractDocument(JsonNode root) {

    static final Path FOLDER = Path.of("..", "docs", "contract");

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);

    static String text() {
        return read(FOLDER.resolve("asyncapi.yaml"));
    }

    static ContractDocument parse(String yaml) {
        Object tree = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
        return new ContractDocument(JSON.valueToTree(tree));
    }

    /** One channel of the document. */
    record Channel(String name, String address, List<String> cleanup, List<JsonNode> messages) {}

    List<Channel> channels() {
        List<Channel> channels = new ArrayList<>();
        root.path("channels").properties().forEach(entry -> channels.add(channel(entry.getKey(), entry.getValue())));
        return channels;
    }

    private Channel channel(String name, JsonNode channel) {
        List<String> cleanup = new ArrayList<>();
        channel.at("/bindings/kafka/topicConfiguration/cleanup.policy").forEach(policy -> cleanup.add(policy.asText()));
        List<JsonNode> messages = new ArrayList<>();
        channel.path("messages").forEach(message -> messages.add(resolve(message)));
        return new Channel(name, channel.path("address").asText(), cleanup, messages);
    }

    /** Names of the channels that an action of the application is stated for, {@code send} or {@code receive}. */
    List<String> channelsOf(String action) {
        List<String> names = new ArrayList<>();
        root.path("operations").forEach(operation -> {
            if (operation.path("action").asText().equals(action)) {
                names.add(operation.at("/channel/$ref").asText().replace("#/channels/", ""));
            }
        });
        return names;
    }

    /** The Avro schema of a message's value; empty where it has none. */
    Optional<Schema> avro(JsonNode message) {
        return file(message.at("/payload/schema/$ref")).map(text -> new Schema.Parser().parse(text));
    }

    boolean isTombstone(JsonNode message) {
        return message.at("/payload/type").asText().equals("null");
    }

    /** The JSON Schema of a message's value; empty where it has none of its own. */
    Optional<JsonSchema> json(JsonNode message) {
        return file(message.at("/payload/$ref")).map(SCHEMAS::getSchema);
    }

    private static Optional<String> file(JsonNode reference) {
        return reference.isMissingNode() ? Optional.empty() : Optional.of(read(FOLDER.resolve(reference.asText())));
    }

    JsonSchema key(JsonNode message) {
        return schema(resolve(message.at("/bindings/kafka/key")));
    }

    /** Of a message without headers: that there are none. */
    JsonSchema headers(JsonNode message) {
        return schema(headerSchema(message));
    }

    JsonNode headerSchema(JsonNode message) {
        return message.has("headers")
                ? resolve(message.path("headers"))
                : JSON.createObjectNode().put("type", "object").put("maxProperties", 0);
    }

    private static JsonSchema schema(JsonNode node) {
        return SCHEMAS.getSchema(node.isMissingNode() ? JSON.createObjectNode() : node);
    }

    private JsonNode resolve(JsonNode node) {
        String reference = node.path("$ref").asText();
        return reference.startsWith("#") ? root.at(reference.substring(1)) : node;
    }

    static ObjectNode object() {
        return JSON.createObjectNode();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
