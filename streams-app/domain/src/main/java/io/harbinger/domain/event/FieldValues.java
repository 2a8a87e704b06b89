package io.harbinger.domain.event;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The values of one event's fields while it is read, before it is an event. Not thread safe. */
public final class FieldValues {

    private final Map<EventField<?, ?>, Object> values = new HashMap<>();

    /**
     * Sets a value, or removes it where {@code value} is null; throws {@code ClassCastException} for one of another
     * type.
     */
    public void put(EventField<?, ?> field, @Nullable Object value) {
        if (value == null) {
            values.remove(field);
        } else {
            values.put(field, field.cast(value));
        }
    }

    /** The value; null where there is none. */
    public <T> @Nullable T optional(EventField<?, T> field) {
        Object value = values.get(field);
        return value == null ? null : field.cast(value);
    }

    /** A value that must have been put, unless the field has one to fall back on. */
    public <T> T get(EventField<?, T> field) {
        T own = optional(field);
        T value = own == null ? field.fallback() : own;
        if (value == null) {
            throw new IllegalStateException(field + " has no value");
        }
        return value;
    }
}
