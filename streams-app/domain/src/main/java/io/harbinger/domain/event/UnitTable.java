package io.harbinger.domain.event;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What UCUM codes measure and by how much: one {@code u} is {@code factor} of the first unit of its quantity, and its
 * zero lies at {@code offset} there. The units of a quantity are converted into each other, those of two never are.
 * Factors as UCUM 2.1 defines them.
 */
final class UnitTable {

    /**
     * A unit.
     *
     * @param quantity what it measures
     * @param factor of the first unit of the quantity
     * @param offset where its zero lies, in the first unit of the quantity
     */
    record Unit(String quantity, double factor, double offset) {}

    private static final String[] PREFIXES = {"n", "u", "m", "c", "d", "h", "k", "M", "G", "T"};
    private static final double[] POWERS = {1e-9, 1e-6, 1e-3, 1e-2, 1e-1, 1e2, 1e3, 1e6, 1e9, 1e12};

    /** By code. */
    static final Map<String, Unit> UNITS = units();

    private final Map<String, Unit> units = new LinkedHashMap<>();

    private UnitTable() {}

    private static Map<String, Unit> units() {
        var table = new UnitTable();
        table.addScales();
        table.addSpace();
        table.addTime();
        table.addMechanics();
        table.addElectricity();
        return Collections.unmodifiableMap(table.units);
    }

    private void addScales() {
        put("temperature", "Cel", 1, 0);
        put("temperature", "K", 1, -273.15);
        put("temperature", "[degF]", 5.0 / 9, -160.0 / 9);
        put("number", "1", 1);
        put("number", "%", 1e-2);
        put("number", "[ppth]", 1e-3);
        put("number", "[ppm]", 1e-6);
        put("number", "[ppb]", 1e-9);
        put("number", "10*3", 1e3);
        put("number", "10*6", 1e6);
    }

    private void addSpace() {
        prefixed("length", "m", 1);
        put("length", "[in_i]", 0.0254);
        put("length", "[ft_i]", 0.3048);
        put("length", "[mi_i]", 1609.344);
        put("length", "[nmi_i]", 1852);
        put("area", "m2", 1);
        put("area", "cm2", 1e-4);
        put("area", "km2", 1e6);
        put("area", "har", 1e4);
        put("volume", "m3", 1);
        put("volume", "dm3", 1e-3);
        put("volume", "cm3", 1e-6);
        prefixed("volume", "L", 1e-3);
        prefixed("volume", "l", 1e-3);
        put("volume", "[gal_us]", 0.003785411784);
        put("volume", "[bbl_us]", 0.158987294928);
        put("volume flow", "m3/h", 1);
        put("volume flow", "m3/s", 3600);
        put("volume flow", "L/min", 0.06);
        put("volume flow", "L/h", 1e-3);
        put("volume flow", "L/s", 3.6);
    }

    private void addTime() {
        put("time", "h", 1);
        put("time", "ms", 1 / 3.6e6);
        put("time", "s", 1 / 3600.0);
        put("time", "min", 1 / 60.0);
        put("time", "d", 24);
        put("time", "wk", 168);
        put("time", "mo", 730.5);
        put("time", "a", 8766);
        prefixed("frequency", "Hz", 1);
        put("speed", "m/s", 1);
        put("speed", "km/h", 1 / 3.6);
        put("speed", "[kn_i]", 1852 / 3600.0);
        put("speed", "[mi_i]/h", 0.44704);
        put("speed", "mm/s", 1e-3);
        put("speed", "cm/s", 1e-2);
        put("acceleration", "m/s2", 1);
        put("acceleration", "[g]", 9.80665);
    }

    private void addMechanics() {
        put("mass", "kg", 1);
        prefixed("mass", "g", 1e-3);
        put("mass", "t", 1e3);
        put("mass", "kt", 1e6);
        put("mass", "Mt", 1e9);
        put("mass", "[lb_av]", 0.45359237);
        put("mass", "[oz_av]", 0.028349523125);
        put("mass", "[oz_tr]", 0.0311034768);
        put("mass", "[troy_oz]", 0.0311034768);
        put("mass flow", "t/h", 1);
        put("mass flow", "kg/h", 1e-3);
        put("mass flow", "t/d", 1 / 24.0);
        put("density", "kg/m3", 1);
        put("density", "g/m3", 1e-3);
        put("density", "g/L", 1);
        put("density", "mg/m3", 1e-6);
        prefixed("pressure", "Pa", 1e-3);
        prefixed("pressure", "bar", 1e2);
        put("pressure", "[psi]", 6.894757293168362);
        put("pressure", "atm", 101.325);
        put("pressure", "mm[Hg]", 0.133322);
        prefixed("force", "N", 1);
        prefixed("energy", "W.h", 1e-3);
        put("energy", "kWh", 1);
        put("energy", "MWh", 1e3);
        prefixed("energy", "J", 1 / 3.6e6);
        put("energy", "[Btu_IT]", 1055.05585262 / 3.6e6);
        prefixed("power", "W", 1e-3);
        prefixed("apparent power", "VA", 1e-3);
    }

    private void addElectricity() {
        prefixed("current", "A", 1);
        prefixed("voltage", "V", 1);
        prefixed("resistance", "Ohm", 1);
        prefixed("light", "lx", 1);
        prefixed("dose", "Sv", 1e6);
        put("data", "By", 1);
        put("data", "kBy", 1e3);
        put("data", "MBy", 1e6);
        put("data", "GBy", 1e9);
    }

    private void prefixed(String quantity, String code, double factor) {
        put(quantity, code, factor);
        for (int i = 0; i < PREFIXES.length; i++) {
            units.putIfAbsent(PREFIXES[i] + code, new Unit(quantity, POWERS[i] * factor, 0));
        }
    }

    private void put(String quantity, String code, double factor) {
        put(quantity, code, factor, 0);
    }

    private void put(String quantity, String code, double factor, double offset) {
        units.putIfAbsent(code, new Unit(quantity, factor, offset));
    }
}
