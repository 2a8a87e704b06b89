package io.harbinger.contract;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;

/**
 * The JSON Schema 2020-12 of a record type as {@link io.harbinger.wire.JsonLines} writes it: every field is there, a
 * union is its plain value or null, times are text. Further fields are allowed, as later versions have them.
 */
final class AvroJsonSchema {

    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final String TIME = "^-?\\d{4,}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$";

    private final ObjectNode definitions = JSON.createObjectNode();

    private AvroJsonSchema() {}

    /** The text of the schema's file. */
    static String of(Schema record, String id) {
        var writer = new AvroJsonSchema();
        ObjectNode schema = JSON.createObjectNode()
                .put("$schema", "https://json-schema.org/draft/2020-12/schema")
                .put("$id", id)
                .put("title", record.getName());
        writer.fill(schema, record);
        schema.set("$defs", writer.definitions);
        try {
            return JSON.writeValueAsString(schema) + "\n";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void fill(ObjectNode node, Schema record) {
        node.put("type", "object").put("description", record.getDoc());
        ArrayNode required = node.putArray("required");
        ObjectNode properties = node.putObject("properties");
        for (Schema.Field field : record.getFields()) {
            required.add(field.name());
            properties.set(field.name(), type(field.schema()).put("description", field.doc()));
        }
    }

    private ObjectNode type(Schema schema) {
        ObjectNode node = JSON.createObjectNode();
        switch (schema.getType()) {
            case UNION -> union(node, schema.getTypes());
            case RECORD, ENUM -> node.put("$ref", "#/$defs/" + defined(schema));
            case ARRAY -> node.put("type", "array").set("items", type(schema.getElementType()));
            case STRING -> node.put("type", "string");
            case BOOLEAN -> node.put("type", "boolean");
            case DOUBLE -> node.put("type", "number");
            case INT -> node.put("type", "integer");
            case LONG -> number(node, schema);
            default -> throw new IllegalArgumentException("the contract has no fields of " + schema.getType());
        }
        return node;
    }

    private static void number(ObjectNode node, Schema schema) {
        if (schema.getLogicalType() instanceof LogicalTypes.TimestampMillis) {
            node.put("type", "string").put("pattern", TIME);
        } else {
            node.put("type", "integer");
        }
    }

    private void union(ObjectNode node, List<Schema> types) {
        ArrayNode choices = node.putArray("anyOf");
        for (Schema choice : types) {
            choices.add(
                    choice.getType() == Schema.Type.NULL
                            ? JSON.createObjectNode().put("type", "null")
                            : type(choice));
        }
    }

    private String defined(Schema named) {
        if (!definitions.has(named.getName())) {
            ObjectNode definition = definitions.putObject(named.getName());
            if (named.getType() == Schema.Type.RECORD) {
                fill(definition, named);
            } else {
                definition.put("type", "string").put("description", named.getDoc());
                ArrayNode symbols = definition.putArray("examples");
                named.getEnumSymbols().forEach(symbols::add);
            }
        }
        return named.getName();
    }
}
