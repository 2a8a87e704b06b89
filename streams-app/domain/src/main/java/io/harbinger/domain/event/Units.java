package io.harbinger.domain.event;

import java.util.Set;

/**
 * The units of measure that sensors and quantities of a supply chain use, as UCUM codes (case sensitive, Unified Code
 * for Units of Measure 2.1, "c/s" column).
 *
 * <p>Syntax: {@code unit = ["/"] part { ("." | "/") part }}, where a part is a code of the table below, an annotation,
 * or a code with an annotation behind it. An annotation is {@code {text}} with printable ASCII other than blanks and
 * braces; it names what is counted and has no dimension: {@code {TEU}}, {@code {vessels}/d}, {@code t{dry}},
 * {@code kg/m3}, {@code /min}. Currencies are no UCUM units: write {@code {USD}/t}.
 */
final class Units {

    private static final Set<String> CODES = Set.of(
            // numbers
            "1",
            "%",
            "[ppth]",
            "[ppm]",
            "[ppb]",
            "10*3",
            "10*6",
            "[pH]",
            // temperature
            "Cel",
            "K",
            "[degF]",
            // length, area, volume
            "m",
            "mm",
            "cm",
            "km",
            "[nmi_i]",
            "m2",
            "[car_Au]",
            "L",
            "mL",
            "m3",
            "cm3",
            "[bbl_us]",
            // mass
            "g",
            "mg",
            "kg",
            "t",
            "[lb_av]",
            "[troy_oz]",
            // time and frequency
            "ms",
            "s",
            "min",
            "h",
            "d",
            "wk",
            "mo",
            "a",
            "Hz",
            "kHz",
            "s2",
            // speed, acceleration, vibration
            "m/s",
            "mm/s",
            "km/h",
            "[kn_i]",
            "m/s2",
            "[g]",
            "um",
            // pressure, force
            "Pa",
            "hPa",
            "kPa",
            "MPa",
            "bar",
            "mbar",
            "[psi]",
            "N",
            "kN",
            // energy, power
            "J",
            "kJ",
            "MJ",
            "W",
            "kW",
            "MW",
            "W.h",
            "kW.h",
            "MW.h",
            "kWh",
            "MWh",
            "VA",
            "kVA",
            // electricity, light, angle, sound, radiation
            "A",
            "mA",
            "V",
            "mV",
            "kV",
            "Ohm",
            "lx",
            "deg",
            "dB",
            "uSv",
            // flow, density, humidity, data
            "m3/h",
            "L/min",
            "t/h",
            "kg/m3",
            "g/m3",
            "/min",
            "By",
            "MBy");

    private Units() {}

    /** Whether {@code code} follows the syntax above; a blank text does not. */
    public static boolean known(String code) {
        return isCode(code) || isCompound(code);
    }

    private static boolean isCode(String text) {
        return CODES.contains(text) || UnitTable.UNITS.containsKey(text);
    }

    private static boolean isCompound(String code) {
        if (code.isEmpty()) {
            return false;
        }
        int from = code.charAt(0) == '/' ? 1 : 0;
        while (true) {
            int to = endOfPart(code, from);
            if (to < 0 || !isPart(code.substring(from, to))) {
                return false;
            }
            if (to == code.length()) {
                return true;
            }
            from = to + 1;
        }
    }

    /** Index of the separator behind the part that starts at {@code from}; -1 where an annotation stays open. */
    private static int endOfPart(String code, int from) {
        int at = from;
        while (at < code.length() && code.charAt(at) != '.' && code.charAt(at) != '/') {
            if (code.charAt(at) == '{') {
                at = code.indexOf('}', at);
                if (at < 0) {
                    return -1;
                }
            }
            at++;
        }
        return at;
    }

    private static boolean isPart(String part) {
        int brace = part.indexOf('{');
        if (brace < 0) {
            return isCode(part);
        }
        boolean unitBefore = brace == 0 || isCode(part.substring(0, brace));
        return unitBefore && part.endsWith("}") && isAnnotation(part.substring(brace + 1, part.length() - 1));
    }

    private static boolean isAnnotation(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> c > ' ' && c < 0x7F && c != '{' && c != '}');
    }
}
