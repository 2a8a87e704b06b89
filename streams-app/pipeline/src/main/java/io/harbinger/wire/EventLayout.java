package io.harbinger.wire;

import io.harbinger.domain.event.Event;
import io.harbinger.domain.event.EventField;
import io.harbinger.domain.event.EventKind;
import io.harbinger.domain.event.EventTable;
import io.harbinger.domain.event.FieldType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * How the fields of an event's table lie in the record of the wire.
 *
 * @param blank makes a record without values
 * @param slots in schema order
 */
record EventLayout<E extends Event>(
        EventTable<E> table, Schema schema, Supplier<SpecificRecord> blank, List<Slot<E>> slots) {

    private static final EventLayout<?> SENSOR =
            of(EventTable.of(EventKind.SENSOR), io.harbinger.schema.SensorReading::new);
    private static final EventLayout<?> LOGISTICS =
            of(EventTable.of(EventKind.LOGISTICS), io.harbinger.schema.LogisticsEvent::new);
    private static final EventLayout<?> TRADE = of(EventTable.of(EventKind.TRADE), io.harbinger.schema.TradeFlow::new);

    /**
     * One field of the record.
     *
     * @param position in the schema
     * @param symbols the generated constant of each code; empty for any other type
     */
    record Slot<E extends Event>(EventField<E, ?> field, int position, Map<Object, Object> symbols) {

        /** The event's value as the generated record holds it; null where the event has none. */
        @Nullable Object of(E event) {
            Object value = field.of(event);
            if (value instanceof Long millis && field.type() == FieldType.TIME) {
                return Instant.ofEpochMilli(millis);
            }
            return value != null && field.type() == FieldType.CODE ? symbols.get(value) : value;
        }
    }

    static EventLayout<?> of(EventKind kind) {
        return switch (kind) {
            case SENSOR -> SENSOR;
            case LOGISTICS -> LOGISTICS;
            case TRADE -> TRADE;
        };
    }

    /** Throws {@code IllegalStateException} where table and schema have not the same fields. */
    private static <E extends Event> EventLayout<E> of(EventTable<E> table, Supplier<SpecificRecord> blank) {
        Schema schema = blank.get().getSchema();
        List<Slot<E>> slots = new ArrayList<>();
        for (EventField<E, ?> field : table.fields()) {
            slots.add(slot(field, schema));
        }
        if (slots.size() != schema.getFields().size()) {
            throw new IllegalStateException(schema.getName() + " has fields that its table lacks: " + schema.getFields()
                    + ", " + table.fields());
        }
        slots.sort(Comparator.comparingInt(Slot::position));
        return new EventLayout<>(table, schema, blank, List.copyOf(slots));
    }

    private static <E extends Event> Slot<E> slot(EventField<E, ?> field, Schema schema) {
        Schema.Field own = schema.getField(field.name());
        if (own == null) {
            throw new IllegalStateException(schema.getName() + " has no field " + field);
        }
        Map<Object, Object> symbols = field.codes().stream()
                .collect(Collectors.toMap(
                        code -> code, code -> Contract.MODEL.createEnum(EventField.text(code), own.schema())));
        return new Slot<>(field, own.pos(), symbols);
    }

    /** Name of the record. */
    String name() {
        return schema.getName();
    }

    /** Names of the record's fields. */
    List<String> fieldNames() {
        return slots.stream().map(slot -> slot.field().name()).toList();
    }

    SpecificRecord encode(Event event) {
        E own = table.cast(event);
        SpecificRecord record = blank.get();
        for (Slot<E> slot : slots) {
            record.put(slot.position(), slot.of(own));
        }
        return record;
    }
}
