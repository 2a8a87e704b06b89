package io.harbinger.testing;

import io.harbinger.domain.event.EventField;
import io.harbinger.domain.event.EventTable;
import io.harbinger.domain.event.FieldValues;
import io.harbinger.domain.event.Presence;
import java.util.List;

/** Sound values for the fields of any table: no two fields of one event have the same. */
public final class FieldSamples {

    private static final List<String> UNITS = List.of("t", "kg", "m3", "Cel", "{TEU}");
    private static final long FIRST = 1_600_000_000_000L;

    private FieldSamples() {}

    /** A value for every field. */
    public static FieldValues full(EventTable<?> table) {
        var values = new FieldValues();
        table.fields().forEach(field -> values.put(field, of(table, field)));
        return values;
    }

    /** A value for every field that every event has. */
    public static FieldValues bare(EventTable<?> table) {
        FieldValues values = full(table);
        table.fields().stream()
                .filter(field -> field.presence() == Presence.OPTIONAL)
                .forEach(field -> values.put(field, null));
        return values;
    }

    /** Times go back from field to field, so that a period starts before the event. */
    public static Object of(EventTable<?> table, EventField<?, ?> field) {
        int index = table.fields().indexOf(field);
        return switch (field.type()) {
            case TEXT, NAME -> field.name() + " 港";
            case UNIT -> UNITS.get(index % UNITS.size());
            case CODE -> field.codes().get(field.codes().size() - 1);
            case NUMBER, AMOUNT -> index + 0.5;
            case COUNT -> 1000L + index;
            case FLAG -> true;
            case TIME -> FIRST - index * 1000L;
        };
    }
}
