package io.harbinger.domain.score;

import io.harbinger.domain.event.SensorReading;
import io.harbinger.domain.indicator.Observer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The signals heard of so far, each once. For one thread; a bounded table of what follows from the catalogue. */
final class Signals {

    /** So many take part; the readings of others are handled one by one. */
    static final int MOST = 1 << 16;

    private final Observer observer;
    private final List<Signal> all = new ArrayList<>();
    private @Nullable Signal[] table = new @Nullable Signal[64];

    Signals(Observer observer) {
        this.observer = observer;
    }

    /** The signal of a reading; null where there are too many. */
    @Nullable Signal of(SensorReading reading) {
        Signal known = table[place(reading.sensor(), reading.metric(), reading.unit())];
        return known != null || all.size() >= MOST ? known : add(reading.sensor(), reading.metric(), reading.unit());
    }

    /** The signal of a reading that was taken before, when there were not too many. */
    Signal of(String sensor, String metric, String unit) {
        Signal known = table[place(sensor, metric, unit)];
        return known != null ? known : add(sensor, metric, unit);
    }

    /** The signal of this number. */
    Signal get(int number) {
        return all.get(number);
    }

    private Signal add(String sensor, String metric, String unit) {
        var any = new SensorReading("", "", null, sensor, metric, 0, unit, 0);
        Signal signal = new Signal(all.size(), sensor, metric, unit, observer.aspects(any));
        all.add(signal);
        if (all.size() * 2 > table.length) {
            table = new @Nullable Signal[table.length * 2];
            all.forEach(this::put);
        } else {
            put(signal);
        }
        return signal;
    }

    private void put(Signal signal) {
        table[place(signal.sensor(), signal.metric(), signal.unit())] = signal;
    }

    /** Where a signal stands, or is to stand: linear probing in a table at most half full. */
    private int place(String sensor, String metric, String unit) {
        int hash = (sensor.hashCode() * 31 + metric.hashCode()) * 31 + unit.hashCode();
        int at = (hash ^ (hash >>> 16)) & (table.length - 1);
        for (Signal signal = table[at]; signal != null && !signal.isOf(sensor, metric, unit); signal = table[at]) {
            at = (at + 1) & (table.length - 1);
        }
        return at;
    }
}
