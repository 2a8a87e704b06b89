package io.harbinger.domain.event;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * In which unit the numbers of a quantity are kept, so that a sensor whose unit changes keeps its series: the one that
 * is most in use for it. Shares are kept in percent, plain numbers as they are.
 */
final class UsualUnits {

    private static final Map<String, String> USUAL = Map.ofEntries(
            Map.entry("temperature", "Cel"),
            Map.entry("number", "1"),
            Map.entry("length", "m"),
            Map.entry("area", "m2"),
            Map.entry("volume", "m3"),
            Map.entry("volume flow", "m3/h"),
            Map.entry("time", "h"),
            Map.entry("frequency", "Hz"),
            Map.entry("speed", "m/s"),
            Map.entry("acceleration", "m/s2"),
            Map.entry("mass", "kg"),
            Map.entry("mass flow", "t/h"),
            Map.entry("density", "kg/m3"),
            Map.entry("pressure", "kPa"),
            Map.entry("force", "N"),
            Map.entry("energy", "kW.h"),
            Map.entry("power", "kW"),
            Map.entry("apparent power", "kVA"),
            Map.entry("current", "A"),
            Map.entry("voltage", "V"),
            Map.entry("resistance", "Ohm"),
            Map.entry("light", "lx"),
            Map.entry("dose", "uSv"),
            Map.entry("data", "By"));

    /** What metrics of these names measure, whatever stands around the name. */
    private static final List<Map.Entry<String, String>> METRICS = List.of(
            Map.entry("temperature", "temperature"),
            Map.entry("humidity", "number"),
            Map.entry("moisture", "number"),
            Map.entry("pressure", "pressure"),
            Map.entry("voltage", "voltage"),
            Map.entry("weight", "mass"),
            Map.entry("energy", "energy"),
            Map.entry("power", "power"));

    private UsualUnits() {}

    /** The unit in which a reading is kept; its own where that is converted to no other. */
    static String ofReading(String metric, String unit) {
        UnitTable.Unit known = UnitTable.UNITS.get(unit);
        if (known == null) {
            return unit;
        }
        boolean share = known.factor() < 1 || "number".equals(measured(metric));
        if (known.quantity().equals("number") && share) {
            return "%";
        }
        return known.quantity().equals("speed") && metric.contains("vibration")
                ? "mm/s"
                : USUAL.getOrDefault(known.quantity(), unit);
    }

    /** The unit in which a quantity moved is kept: tonnes, where it has a mass. */
    static @Nullable String ofGoods(@Nullable String unit) {
        return "kg".equals(ofTrade(unit)) ? "t" : ofTrade(unit);
    }

    /** The unit in which a quantity traded is kept. */
    static @Nullable String ofTrade(@Nullable String unit) {
        UnitTable.Unit known = unit == null ? null : UnitTable.UNITS.get(unit);
        return known == null ? unit : USUAL.getOrDefault(known.quantity(), unit);
    }

    /**
     * Whether a unit is of another quantity than the metric is by its name: pascals of a temperature. A reading in
     * {@code 1} says nothing of its unit, and is none of another quantity.
     */
    static boolean isForeign(String metric, String unit) {
        String quantity = measured(metric);
        UnitTable.Unit known = UnitTable.UNITS.get(unit);
        return quantity != null
                && known != null
                && !unit.equals("1")
                && !known.quantity().equals(quantity);
    }

    private static @Nullable String measured(String metric) {
        String name = metric.toLowerCase(Locale.ROOT);
        for (Map.Entry<String, String> entry : METRICS) {
            if (name.contains(entry.getKey())) {
                return entry.getValue();
            }
        }
        return null;
    }
}
