package io.harbinger.app.simulate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The script of the canal blockage. The shape is that of March 2021 in IMF PortWatch's counts for Suez: 38 of 55 ships
 * on the first day, next to none for six more, half as many again as usual while the queue goes through.
 */
final class CanalBlockage {

    /** The canal's own numbers: it shuts during the first day. */
    private static final List<Double> CANAL = join(days(1, 0.25), days(6, 0.03), days(4, 1.5));

    /** Calls at a port behind the canal: the held ships are missing, then come together. */
    private static final List<Double> PORT = join(days(7, 0.55), days(4, 1.25));

    private static final List<Double> PRICE = join(days(1, 1.20), days(9, 1.35), List.of(1.25, 1.15, 1.08, 1.03));

    /** Days from the canal to a port on the North Sea. */
    private static final int TO_NORTH_SEA = 10;

    private static final int SHUT_DAYS = 7;
    private static final int QUEUE_DAYS = 4;
    private static final int FAULT_DAYS = 3;

    private static final List<String> PORTS = List.of("NLRTM", "GBFXT");

    /** Crude oil, natural gas, coffee, palm oil, rubber, copper. */
    private static final List<String> PRODUCTS = List.of("270900", "271111", "090111", "151110", "400122", "740311");

    private static final String CANAL_ID = "suez-canal";
    private static final String SILENT_SUPPLIER = "supplier-040";
    private static final String STUCK_PLANT = "plant-032";
    private static final String STUCK_SENSOR = "temperature-1";

    private CanalBlockage() {}

    static Disruption on(long day) {
        var traffic = new ArrayList<DailyFactors>();
        traffic.add(new DailyFactors(CANAL_ID, day, CANAL));
        PORTS.forEach(port -> traffic.add(new DailyFactors(port, day + TO_NORTH_SEA, PORT)));
        var prices = PRODUCTS.stream()
                .map(product -> new DailyFactors(product, day + 1, PRICE))
                .toList();
        return new Disruption(traffic, prices, List.of(blockage(day)), faults(day + 1), news(day));
    }

    private static List<News> news(long day) {
        return List.of(
                new News(Days.start(day), "the Suez Canal is blocked now: next to nothing passes for a week"),
                new News(
                        Days.start(day + 1),
                        "six products become dearer; a supplier's sensors are silent, a plant's sensor is stuck"),
                new News(Days.start(day + SHUT_DAYS), "the canal is open again: the ships that waited go through"),
                new News(Days.start(day + TO_NORTH_SEA), "held ships are missing at Rotterdam and Felixstowe"),
                new News(Days.start(day + SHUT_DAYS + QUEUE_DAYS), "the queue at the canal is gone"));
    }

    private static Blockage blockage(long day) {
        long open = day + SHUT_DAYS;
        return new Blockage(CANAL_ID, Days.start(day), Days.start(open), Days.start(open + QUEUE_DAYS));
    }

    private static List<SensorFault> faults(long day) {
        long from = Days.start(day);
        long until = Days.start(day + FAULT_DAYS);
        return List.of(
                new SensorFault(SILENT_SUPPLIER, null, SensorFault.Kind.SILENT, from, until),
                new SensorFault(STUCK_PLANT, STUCK_SENSOR, SensorFault.Kind.STUCK, from, until));
    }

    private static List<Double> days(int count, double factor) {
        return Collections.nCopies(count, factor);
    }

    @SafeVarargs
    private static List<Double> join(List<Double>... parts) {
        var all = new ArrayList<Double>();
        for (List<Double> part : parts) {
            all.addAll(part);
        }
        return List.copyOf(all);
    }
}
