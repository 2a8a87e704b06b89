package io.harbinger.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.harbinger.domain.event.Event;
import io.harbinger.domain.event.EventField;
import io.harbinger.domain.event.EventKind;
import io.harbinger.domain.event.EventTable;
import io.harbinger.domain.event.FieldType;
import io.harbinger.domain.event.FieldValues;
import io.harbinger.domain.event.Parsed;
import io.harbinger.domain.event.Presence;
import io.harbinger.testing.FieldSamples;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Schema, table, decoder by hand and JSON lines have the same fields: whoever forgets one, fails here. */
class EventLayoutTest {

    private final InputCodec codec = new InputCodec(WireFormat.singleObject());
    private final JsonLines json = new JsonLines();

    static Stream<Arguments> fields() {
        return Stream.of(EventKind.values())
                .map(EventTable::of)
                .flatMap(table -> table.fields().stream().map(field -> Arguments.of(table.kind(), field)));
    }

    @ParameterizedTest
    @EnumSource
    void shouldHaveTheFieldsOfTheSchemaAndNoOthers(EventKind kind) {
        Schema schema = EventReader.schema(kind);

        assertThat(EventLayout.of(kind).fieldNames())
                .containsExactlyElementsOf(
                        schema.getFields().stream().map(Schema.Field::name).toList());
    }

    @ParameterizedTest
    @MethodSource("fields")
    void shouldHaveTypePresenceAndCodesOfTheSchema(EventKind kind, EventField<?, ?> field) {
        Schema declared = EventReader.schema(kind).getField(field.name()).schema();
        Schema type = declared.isUnion() ? declared.getTypes().get(1) : declared;

        assertThat(declared.isNullable()).isEqualTo(field.presence() == Presence.OPTIONAL);
        assertThat(type.getType()).isEqualTo(avro(field.type()));
        assertThat(type.getLogicalType() != null).isEqualTo(field.type() == FieldType.TIME);
        if (field.type() == FieldType.CODE) {
            assertThat(field.codeNames()).containsExactlyElementsOf(type.getEnumSymbols());
        }
    }

    @ParameterizedTest
    @EnumSource
    void shouldReadEveryFieldBackFromBytesAndFromJson(EventKind kind) {
        EventTable<?> table = EventTable.of(kind);

        bothWays(table.build(FieldSamples.full(table)));
        bothWays(table.build(FieldSamples.bare(table)));
    }

    /** An event that lacks one field only, or has one only beside those it needs. */
    @ParameterizedTest
    @MethodSource("fields")
    void shouldReadEachOptionalFieldAlone(EventKind kind, EventField<?, ?> field) {
        EventTable<?> table = EventTable.of(kind);
        FieldValues without = FieldSamples.full(table);
        FieldValues alone = FieldSamples.bare(table);
        alone.put(field, FieldSamples.of(table, field));
        if (field.presence() == Presence.OPTIONAL) {
            without.put(field, null);
        }

        bothWays(table.build(without));
        bothWays(table.build(alone));
    }

    private void bothWays(Event event) {
        byte[] bytes = codec.encode(event);

        assertThat(codec.decode(event.kind(), bytes, bytes.length))
                .isEqualTo(Parsed.ok(new InputRecord.OfEvent(event)));
        assertThat(json.readEvent(json.writeEvent(event))).isEqualTo(Parsed.ok(event));
    }

    private static Schema.Type avro(FieldType type) {
        return switch (type) {
            case TEXT, NAME, UNIT -> Schema.Type.STRING;
            case CODE -> Schema.Type.ENUM;
            case NUMBER, AMOUNT -> Schema.Type.DOUBLE;
            case COUNT, TIME -> Schema.Type.LONG;
            case FLAG -> Schema.Type.BOOLEAN;
        };
    }
}
