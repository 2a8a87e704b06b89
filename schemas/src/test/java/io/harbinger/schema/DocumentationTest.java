package io.harbinger.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The schemas are the contract's reference: a name alone tells neither unit nor range. */
class DocumentationTest {

    static Stream<Schema> schemas() {
        return Contracts.current().stream();
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void shouldDocumentEveryRecordAndField(Schema schema) {
        assertThat(undocumented(schema)).as("without a doc").isEmpty();
    }

    @Test
    void shouldFindWhatLacksADocAtAnyDepth() {
        Schema schema = new Schema.Parser().parse("""
                {"type": "record", "name": "Outer", "doc": "One.", "fields": [
                  {"name": "list", "doc": "Two.", "type": {"type": "array", "items":
                    {"type": "record", "name": "Inner", "fields": [{"name": "bare", "type": ["null", "int"]}]}}}]}""");

        assertThat(undocumented(schema)).containsExactly("Inner", "Inner.bare");
    }

    private static List<String> undocumented(Schema schema) {
        List<String> found = new ArrayList<>();
        visit(schema, found, new HashSet<>());
        return found;
    }

    private static void visit(Schema schema, List<String> found, Set<String> seen) {
        switch (schema.getType()) {
            case ARRAY -> visit(schema.getElementType(), found, seen);
            case UNION -> schema.getTypes().forEach(branch -> visit(branch, found, seen));
            case RECORD -> {
                if (seen.add(schema.getFullName())) {
                    require(schema.getName(), schema.getDoc(), found);
                    for (Schema.Field field : schema.getFields()) {
                        require(schema.getName() + "." + field.name(), field.doc(), found);
                        visit(field.schema(), found, seen);
                    }
                }
            }
            default -> {}
        }
    }

    private static void require(String name, String doc, List<String> found) {
        if (doc == null || doc.isBlank()) {
            found.add(name);
        }
    }
}
