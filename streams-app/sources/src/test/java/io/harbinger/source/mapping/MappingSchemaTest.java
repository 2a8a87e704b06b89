package io.harbinger.source.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The JSON Schema that editors use says what the loader says: it knows the same keys and accepts what is shipped. */
class MappingSchemaTest {

    private static final Path EXAMPLES = Path.of("../examples/mapping");

    /** Every section once, each with a key that does not exist: the loader answers with those that do. */
    private static final String EVERY_SECTION = """
            name: all
            zzzzzzzzzzzz: 1
            file: {zzzzzzzzzzzz: 1}
            filters:
              - {column: a, equals: [x], zzzzzzzzzzzz: 1}
            event:
              kind: KIND
              zzzzzzzzzzzz: 1
              eventTime: {from: "{t}", period: day, plus: "1", zzzzzzzzzzzz: 1}
              NUMBER: {from: "{n}", zzzzzzzzzzzz: 1}
              TEXT: {from: "{p}", zzzzzzzzzzzz: 1}
            REQUIRED
            melt:
              - columns: [b]
                zzzzzzzzzzzz: 1
                event: {zzzzzzzzzzzz: 1}
            otherwise:
              - zzzzzzzzzzzz: 1
                event: {kind: sensor, node: n, sensor: s, metric: m, value: "1", unit: "1", eventTime: "{t}"}
            """;

    private static final Pattern UNKNOWN =
            Pattern.compile("m\\.yaml:\\d+:\\d+: (.*)zzzzzzzzzzzz is an unknown key; known here: (.*)");

    /** Where in the schema the keys of a section stand; those of an event depend on its kind. N is a number, T a text. */
    private static final Map<String, String> SCHEMA_OF_SECTION = Map.of(
            "", "",
            "file", "/$defs/file",
            "filters[0]", "/$defs/filter",
            "melt[0]", "/$defs/melt",
            "otherwise[0]", "/properties/otherwise/items",
            "event.eventTime", "/$defs/timeField/anyOf/1",
            "event.N", "/$defs/numberField/anyOf/1",
            "event.T", "/$defs/textField/anyOf/1");

    private final ObjectMapper json = new ObjectMapper();
    private final YAMLMapper yaml = new YAMLMapper();

    static List<String> shipped() {
        return Mappings.names();
    }

    static Stream<Path> examples() throws IOException {
        try (Stream<Path> files = Files.list(EXAMPLES)) {
            return files.filter(file -> file.toString().endsWith(".yaml")).toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void shouldAcceptEveryShippedMapping(String name) throws IOException {
        assertThat(violations(Mappings.text(name).orElseThrow())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void shouldAcceptEveryExample(Path file) throws IOException {
        assertThat(violations(Files.readString(file))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{name: Upper, event: {kind: sensor}}",
                "{name: a}",
                "{name: a, evnt: {kind: sensor}}",
                "{name: a, event: {kind: sensors}}",
                "{name: a, event: {kind: sensor, product: x}}",
                "{name: a, event: {kind: sensor, value: {from: x, formats: [iso]}}}",
                "{name: a, event: {kind: sensor, value: {from: x, factor: 0}}}",
                "{name: a, event: {kind: sensor, eventTime: {from: x, period: decade}}}",
                "{name: a, event: {kind: sensor}, filters: [{column: a}]}",
                "{name: a, event: {kind: sensor}, filters: [{column: a, equals: x, not: y}]}",
                "{name: a, event: {kind: sensor}, melt: [{event: {}}]}",
                "{name: a, format: events, event: {kind: sensor}}"
            })
    void shouldRefuseWhatTheLoaderRefuses(String text) throws IOException {
        assertThat(violations(text)).isNotEmpty();
        assertThat(MappingFile.parse("m.yaml", text).problems()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "sensor, value, node, 'node: n, sensor: s, metric: m, unit: u'",
        "logistics, quantity, carrier, 'node: n, type: CALL'",
        "trade, netWgt, productName, 'product: p, reporter: r, partner: q, flow: X'"
    })
    void shouldKnowTheKeysOfTheLoader(String kind, String number, String text, String required) throws IOException {
        String lines = Stream.of(required.split(", "))
                .filter(field -> !field.startsWith(text + ":"))
                .map(field -> "  " + field)
                .reduce((first, second) -> first + "\n" + second)
                .orElseThrow();
        String file = EVERY_SECTION
                .replace("KIND", kind)
                .replace("NUMBER", number)
                .replace("TEXT", text)
                .replace("REQUIRED", lines);
        JsonNode schema = schema();
        Set<String> sections = new TreeSet<>();

        for (String problem : problems(file)) {
            Matcher unknown = UNKNOWN.matcher(problem);
            assertThat(unknown.matches()).as(problem).isTrue();
            String section = unknown.group(1)
                    .replaceAll("\\.$", "")
                    .replace("." + number, ".N")
                    .replace("." + text, ".T");
            sections.add(section);
            assertThat(keys(schema, section, kind))
                    .as("keys of '%s'", section)
                    .containsExactlyInAnyOrder(unknown.group(2).split(", "));
        }

        assertThat(sections).hasSize(10);
    }

    @Test
    void shouldNameEveryPeriodAndUnitOfTheLoader() throws IOException {
        List<String> problems =
                problems("{name: a, event: {kind: sensor, eventTime: {from: x, period: z, plus: '1', unit: z}}}");
        JsonNode time =
                schema().path("$defs").path("timeField").path("anyOf").path(1).path("properties");

        for (String key : List.of("period", "unit")) {
            assertThat(problems)
                    .anySatisfy(problem -> assertThat(problem)
                            .contains(key + " must be one of "
                                    + String.join(", ", texts(time.path(key).path("enum")))));
        }
    }

    /** What the schema knows in a section, named as the loader names it. */
    private static Set<String> keys(JsonNode schema, String section, String kind) {
        Set<String> keys = new TreeSet<>();
        if (SCHEMA_OF_SECTION.containsKey(section)) {
            JsonNode properties = schema.at(SCHEMA_OF_SECTION.get(section) + "/properties");
            properties.fieldNames().forEachRemaining(keys::add);
            return keys;
        }
        keys.addAll(texts(schema.at("/$defs/" + kind + "/propertyNames/enum")));
        if (section.startsWith("melt")) {
            keys.remove("kind");
        }
        return keys;
    }

    private static List<String> texts(JsonNode array) {
        return Stream.of(array)
                .flatMap(node -> {
                    Stream.Builder<String> texts = Stream.builder();
                    node.forEach(item -> texts.add(item.asText()));
                    return texts.build();
                })
                .toList();
    }

    private static List<String> problems(String text) {
        return MappingFile.parse("m.yaml", text).problems().stream()
                .map(Object::toString)
                .toList();
    }

    private JsonNode schema() throws IOException {
        return json.readTree(Mappings.schema());
    }

    private Set<ValidationMessage> violations(String text) throws IOException {
        JsonSchema schema =
                JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(schema());
        return schema.validate(yaml.readTree(text));
    }
}
