package io.harbinger.app.simulate;

import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/**
 * The script of a typhoon: two neighbouring ports shut for four days, as Shanghai and Ningbo for In-Fa in July 2021, then
 * work off what waited; suppliers are without power for two days.
 */
final class PortClosure {

    private static final List<String> PORTS = List.of("CNSHA", "CNNGB");
    private static final List<String> WITHOUT_POWER = List.of("supplier-010", "supplier-020");

    private static final int SHUT_DAYS = 4;
    private static final int QUEUE_DAYS = 3;
    private static final int POWER_DAYS = 2;

    private static final List<Double> CALLS = Stream.of(
                    Collections.nCopies(SHUT_DAYS, 0.04), Collections.nCopies(QUEUE_DAYS, 1.5))
            .flatMap(List::stream)
            .toList();

    private PortClosure() {}

    static Disruption on(long day) {
        var traffic =
                PORTS.stream().map(port -> new DailyFactors(port, day, CALLS)).toList();
        var faults = WITHOUT_POWER.stream()
                .map(node -> new SensorFault(
                        node, null, SensorFault.Kind.SILENT, Days.start(day), Days.start(day + POWER_DAYS)))
                .toList();
        return new Disruption(traffic, List.of(), List.of(), faults, news(day));
    }

    private static List<News> news(long day) {
        return List.of(
                new News(Days.start(day), "a typhoon: Shanghai and Ningbo are shut now, two suppliers without power"),
                new News(Days.start(day + POWER_DAYS), "the suppliers have power again"),
                new News(Days.start(day + SHUT_DAYS), "the ports are open again, and work off what waited"));
    }
}
