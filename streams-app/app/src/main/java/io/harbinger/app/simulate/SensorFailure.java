package io.harbinger.app.simulate;

import java.util.List;
import java.util.stream.Stream;

/** The script of failing sensors: all of two suppliers are silent, one of each of two plants is stuck, for a week. */
final class SensorFailure {

    private static final List<String> SILENT = List.of("supplier-005", "supplier-040");
    private static final List<String> STUCK = List.of("plant-010", "plant-032");
    private static final String STUCK_SENSOR = "temperature-1";
    private static final int DAYS = 7;

    private SensorFailure() {}

    static Disruption on(long day) {
        long from = Days.start(day);
        long until = Days.start(day + DAYS);
        var faults = Stream.concat(
                        SILENT.stream().map(node -> new SensorFault(node, null, SensorFault.Kind.SILENT, from, until)),
                        STUCK.stream()
                                .map(node -> new SensorFault(node, STUCK_SENSOR, SensorFault.Kind.STUCK, from, until)))
                .toList();
        var news = List.of(
                new News(from, "sensors fail: two suppliers are silent now, a sensor of two plants is stuck"),
                new News(until, "the sensors are repaired"));
        return new Disruption(List.of(), List.of(), List.of(), faults, news);
    }
}
