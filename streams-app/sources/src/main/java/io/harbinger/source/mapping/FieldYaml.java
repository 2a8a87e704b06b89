package io.harbinger.source.mapping;

import io.harbinger.domain.event.FieldType;
import io.harbinger.yaml.Nearest;
import io.harbinger.yaml.YamlMap;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads one field of an event section: a template alone, or a map with {@code from} and how to read it. */
final class FieldYaml {

    private final YamlMap parent;
    private final String key;

    FieldYaml(YamlMap parent, String key) {
        this.parent = parent;
        this.key = key;
    }

    /** The field; null once a mistake in it has been reported. */
    @Nullable FieldSpec spec(FieldType type) {
        if (!parent.isMap(key)) {
            FieldSource source = source(parent, key, Set.of(), false);
            return source == null ? null : plain(type, source);
        }
        YamlMap map = Objects.requireNonNull(parent.optionalMap(key));
        FieldSource source = source(map, "from", Set.copyOf(map.strings("nulls")), map.bool("optional", false));
        FieldSpec spec = switch (type) {
            case TEXT, NAME, UNIT, CODE, FLAG -> text(map, source);
            case NUMBER, AMOUNT, COUNT -> number(map, source);
            case TIME -> time(map, source);
        };
        return map.failed() ? null : spec;
    }

    private static FieldSpec plain(FieldType type, FieldSource source) {
        return switch (type) {
            case TEXT, NAME, UNIT, CODE, FLAG -> new FieldSpec.Text(source, java.util.Map.of());
            case NUMBER, AMOUNT, COUNT -> new FieldSpec.Numeric(source, Numerals.PLAIN, 1);
            case TIME -> new FieldSpec.Time(source, TimeFormats.DEFAULT, null);
        };
    }

    private static @Nullable FieldSource source(YamlMap map, String key, Set<String> nulls, boolean optional) {
        List<String> texts = map.strings(key);
        map.check(key, !texts.isEmpty(), "is missing");
        map.check(key, texts.stream().noneMatch(String::isBlank), "must not be blank");
        if (map.failed(key)) {
            return null;
        }
        try {
            return new FieldSource(texts.stream().map(Template::parse).toList(), nulls, optional);
        } catch (IllegalArgumentException e) {
            map.violation(key, String.valueOf(e.getMessage()));
            return null;
        }
    }

    private static @Nullable FieldSpec text(YamlMap map, @Nullable FieldSource source) {
        var codes = map.entries("codes");
        return source == null ? null : map.build(() -> new FieldSpec.Text(source, codes));
    }

    private static @Nullable FieldSpec number(YamlMap map, @Nullable FieldSource source) {
        double factor = map.number("factor", 1);
        map.check("factor", factor != 0, "must not be 0");
        Character decimal = character(map, "decimal");
        Character group = character(map, "group");
        Numerals numerals = map.build(() -> Numerals.of(decimal == null ? '.' : decimal, group));
        return source == null || numerals == null ? null : new FieldSpec.Numeric(source, numerals, factor);
    }

    private static @Nullable Character character(YamlMap map, String key) {
        String text = map.optionalString(key);
        if (text == null) {
            return null;
        }
        map.check(key, text.length() == 1, "must be one character, was '" + text + "'");
        return text.length() == 1 ? text.charAt(0) : null;
    }

    private static @Nullable FieldSpec time(YamlMap map, @Nullable FieldSource source) {
        List<String> names = map.has("formats") ? map.strings("formats") : List.of("iso");
        for (String name : names) {
            try {
                TimeFormat.of(name);
            } catch (IllegalArgumentException e) {
                map.violation("formats", "'" + name + "' is no time format: " + e.getMessage());
            }
        }
        map.check("formats", !names.isEmpty(), "must not be empty");
        ZoneId zone = zone(map);
        TimeFormats.Coverage coverage = coverage(map);
        FieldSpec.Shift shift = shift(map);
        return source == null
                ? null
                : map.build(() -> new FieldSpec.Time(source, TimeFormats.covering(names, zone, coverage), shift));
    }

    private static TimeFormats.Coverage coverage(YamlMap map) {
        var choices = new LinkedHashMap<String, TimeFormats.Coverage>();
        for (Period period : Period.values()) {
            choices.put(YamlMap.spelling(period), new TimeFormats.Coverage(period, false));
        }
        choices.put("written", TimeFormats.Coverage.AS_WRITTEN);
        return map.choice("period", choices, TimeFormats.Coverage.NONE);
    }

    private static FieldSpec.@Nullable Shift shift(YamlMap map) {
        map.check("unit", map.has("plus") || !map.has("unit"), "has a meaning only beside plus");
        if (!map.has("plus")) {
            return null;
        }
        FieldSource amount = source(map, "plus", Set.of(), false);
        var unit = map.enumValue("unit", ShiftUnit.class, ShiftUnit.DAYS);
        return amount == null ? null : new FieldSpec.Shift(new FieldSpec.Numeric(amount, Numerals.PLAIN, 1), unit.unit);
    }

    private enum ShiftUnit {
        MINUTES(ChronoUnit.MINUTES),
        HOURS(ChronoUnit.HOURS),
        DAYS(ChronoUnit.DAYS),
        WEEKS(ChronoUnit.WEEKS),
        MONTHS(ChronoUnit.MONTHS);

        private final ChronoUnit unit;

        ShiftUnit(ChronoUnit unit) {
            this.unit = unit;
        }
    }

    private static ZoneId zone(YamlMap map) {
        String name = map.string("zone", "UTC");
        try {
            return ZoneId.of(name);
        } catch (DateTimeException e) {
            String hint = Nearest.hint(name, new TreeSet<>(ZoneId.getAvailableZoneIds()));
            map.violation("zone", "'" + name + "' is unknown; examples are UTC, +08:00, Asia/Shanghai" + hint);
            return ZoneOffset.UTC;
        }
    }
}
