package io.harbinger.app.simulate;

import java.util.List;
import java.util.Locale;

/** What a sensor measures, and how it behaves. Spreads and depths are shares of the base. */
enum Gauge {
    TEMPERATURE("Cel", 38, 0.012, 0.02, 0),
    VIBRATION("mm/s", 2.8, 0.05, 0.04, 0.02),
    LEVEL("%", 60, 0.02, 0.03, 0),
    THROUGHPUT("t/h", 140, 0.04, 0.05, 0.03);

    private final String unit;
    private final double base;
    private final double spread;
    private final double dayDepth;
    private final double weekDepth;

    Gauge(String unit, double base, double spread, double dayDepth, double weekDepth) {
        this.unit = unit;
        this.base = base;
        this.spread = spread;
        this.dayDepth = dayDepth;
        this.weekDepth = weekDepth;
    }

    String metric() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** UCUM code. */
    String unit() {
        return unit;
    }

    double base() {
        return base;
    }

    double spread() {
        return spread;
    }

    double dayDepth() {
        return dayDepth;
    }

    double weekDepth() {
        return weekDepth;
    }

    /** The sensors of a node, by its type; ports and chokepoints have none. */
    static List<Gauge> at(Site site) {
        if (site.is(Site.PLANT)) {
            return List.of(TEMPERATURE, VIBRATION, THROUGHPUT);
        }
        if (site.is(Site.MINE)) {
            return List.of(VIBRATION, LEVEL, THROUGHPUT);
        }
        if (site.is(Site.SUPPLIER)) {
            return List.of(TEMPERATURE, THROUGHPUT);
        }
        return site.is(Site.WAREHOUSE) ? List.of(TEMPERATURE, LEVEL) : List.of();
    }
}
