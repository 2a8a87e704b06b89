package io.harbinger.contract.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.avro.JsonProperties;
import org.apache.avro.Schema;
import org.apache.avro.SchemaNormalization;

/** The named types of all messages, each described once. */
final class AvroTypes {

    private final Map<String, Schema> types = new LinkedHashMap<>();

    /** Adds a type and those that it is made of; those that are known are not added again. */
    void add(Schema schema) {
        switch (schema.getType()) {
            case UNION -> schema.getTypes().forEach(this::add);
            case ARRAY -> add(schema.getElementType());
            case ENUM -> types.putIfAbsent(schema.getName(), schema);
            case RECORD -> {
                if (types.putIfAbsent(schema.getName(), schema) == null) {
                    schema.getFields().forEach(field -> add(field.schema()));
                }
            }
            default -> {}
        }
    }

    List<String> names() {
        return List.copyOf(types.keySet());
    }

    /** The bytes that a value in single-object encoding begins with. */
    static String prefix(Schema schema) {
        long fingerprint = SchemaNormalization.parsingFingerprint64(schema);
        var bytes = new StringBuilder("c3 01");
        for (int i = 0; i < Long.BYTES; i++) {
            bytes.append(String.format(" %02x", (fingerprint >> (8 * i)) & 0xff));
        }
        return bytes.toString();
    }

    String html() {
        var html = new StringBuilder();
        types.values().forEach(type -> html.append(type(type)));
        return html.toString();
    }

    private static String type(Schema type) {
        boolean record = type.getType() == Schema.Type.RECORD;
        return "<section id=\"type-" + type.getName() + "\">\n<h3>" + PageText.escape(type.getName()) + " <small>"
                + (record ? "record" : "enum") + "</small></h3>\n<p>"
                + PageText.escape(Objects.requireNonNullElse(type.getDoc(), "")) + "</p>\n"
                + (record ? fields(type) : symbols(type)) + "</section>\n";
    }

    private static String symbols(Schema type) {
        return "<p>" + type.getEnumSymbols().stream().map(PageText::code).collect(Collectors.joining(" "))
                + (type.getEnumDefault() == null ? "" : "; default " + PageText.code(type.getEnumDefault())) + "</p>\n";
    }

    private static String fields(Schema type) {
        var html = new StringBuilder(
                "<table><thead><tr><th>Field</th><th>Type</th><th>Meaning</th></tr></thead><tbody>\n");
        for (Schema.Field field : type.getFields()) {
            html.append("<tr>")
                    .append(PageText.cell("Field", PageText.code(field.name())))
                    .append(PageText.cell("Type", name(field.schema()) + fallback(field)))
                    .append(PageText.cell("Meaning", PageText.escape(Objects.requireNonNullElse(field.doc(), ""))))
                    .append("</tr>\n");
        }
        return html.append("</tbody></table>\n").toString();
    }

    private static String fallback(Schema.Field field) {
        if (!field.hasDefaultValue() || field.defaultVal() == JsonProperties.NULL_VALUE) {
            return "";
        }
        String value = String.valueOf(field.defaultVal());
        return ", else " + (value.isEmpty() ? "empty" : PageText.code(value));
    }

    private static String name(Schema schema) {
        return switch (schema.getType()) {
            case UNION -> schema.getTypes().stream().map(AvroTypes::name).collect(Collectors.joining(" or "));
            case ARRAY -> "list of " + name(schema.getElementType());
            case RECORD, ENUM -> link(schema);
            case LONG ->
                schema.getLogicalType() == null
                        ? "long"
                        : "long, " + schema.getLogicalType().getName();
            default -> schema.getType().getName();
        };
    }

    /** To the description of the type. */
    static String link(Schema schema) {
        return "<a href=\"#type-" + schema.getName() + "\">" + schema.getName() + "</a>";
    }
}
