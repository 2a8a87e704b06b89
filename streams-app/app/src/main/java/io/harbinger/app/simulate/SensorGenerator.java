package io.harbinger.app.simulate;

import io.harbinger.domain.event.Event;
import java.util.List;
import java.util.function.Consumer;

/**
 * The readings of all sensors, each at its own offset within the cadence so that they do not all report at once.
 *
 * @param every time between two readings of one sensor, in milliseconds
 */
record SensorGenerator(Seed seed, Disruption disruption, List<Sensor> sensors, long every) implements EventGenerator {

    static SensorGenerator of(Seed seed, Disruption disruption, List<Site> sites, long every) {
        var sensors = sites.stream().flatMap(site -> Sensor.at(seed, site)).toList();
        return new SensorGenerator(seed, disruption, sensors, every);
    }

    @Override
    public void emit(long from, long to, Consumer<Event> out) {
        for (Sensor sensor : sensors) {
            long offset = Math.floorMod(sensor.key(), every);
            long first = Math.floorDiv(from - offset + every - 1, every) * every + offset;
            for (long time = first; time < to; time += every) {
                emit(sensor, time, out);
            }
        }
    }

    private void emit(Sensor sensor, long time, Consumer<Event> out) {
        long shown = time;
        for (SensorFault fault : disruption.faults(sensor.site().id(), sensor.id(), time)) {
            if (fault.kind() == SensorFault.Kind.SILENT) {
                return;
            }
            shown = fault.from();
        }
        out.accept(sensor.reading(time, sensor.value(seed, shown)));
    }
}
