package io.harbinger.wire.row;

import io.harbinger.domain.batch.LoggedReading;
import io.harbinger.domain.batch.PendingReadingsFactory;
import io.harbinger.domain.batch.ReadingLog;
import io.harbinger.domain.batch.Signal;
import io.harbinger.domain.batch.SignalName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * Log entries of buffered readings, in order of arrival, encoded into segments. A segment names a signal once and then
 * refers to it by number; times are relative to the entry before. For one thread.
 *
 * <p>An entry: number of its signal and, where that is new in the segment, sensor, metric and unit; key; sequence
 * number; time; fingerprint and value, 8 bytes each.
 */
public final class LoggedReadingCodec implements ReadingLog {

    private static final int VERSION = 2;

    private final RowWriter segment = new RowWriter(4096);
    /** By the number of a signal, one more than its number in the current segment; 0 where it is not yet in it. */
    private int[] places = new int[64];

    private int signals;
    private long time;

    @Override
    public void append(String key, long sequence, Signal signal, long fingerprint, long at, double value) {
        if (segment.size() == 0) {
            segment.putByte(VERSION);
        }
        putSignal(signal);
        segment.putText(key).putVar(sequence).putVar(at - time);
        segment.putLong(fingerprint).putDouble(value);
        time = at;
    }

    private void putSignal(Signal signal) {
        int number = signal.number();
        if (number >= places.length) {
            places = Arrays.copyOf(places, 2 * number);
        }
        int place = places[number];
        if (place > 0) {
            segment.putVar(place - 1);
        } else {
            segment.putVar(signals);
            SignalName name = signal.name();
            segment.putText(name.sensor()).putText(name.metric()).putText(name.unit());
            places[number] = ++signals;
        }
    }

    /** Size of the current segment, bytes. */
    public int size() {
        return segment.size();
    }

    /** Ends the current segment, returns its bytes behind {@code room} bytes that are 0, and begins another. */
    public byte[] drain(int room) {
        byte[] bytes = segment.toBytes(room);
        segment.clear();
        Arrays.fill(places, 0);
        signals = 0;
        time = 0;
        return bytes;
    }

    /**
     * Decodes the entries of a segment, in order.
     *
     * @param factory resolves signals
     * @param replay accepts a key and its entry
     * @throws IllegalStateException where another version wrote the segment: a deployment mistake
     */
    public static void read(byte[] bytes, PendingReadingsFactory factory, BiConsumer<String, LoggedReading> replay) {
        RowReader in = new RowReader(bytes);
        int version = in.readByte();
        if (version != VERSION) {
            throw new IllegalStateException("stored log entries have version " + version + ", this build reads "
                    + VERSION + ": reset the application's state, or run the build that wrote them");
        }
        List<Signal> signals = new ArrayList<>();
        long time = 0;
        while (!in.isAtEnd()) {
            int number = in.readCount();
            if (number == signals.size()) {
                signals.add(factory.signal(in.readText(), in.readText(), in.readText()));
            }
            String key = in.readText();
            long sequence = in.readVar();
            time += in.readVar();
            replay.accept(key, new LoggedReading(sequence, signals.get(number), in.readLong(), time, in.readDouble()));
        }
    }
}
