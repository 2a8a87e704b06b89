package io.harbinger.contract.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.apache.avro.Schema;

/** The topics of the document, each with its messages. */
final class TopicSections {

    private final JsonNode document;
    private final Function<String, Schema> avro;
    private final Set<String> written = new HashSet<>();

    /** @param avro the schema of a file, named as the document does */
    TopicSections(JsonNode document, Function<String, Schema> avro) {
        this.document = document;
        this.avro = avro;
        document.path("operations").forEach(operation -> {
            if (operation.path("action").asText().equals("send")) {
                written.add(last(operation.at("/channel/$ref").asText()));
            }
        });
    }

    /** Names of channels: those that Harbinger writes, or those that it reads. */
    List<String> names(boolean isWritten) {
        return document.path("channels").properties().stream()
                .map(Map.Entry::getKey)
                .filter(name -> written.contains(name) == isWritten)
                .toList();
    }

    String address(String name) {
        return document.path("channels").path(name).path("address").asText();
    }

    String html(String name) {
        JsonNode channel = document.path("channels").path(name);
        List<String> cleanup = new ArrayList<>();
        channel.at("/bindings/kafka/topicConfiguration/cleanup.policy").forEach(policy -> cleanup.add(policy.asText()));
        var html = new StringBuilder(
                "<section id=\"topic-" + name + "\">\n<h3>" + PageText.code(address(name)) + "</h3>\n");
        html.append("<p class=\"tags\"><span>")
                .append(written.contains(name) ? "Harbinger writes" : "Harbinger reads")
                .append("</span> <span>cleanup ")
                .append(String.join(", ", cleanup))
                .append("</span></p>\n<p>")
                .append(PageText.escape(channel.path("description").asText()))
                .append(
                        "</p>\n<table><thead><tr><th>Message</th><th>Key</th><th>Headers</th><th>Value</th></tr></thead>")
                .append("<tbody>\n");
        channel.path("messages").forEach(message -> html.append(message(resolve(message))));
        return html.append("</tbody></table>\n</section>\n").toString();
    }

    /** The schema files of all values, in the order of the topics. */
    List<String> files() {
        List<String> values = new ArrayList<>();
        for (boolean isWritten : new boolean[] {true, false}) {
            for (String name : names(isWritten)) {
                document.path("channels").path(name).path("messages").forEach(message -> {
                    JsonNode file = resolve(message).at("/payload/schema/$ref");
                    if (!file.isMissingNode()) {
                        values.add(file.asText());
                    }
                });
            }
        }
        return values;
    }

    private String message(JsonNode message) {
        return "<tr>"
                + PageText.cell("Message", PageText.escape(message.path("title").asText()))
                + PageText.cell("Key", key(message.at("/bindings/kafka/key")))
                + PageText.cell("Headers", headers(message.path("headers")))
                + PageText.cell("Value", value(message)) + "</tr>\n";
    }

    private String key(JsonNode node) {
        JsonNode key = resolve(node);
        if (key.path("type").asText().equals("null")) {
            return "none";
        }
        String pattern = key.has("pattern") ? PageText.code(key.path("pattern").asText()) + " " : "";
        String description = PageText.escape(key.path("description").asText());
        return pattern.isEmpty() && description.isEmpty() ? "text" : pattern + description;
    }

    private static String headers(JsonNode node) {
        if (node.isMissingNode()) {
            return "none";
        }
        String name = last(node.path("$ref").asText());
        return "<a href=\"#headers-" + name + "\">" + name + "</a>";
    }

    private String value(JsonNode message) {
        JsonNode payload = message.path("payload");
        if (payload.path("type").asText().equals("null")) {
            return "none: a tombstone";
        }
        if (payload.has("schema")) {
            String file = payload.at("/schema/$ref").asText();
            Schema schema = avro.apply(file);
            return "Avro " + AvroTypes.link(schema) + " (<a href=\"" + file + "\">.avsc</a>), begins with "
                    + "<code class=\"bytes\">" + AvroTypes.prefix(schema) + "</code>";
        }
        if (payload.has("$ref")) {
            String file = payload.path("$ref").asText();
            return "JSON, <a href=\"" + file + "\">" + PageText.escape(file) + "</a>";
        }
        return PageText.escape(payload.path("description").asText());
    }

    private JsonNode resolve(JsonNode node) {
        String reference = node.path("$ref").asText();
        return reference.startsWith("#") ? document.at(reference.substring(1)) : node;
    }

    private static String last(String reference) {
        return reference.substring(reference.lastIndexOf('/') + 1);
    }
}
