package io.harbinger.source.draft;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The unit that the name of a column tells in brackets, as {@code Temp (°F)}, as its UCUM code. */
final class UnitInName {

    private static final Pattern BRACKETS = Pattern.compile(".*[(\\[]\\s*([^()\\[\\]]+?)\\s*[)\\]]\\s*");

    private static final Map<String, String> CODES = Map.ofEntries(
            Map.entry("°C", "Cel"),
            Map.entry("℃", "Cel"),
            Map.entry("C", "Cel"),
            Map.entry("Cel", "Cel"),
            Map.entry("°F", "[degF]"),
            Map.entry("℉", "[degF]"),
            Map.entry("F", "[degF]"),
            Map.entry("K", "K"),
            Map.entry("%", "%"),
            Map.entry("% RH", "%"),
            Map.entry("%RH", "%"),
            Map.entry("bar", "bar"),
            Map.entry("m", "m"),
            Map.entry("mm", "mm"),
            Map.entry("cm", "cm"),
            Map.entry("km", "km"),
            Map.entry("g", "g"),
            Map.entry("kg", "kg"),
            Map.entry("t", "t"),
            Map.entry("h", "h"),
            Map.entry("min", "min"),
            Map.entry("s", "s"),
            Map.entry("m3", "m3"),
            Map.entry("m³", "m3"),
            Map.entry("L", "L"),
            Map.entry("l", "L"),
            Map.entry("kW", "kW"),
            Map.entry("MW", "MW"));

    private UnitInName() {}

    /** Empty where there is none, or none that is known. */
    static Optional<String> of(String column) {
        Matcher brackets = BRACKETS.matcher(column);
        return brackets.matches() ? Optional.ofNullable(CODES.get(brackets.group(1))) : Optional.empty();
    }
}
