package io.harbinger.domain.batch;

import io.harbinger.domain.event.SensorReading;
import io.harbinger.domain.indicator.Observer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The signals met so far, each once: a bounded hash table of what follows from the catalogue. For one thread. */
final class Signals {

    /** Beyond this number, readings of new signals are observed one by one. */
    static final int CAPACITY = 1 << 16;

    private final Observer observer;
    private final List<Signal> all = new ArrayList<>();
    private @Nullable Signal[] table = new @Nullable Signal[64];

    Signals(Observer observer) {
        this.observer = observer;
    }

    /** The signal of a reading; null where there are too many. */
    @Nullable Signal of(SensorReading reading) {
        Signal known = table[slot(reading.sensor(), reading.metric(), reading.unit())];
        return known != null || all.size() >= CAPACITY
                ? known
                : add(reading.sensor(), reading.metric(), reading.unit());
    }

    /** The signal of a logged reading: when it was buffered there was room for it. */
    Signal of(String sensor, String metric, String unit) {
        Signal known = table[slot(sensor, metric, unit)];
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
        table[slot(signal.sensor(), signal.metric(), signal.unit())] = signal;
    }

    /** Index of a signal in the table, or where it belongs: linear probing, at most half full. */
    private int slot(String sensor, String metric, String unit) {
        int hash = (sensor.hashCode() * 31 + metric.hashCode()) * 31 + unit.hashCode();
        int at = (hash ^ (hash >>> 16)) & (table.length - 1);
        for (Signal signal = table[at]; signal != null && !signal.matches(sensor, metric, unit); signal = table[at]) {
            at = (at + 1) & (table.length - 1);
        }
        return at;
    }
}
