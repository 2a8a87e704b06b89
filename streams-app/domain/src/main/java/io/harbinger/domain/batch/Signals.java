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
        SignalName name = SignalName.of(reading.sensor(), reading.metric(), reading.unit());
        Signal known = find(name);
        return known != null || all.size() >= CAPACITY ? known : add(name);
    }

    /** A signal that was met before; null for any other. */
    @Nullable Signal find(SignalName name) {
        return table[slot(name)];
    }

    /** The signal of a logged reading: when it was buffered there was room for it. */
    Signal of(String sensor, String metric, String unit) {
        SignalName name = SignalName.of(sensor, metric, unit);
        Signal known = find(name);
        return known != null ? known : add(name);
    }

    /** The signal of this number. */
    Signal get(int number) {
        return all.get(number);
    }

    private Signal add(SignalName name) {
        var any = new SensorReading("", "", null, name.sensor(), name.metric(), 0, name.unit(), 0);
        Signal signal = new Signal(all.size(), name, observer.aspects(any));
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
        table[slot(signal.name())] = signal;
    }

    /** Index of a signal in the table, or where it belongs: linear probing, at most half full. */
    private int slot(SignalName name) {
        int at = (name.hash() ^ (name.hash() >>> 16)) & (table.length - 1);
        for (Signal signal = table[at]; signal != null && !signal.name().equals(name); signal = table[at]) {
            at = (at + 1) & (table.length - 1);
        }
        return at;
    }
}
