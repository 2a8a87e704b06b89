package io.harbinger.direct;

import org.apache.kafka.common.header.Headers;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/** Takes a log record by record, and publishes what comes of it. For one thread. */
public interface Engine extends AutoCloseable {

    /** Receives what is published, in order: the records of the log, too. */
    @FunctionalInterface
    interface Outputs {

        void published(String topic, Record<byte[], byte[]> record);
    }

    /**
     * A record of an input topic that concerns the subjects of its key; of a topic that none reads it is an output.
     *
     * @param timestamp epoch milliseconds; negative for a record that has none
     */
    void send(String topic, byte @Nullable [] key, byte @Nullable [] value, long timestamp, @Nullable Headers headers);

    /** A record that concerns every subject: a tick, or an entity of the network. */
    void sendToAll(
            String topic, byte @Nullable [] key, byte @Nullable [] value, long timestamp, @Nullable Headers headers);

    /** Waits until what came of all records is published. */
    void flush();

    @Override
    void close();
}
