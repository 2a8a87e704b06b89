package io.harbinger.client;

import io.harbinger.domain.event.Event;
import io.harbinger.domain.event.EventKind;
import io.harbinger.domain.event.Rejection;
import io.harbinger.topology.Topics;
import io.harbinger.wire.InputCodec;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongUnaryOperator;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Writes a log to the input topics: each event to the partition of its key, each tick to every partition of every
 * input, all in the order in which they are given.
 */
public final class InputProducer implements InputLog, AutoCloseable {

    private final Producer<byte[], byte[]> producer;
    private final Topics topics;
    private final int partitions;
    private final InputRecords records;
    private final LongUnaryOperator stamp;
    private final AtomicReference<Exception> failure = new AtomicReference<>();

    private InputProducer(
            Producer<byte[], byte[]> producer,
            Topics topics,
            int partitions,
            InputCodec codec,
            LongUnaryOperator stamp) {
        this.producer = producer;
        this.topics = topics;
        this.partitions = partitions;
        this.records = new InputRecords(topics, codec);
        this.stamp = stamp;
    }

    /**
     * Connects to a cluster.
     *
     * @param client settings of a Kafka producer; only how to reach the cluster is taken from it
     * @param partitions partitions of every input topic
     */
    public static InputProducer connect(Map<String, Object> client, Topics topics, int partitions, InputCodec codec) {
        var serializer = new ByteArraySerializer();
        return new InputProducer(
                new KafkaProducer<>(config(client), serializer, serializer),
                topics,
                partitions,
                codec,
                InputRecords::stamp);
    }

    /**
     * Connects to a cluster and begins a transaction: nothing of it is there before {@link #commit}, and nothing at all
     * when it is closed without. Records bear the time at which they are written, so that no retention takes a history
     * away before it is read.
     *
     * @param transactionalId another producer of the same id ends this one
     * @param longest the transaction is aborted when it takes longer, at most what the brokers allow (15 minutes)
     */
    public static InputProducer begin(
            Map<String, Object> client,
            Topics topics,
            int partitions,
            InputCodec codec,
            String transactionalId,
            Duration longest,
            InstantSource clock) {
        Map<String, Object> config = config(client);
        config.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, transactionalId);
        config.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, (int) longest.toMillis());
        var serializer = new ByteArraySerializer();
        var producer = new KafkaProducer<>(config, serializer, serializer);
        producer.initTransactions();
        producer.beginTransaction();
        return new InputProducer(producer, topics, partitions, codec, time -> clock.millis());
    }

    private static Map<String, Object> config(Map<String, Object> client) {
        var config = new HashMap<>(client);
        config.put(ProducerConfig.ACKS_CONFIG, "all");
        config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        // With several, a partition whose leader is not ready yet can take the second before the first, and then
        // refuses the rest until all has timed out.
        config.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1);
        config.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        config.put(ProducerConfig.LINGER_MS_CONFIG, 10);
        config.put(ProducerConfig.BATCH_SIZE_CONFIG, 256 * 1024);
        // Of many batches together; no record comes near it.
        config.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, 16 << 20);
        return config;
    }

    /** Ends the transaction that {@link #begin} began: all is there now. */
    public void commit() {
        flush();
        producer.commitTransaction();
    }

    /** Gives the transaction up that {@link #begin} began: nothing of it is there. */
    public void abort() {
        producer.abortTransaction();
        // What was not sent yet is reported as lost, as it should be.
        failure.set(null);
    }

    /** Writes an event; its record timestamp is its event time as far as Kafka knows it, but in a transaction. */
    @Override
    public void event(Event event) {
        send(records.event(event, stamp.applyAsLong(event.time())));
    }

    /** Writes a tick to every partition of every input; epoch milliseconds. */
    @Override
    public void tick(long time) {
        byte[] tick = records.tick(time);
        for (EventKind kind : EventKind.values()) {
            for (int partition = 0; partition < partitions; partition++) {
                send(new ProducerRecord<>(topics.input(kind), partition, stamp.applyAsLong(time), null, tick));
            }
        }
    }

    @Override
    public void refused(Rejection rejection, String origin, byte[] original) {
        send(records.refused(rejection, origin, original));
    }

    /** Waits until everything is on the cluster. */
    @Override
    public void flush() {
        producer.flush();
        check();
    }

    @Override
    public void close() {
        producer.close();
        check();
    }

    private void send(ProducerRecord<byte[], byte[]> record) {
        check();
        var unused = producer.send(record, (metadata, exception) -> {
            if (exception != null) {
                failure.compareAndSet(null, exception);
            }
        });
    }

    /**
     * A log with a gap would give other alerts: the first lost record ends the replay.
     *
     * @throws KafkaException when a record given so far could not be written
     */
    public void check() {
        Exception lost = failure.get();
        if (lost != null) {
            throw new KafkaException("an event could not be written: " + lost.getMessage(), lost);
        }
    }
}
