package io.harbinger.direct;

import io.harbinger.stage.Stages;
import io.harbinger.stage.Telemetry;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.streams.processor.api.Record;

/** What a worker publishes, each with the record it came of and the turn in which it did. For one thread at a time. */
final class Recording implements Engine.Outputs, Telemetry {

    /**
     * A published record.
     *
     * @param item index of the record it came of, within its batch
     */
    record Entry(int item, Turn turn, String topic, Record<byte[], byte[]> record) {}

    private List<Entry> entries = new ArrayList<>();
    private Turn turn = Turn.NOT_YET;
    private int item;

    /** What is published from here on comes of that record. */
    void at(int index) {
        item = index;
        turn = Turn.NOT_YET;
    }

    /** What was published since it was asked last. */
    List<Entry> take() {
        List<Entry> taken = entries;
        entries = new ArrayList<>();
        return taken;
    }

    @Override
    public void published(String topic, Record<byte[], byte[]> record) {
        entries.add(new Entry(item, turn, topic, record));
    }

    @Override
    public void turn(String stage, long due, String key) {
        if (stage.equals(Stages.SUBJECTS)) {
            turn = new Turn(due, key);
        }
    }

    @Override
    public void turnsOver(String stage) {
        if (stage.equals(Stages.SUBJECTS)) {
            turn = Turn.OVER;
        }
    }
}
