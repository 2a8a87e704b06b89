package io.harbinger.stage;

import io.harbinger.domain.batch.SignalName;
import io.harbinger.wire.ReadingScanner;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Consecutive readings of one poll, accepted and not decoded: of each, what its subject buffers, and which record it
 * is. In columns of numbers, which are filled again for the next ones. For one thread.
 */
final class PackedReadings implements Arrival {

    private static final int INITIAL = 128;

    private final ReadingScanner scanner;
    private List<ConsumerRecord<byte[], byte[]>> poll = List.of();
    private long watermark;
    private int size;
    private int[] indexes = new int[INITIAL];
    private int[] hashes = new int[INITIAL];
    private int[] signals = new int[INITIAL];
    private long[] fingerprints = new long[INITIAL];
    private long[] times = new long[INITIAL];
    private double[] values = new double[INITIAL];
    /** Where in the value the node's name is, and its length; a length of -1 where there is none. */
    private int[] nameFrom = new int[INITIAL];

    private int[] nameLength = new int[INITIAL];

    /** @param scanner knows the signals */
    PackedReadings(ReadingScanner scanner) {
        this.scanner = scanner;
    }

    /**
     * Forgets what it has, to take readings of a poll.
     *
     * @param watermark of their input before them, epoch milliseconds
     */
    void begin(List<ConsumerRecord<byte[], byte[]>> of, long watermark) {
        this.poll = of;
        this.watermark = watermark;
        this.size = 0;
    }

    /** Forgets the records, so that they can be collected. */
    void release() {
        begin(List.of(), watermark);
    }

    /** Adds the reading that was scanned last. */
    void add(int index) {
        if (size == hashes.length) {
            grow();
        }
        indexes[size] = index;
        hashes[size] = SubjectKeys.hashOfNode(record(index).key());
        signals[size] = scanner.signal();
        fingerprints[size] = scanner.fingerprint();
        times[size] = scanner.time();
        values[size] = scanner.value();
        nameFrom[size] = scanner.nameFrom();
        nameLength[size] = scanner.nameLength();
        size++;
    }

    private void grow() {
        int room = 2 * size;
        indexes = Arrays.copyOf(indexes, room);
        hashes = Arrays.copyOf(hashes, room);
        signals = Arrays.copyOf(signals, room);
        fingerprints = Arrays.copyOf(fingerprints, room);
        times = Arrays.copyOf(times, room);
        values = Arrays.copyOf(values, room);
        nameFrom = Arrays.copyOf(nameFrom, room);
        nameLength = Arrays.copyOf(nameLength, room);
    }

    int size() {
        return size;
    }

    /** Event time of their input before them, epoch milliseconds. */
    long watermark() {
        return watermark;
    }

    /** The record of a reading, which has a key and a value. */
    ConsumerRecord<byte[], byte[]> of(int row) {
        return record(indexes[row]);
    }

    private ConsumerRecord<byte[], byte[]> record(int index) {
        return Objects.requireNonNull(poll.get(index));
    }

    /** The hash of the key of its subject. */
    int hash(int row) {
        return hashes[row];
    }

    SignalName signal(int row) {
        return scanner.signal(signals[row]);
    }

    long fingerprint(int row) {
        return fingerprints[row];
    }

    /** Event time, epoch milliseconds. */
    long time(int row) {
        return times[row];
    }

    /** In the signal's unit. */
    double value(int row) {
        return values[row];
    }

    int nameFrom(int row) {
        return nameFrom[row];
    }

    int nameLength(int row) {
        return nameLength[row];
    }
}
