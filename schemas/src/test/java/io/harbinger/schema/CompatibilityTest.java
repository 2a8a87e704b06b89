package io.harbinger.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.file.Files;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaValidatorBuilder;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Producers and consumers are upgraded at different times: every version reads every other, both ways. */
class CompatibilityTest {

    static Stream<Schema> schemas() {
        return Contracts.current().stream();
    }

    @BeforeAll
    static void releaseWhenAsked() throws Exception {
        Release.whenAsked();
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void shouldReadAndBeReadByEveryReleasedVersion(Schema current) {
        List<String> versions = Contracts.releases().stream()
                .filter(version -> Files.exists(Contracts.released(version, current.getName())))
                .toList();
        assertThat(versions).as(Contracts.howToRelease(current.getName())).isNotEmpty();

        Map<String, Schema> released =
                new TreeMap<>(Comparator.comparing(versions::indexOf).reversed());
        versions.forEach(
                version -> released.put(version, Contracts.parse(Contracts.released(version, current.getName()))));

        assertThat(released.entrySet().stream()
                        .flatMap(each -> Compatibility.breaches(current, each.getValue(), each.getKey()).stream()))
                .isEmpty();
        var everyVersionNewestFirst = released.values();
        assertThatCode(() -> new SchemaValidatorBuilder()
                        .mutualReadStrategy()
                        .validateAll()
                        .validate(current, everyVersionNewestFirst))
                .doesNotThrowAnyException();
    }

    @Test
    void shouldStillHaveEveryRecordThatWasReleased() {
        List<String> current = Contracts.current().stream().map(Schema::getName).toList();

        List<String> released = Contracts.releases().stream()
                .flatMap(Contracts::released)
                .map(Schema::getName)
                .distinct()
                .toList();

        assertThat(current).containsAll(released);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"name": "b", "type": "int"}                                        | R.b
            {"name": "a", "type": "string"}                                     | R.a
            {"name": "a", "type": {"type": "enum", "name": "E", "symbols": ["X", "Y"]}} | R.a
            """)
    void shouldNameRecordAndFieldWhenAChangeBreaksReaders(String field, String where) {
        String record = "{\"type\": \"record\", \"name\": \"R\", \"fields\": [%s]}";
        String before = field.contains("enum")
                ? "{\"name\": \"a\", \"type\": {\"type\": \"enum\", \"name\": \"E\", \"symbols\": [\"X\"]}}"
                : "{\"name\": \"a\", \"type\": \"int\"}";

        List<String> breaches = Compatibility.breaches(
                new Schema.Parser().parse(record.formatted(field)),
                new Schema.Parser().parse(record.formatted(before)),
                "v1");

        assertThat(breaches)
                .isNotEmpty()
                .anySatisfy(breach -> assertThat(breach).startsWith(where + ": "));
    }
}
