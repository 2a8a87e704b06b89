package io.harbinger.stage;

import io.harbinger.domain.event.EventKind;
import io.harbinger.domain.event.SensorReading;
import io.harbinger.domain.network.SupplyNetwork;
import io.harbinger.wire.ReadingScanner;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Takes readings of the usual form straight out of their records, each into the {@link PackedReadings} of those around
 * it. What it takes would be accepted if it were decoded; what it does not take has to be, and to be checked.
 */
final class ReadingPacker {

    private final Admission admission;
    private final ReadingScanner scanner;
    /** Filled in turn, and again when all that came of a poll has been forwarded. */
    private final List<PackedReadings> runs = new ArrayList<>();

    private int used;
    /** Of those that were packed since they were last counted. */
    private int unknown;

    ReadingPacker(Admission admission, ReadingScanner scanner) {
        this.admission = admission;
        this.scanner = scanner;
    }

    /**
     * Takes a record of a poll, if it can.
     *
     * @param watermark of its input, epoch milliseconds
     * @param arrivals those before it; it comes behind them
     */
    boolean tryPack(List<ConsumerRecord<byte[], byte[]>> poll, int index, long watermark, List<Arrival> arrivals) {
        ConsumerRecord<byte[], byte[]> record = poll.get(index);
        byte[] key = record.key();
        byte[] value = record.value();
        boolean accepted = key != null
                && value != null
                && value.length <= admission.bounds().maxBytes()
                && scanner.scan(value)
                && scanner.isNode(key)
                && admission.bounds().accepts(scanner.time(), watermark)
                && isAdmitted();
        if (accepted) {
            run(poll, watermark, arrivals).add(index);
        }
        return accepted;
    }

    private boolean isAdmitted() {
        SupplyNetwork network = admission.network().current();
        if (network != SupplyNetwork.EMPTY && network.isKnown(scanner.node())) {
            return true;
        }
        unknown += admission.bounds().acceptUnknown() ? 1 : 0;
        return admission.bounds().acceptUnknown();
    }

    private PackedReadings run(List<ConsumerRecord<byte[], byte[]>> poll, long watermark, List<Arrival> arrivals) {
        Arrival last = arrivals.isEmpty() ? null : arrivals.get(arrivals.size() - 1);
        if (last instanceof PackedReadings run && run.watermark() == watermark) {
            return run;
        }
        if (used == runs.size()) {
            runs.add(new PackedReadings(scanner));
        }
        PackedReadings next = runs.get(used++);
        next.begin(poll, watermark);
        arrivals.add(next);
        return next;
    }

    /** A reading was decoded and accepted, of a metric that an indicator asks for: others like it may be packed. */
    void learn(SourceRecord original, SensorReading reading) {
        byte[] value = original.value();
        if (value != null && admission.metrics().contains(reading.metric())) {
            scanner.learn(value, reading);
        }
    }

    /** All that was packed is forwarded now: counts those whose node the network does not know. */
    void count() {
        if (unknown > 0) {
            admission.telemetry().unknownSubjects(EventKind.SENSOR, unknown);
            unknown = 0;
        }
    }

    /** All that was packed has been forwarded. */
    void release() {
        for (int i = 0; i < used; i++) {
            runs.get(i).release();
        }
        used = 0;
    }
}
