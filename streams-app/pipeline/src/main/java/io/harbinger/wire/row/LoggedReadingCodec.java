package io.harbinger.wire.row;

import io.harbinger.domain.score.LoggedReading;
import io.harbinger.domain.score.PendingReadingsFactory;
import io.harbinger.domain.score.Signal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * Readings taken, in the order in which they came, as blocks of bytes. A block names a signal once and then tells it by
 * number; times are told from the one before. For one thread.
 *
 * <p>A note: number of its signal and, where that is new in the block, sensor, metric and unit; key; ordinal; time; print
 * and value, 8 bytes each.
 */
public final class LoggedReadingCodec {

    private static final int VERSION = 2;

    private final RowWriter block = new RowWriter(4096);
    /** By the number of a signal, one more than its place in the current block; 0 where it is not yet in it. */
    private int[] places = new int[64];

    private int signals;
    private long time;

    /** Adds a note to the current block. */
    public void add(String key, LoggedReading note) {
        if (block.size() == 0) {
            block.putByte(VERSION);
        }
        putSignal(note.signal());
        block.putText(key).putVar(note.ordinal()).putVar(note.time() - time);
        block.putLong(note.print()).putDouble(note.value());
        time = note.time();
    }

    private void putSignal(Signal signal) {
        int number = signal.number();
        if (number >= places.length) {
            places = Arrays.copyOf(places, 2 * number);
        }
        int place = places[number];
        if (place > 0) {
            block.putVar(place - 1);
        } else {
            block.putVar(signals);
            block.putText(signal.sensor()).putText(signal.metric()).putText(signal.unit());
            places[number] = ++signals;
        }
    }

    /** Bytes in the current block. */
    public int size() {
        return block.size();
    }

    /** Ends the current block, and begins another. */
    public byte[] take() {
        byte[] bytes = block.toBytes();
        block.clear();
        Arrays.fill(places, 0);
        signals = 0;
        time = 0;
        return bytes;
    }

    /**
     * Reads the notes of a block, in order; one of another version is a deployment mistake and throws.
     *
     * @param accounts know the signals
     * @param redo takes a key and what happened to it
     */
    public static void read(byte[] bytes, PendingReadingsFactory accounts, BiConsumer<String, LoggedReading> redo) {
        RowReader in = new RowReader(bytes);
        int version = in.readByte();
        if (version != VERSION) {
            throw new IllegalStateException("stored notes have version " + version + ", this build reads " + VERSION
                    + ": reset the application's state, or run the build that wrote them");
        }
        List<Signal> signals = new ArrayList<>();
        long time = 0;
        while (!in.isAtEnd()) {
            int number = in.readCount();
            if (number == signals.size()) {
                signals.add(accounts.signal(in.readText(), in.readText(), in.readText()));
            }
            String key = in.readText();
            long ordinal = in.readVar();
            time += in.readVar();
            redo.accept(key, new LoggedReading(ordinal, signals.get(number), in.readLong(), time, in.readDouble()));
        }
    }
}
