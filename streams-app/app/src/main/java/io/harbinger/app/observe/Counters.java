package io.harbinger.app.observe;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/**
 * Counters made before the first event, one per value of an enum: the hot path adds to a {@link LongAdder}, and a
 * series is there, at 0, before its first increment, so that a rate over it is right.
 */
final class Counters {

    private Counters() {}

    static LongAdder counter(MeterRegistry registry, String name, String description, String... tags) {
        var adder = new LongAdder();
        FunctionCounter.builder(name, adder, LongAdder::doubleValue)
                .description(description)
                .tags(tags)
                .register(registry);
        return adder;
    }

    static <E extends Enum<E>> Map<E, LongAdder> perValue(
            MeterRegistry registry, String name, String description, Class<E> type, String tag, String... tags) {
        var counters = new EnumMap<E, LongAdder>(type);
        for (E value : type.getEnumConstants()) {
            String[] all = new String[tags.length + 2];
            System.arraycopy(tags, 0, all, 0, tags.length);
            all[tags.length] = tag;
            all[tags.length + 1] = tagValue(value);
            counters.put(value, counter(registry, name, description, all));
        }
        return counters;
    }

    static String tagValue(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    static LongAdder of(Map<?, LongAdder> counters, Enum<?> key) {
        LongAdder counter = counters.get(key);
        if (counter == null) {
            throw new IllegalStateException("no counter for " + key);
        }
        return counter;
    }
}
