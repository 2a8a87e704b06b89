package io.harbinger.contract.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The record headers that messages have: the object schemas of the document. */
final class HeaderTables {

    private final JsonNode schemas;

    HeaderTables(JsonNode schemas) {
        this.schemas = schemas;
    }

    List<String> names() {
        return schemas.properties().stream()
                .filter(schema -> schema.getValue().has("properties"))
                .map(Map.Entry::getKey)
                .toList();
    }

    String html() {
        var html = new StringBuilder();
        for (String name : names()) {
            JsonNode schema = schemas.path(name);
            html.append("<section id=\"headers-")
                    .append(name)
                    .append("\">\n<h3>")
                    .append(name)
                    .append("</h3>\n");
            if (schema.has("description")) {
                html.append("<p>")
                        .append(PageText.escape(schema.path("description").asText()))
                        .append("</p>\n");
            }
            html.append(table(schema)).append("</section>\n");
        }
        return html.toString();
    }

    private static String table(JsonNode schema) {
        List<String> required = new ArrayList<>();
        schema.path("required").forEach(name -> required.add(name.asText()));
        var html =
                new StringBuilder("<table><thead><tr><th>Header</th><th>There</th><th>Value</th><th>Meaning</th></tr>"
                        + "</thead><tbody>\n");
        schema.path("properties")
                .properties()
                .forEach(entry -> html.append("<tr>")
                        .append(PageText.cell("Header", PageText.code(entry.getKey())))
                        .append(PageText.cell("There", required.contains(entry.getKey()) ? "always" : "sometimes"))
                        .append(PageText.cell("Value", value(entry.getValue())))
                        .append(PageText.cell(
                                "Meaning",
                                PageText.escape(
                                        entry.getValue().path("description").asText())))
                        .append("</tr>\n"));
        return html.append("</tbody></table>\n").toString();
    }

    private static String value(JsonNode schema) {
        if (schema.has("const")) {
            return PageText.code(schema.path("const").asText());
        }
        if (schema.has("enum")) {
            List<String> values = new ArrayList<>();
            schema.path("enum").forEach(value -> values.add(PageText.code(value.asText())));
            return String.join(" or ", values);
        }
        if (schema.has("pattern")) {
            return PageText.code(schema.path("pattern").asText());
        }
        return schema.has("format") ? PageText.escape(schema.path("format").asText()) : "text";
    }
}
