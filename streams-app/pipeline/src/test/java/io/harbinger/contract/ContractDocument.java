package io.harbinger.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
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

/**
 * The published contract: the AsyncAPI document with the files that it refers to.
 *
 * @param written names of the channels that the application sends to
 */
record ContractDocument(List<Channel> channels, List<String> written) {

    static final Path FOLDER = Path.of("..", "docs", "contract");

    /** One channel of the document. */
    record Channel(String name, String address, List<String> cleanup, List<ContractMessage> messages) {}

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);

    static String text() {
        return read(FOLDER.resolve("asyncapi.yaml"));
    }

    static ContractDocument parse(String yaml) {
        Object tree = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
        JsonNode root = JSON.valueToTree(tree);
        List<Channel> channels = new ArrayList<>();
        root.path("channels")
                .properties()
                .forEach(entry -> channels.add(channel(root, entry.getKey(), entry.getValue())));
        return new ContractDocument(channels, written(root));
    }

    private static Channel channel(JsonNode root, String name, JsonNode channel) {
        List<String> cleanup = new ArrayList<>();
        channel.at("/bindings/kafka/topicConfiguration/cleanup.policy").forEach(policy -> cleanup.add(policy.asText()));
        List<ContractMessage> messages = new ArrayList<>();
        channel.path("messages").forEach(message -> messages.add(message(root, resolve(root, message))));
        return new Channel(name, channel.path("address").asText(), cleanup, messages);
    }

    private static List<String> written(JsonNode root) {
        List<String> names = new ArrayList<>();
        root.path("operations").forEach(operation -> {
            if (operation.path("action").asText().equals("send")) {
                names.add(operation.at("/channel/$ref").asText().replace("#/channels/", ""));
            }
        });
        return names;
    }

    private static ContractMessage message(JsonNode root, JsonNode message) {
        JsonNode headers = message.has("headers")
                ? resolve(root, message.path("headers"))
                : JSON.createObjectNode().put("type", "object").put("maxProperties", 0);
        List<String> names = new ArrayList<>();
        headers.path("properties").fieldNames().forEachRemaining(names::add);
        return new ContractMessage(
                message.path("title").asText(),
                message.at("/payload/type").asText().equals("null"),
                file(message.at("/payload/schema/$ref")).map(text -> new Schema.Parser().parse(text)),
                file(message.at("/payload/$ref")).map(SCHEMAS::getSchema),
                schema(resolve(root, message.at("/bindings/kafka/key"))),
                schema(headers),
                names);
    }

    private static Optional<String> file(JsonNode reference) {
        return reference.isMissingNode() ? Optional.empty() : Optional.of(read(FOLDER.resolve(reference.asText())));
    }

    private static JsonSchema schema(JsonNode node) {
        return SCHEMAS.getSchema(node.isMissingNode() ? JSON.createObjectNode() : node);
    }

    private static JsonNode resolve(JsonNode root, JsonNode node) {
        String reference = node.path("$ref").asText();
        return reference.startsWith("#") ? root.at(reference.substring(1)) : node;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
