package io.harbinger.bench.rig;

import io.harbinger.bench.load.RecordDigest;
import io.harbinger.client.OutputReader;
import io.harbinger.topology.ClientSettings;
import io.harbinger.topology.Topics;
import java.util.List;

/**
 * Numbers and checksum of a pipeline's outputs, so that two runs can be compared: nothing in it depends on when or
 * where it ran, nor on the order among subjects.
 *
 * @param values closed panes
 * @param scores material changes of scores
 * @param alerts transitions
 * @param refused dead letters and late events
 * @param digest over all their bytes, whatever their order
 */
public record OutputTotals(long values, long scores, long alerts, long refused, long digest) {

    /** Receives the value of every output as it is read. */
    public interface Listener {

        void value(byte[] value);

        void alert(byte[] value);

        /** One after the other. */
        static Listener both(Listener first, Listener second) {
            return new Listener() {
                @Override
                public void value(byte[] value) {
                    first.value(value);
                    second.value(value);
                }

                @Override
                public void alert(byte[] value) {
                    first.alert(value);
                    second.alert(value);
                }
            };
        }
    }

    /** Ignores every output. */
    public static final Listener IGNORE = new Listener() {
        @Override
        public void value(byte[] value) {}

        @Override
        public void alert(byte[] value) {}
    };

    /** Reads all that is committed. */
    public static OutputTotals read(ClientSettings clients, Topics topics, Listener listener) {
        var reader = new OutputReader(clients.consumer());
        var digest = new RecordDigest();
        long values = reader.read(topics.indicatorValues(), record -> {
            digest.add(record.key(), record.value());
            listener.value(record.value());
        });
        long scores = reader.read(topics.riskScores(), record -> digest.add(record.key(), record.value()));
        long alerts = reader.read(topics.alerts(), record -> {
            digest.add(record.key(), record.value());
            listener.alert(record.value());
        });
        long refused = 0;
        for (String topic : List.of(topics.deadLetters(), topics.lateEvents())) {
            refused += reader.read(topic, record -> {});
        }
        return new OutputTotals(values, scores, alerts, refused, digest.value());
    }
}
