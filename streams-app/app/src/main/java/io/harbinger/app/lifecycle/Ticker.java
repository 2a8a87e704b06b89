package io.harbinger.app.lifecycle;

import io.harbinger.app.failure.Failures;
import io.harbinger.topology.ClientSettings;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongFunction;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes the wall clock as tick records to every partition of every input topic, once per interval, so that time has a
 * place in the order of events. No other clock reaches the topology. Several instances may tick at once;
 * the latest time then counts.
 *
 * <p>Partitions get their ticks one after the other, evenly over the interval: a tick releases all output that was due
 * by then, and if all partitions were ticked at the same instant, the last would wait for the work of all others.
 */
public final class Ticker implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Ticker.class);
    private static final Duration TIMEOUT = Duration.ofSeconds(2);
    /** An interval is divided into so many slots; the partitions of a slot get their ticks at the same instant. */
    static final int SLOTS = 20;

    private final Producer<byte[], byte[]> producer;
    private final List<String> topics;
    private final InstantSource clock;
    private final LongFunction<byte[]> encoder;
    private final AtomicBoolean failing = new AtomicBoolean();
    private int nextSlot;
    private final ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor(work -> {
        var thread = new Thread(work, "ticker");
        thread.setDaemon(true);
        return thread;
    });

    /**
     * Prepares a ticker; it closes the producer with itself.
     *
     * @param encoder from epoch milliseconds to the bytes of a tick
     */
    Ticker(Producer<byte[], byte[]> producer, List<String> topics, InstantSource clock, LongFunction<byte[]> encoder) {
        this.producer = producer;
        this.topics = List.copyOf(topics);
        this.clock = clock;
        this.encoder = encoder;
    }

    /** A ticker that writes every {@code interval} from now on. */
    public static Ticker start(
            ClientSettings clients,
            List<String> topics,
            Duration interval,
            InstantSource clock,
            LongFunction<byte[]> encoder) {
        var config = clients.producer();
        // A tick that could not be sent is of no use later: the next one replaces it.
        config.put("delivery.timeout.ms", "10000");
        config.put("request.timeout.ms", "5000");
        config.put("max.block.ms", Long.toString(TIMEOUT.toMillis()));
        config.put("linger.ms", "0");
        config.putIfAbsent("client.id", "harbinger-ticker");
        var producer = new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer());
        var ticker = new Ticker(producer, topics, clock, encoder);
        var unused =
                ticker.executor.scheduleAtFixedRate(ticker::tick, 0, interval.toNanos() / SLOTS, TimeUnit.NANOSECONDS);
        return ticker;
    }

    /** Writes the present time to the partitions of the next slot; to every partition once in {@link #SLOTS} calls. */
    void tick() {
        int slot = nextSlot;
        nextSlot = (nextSlot + 1) % SLOTS;
        try {
            long now = clock.millis();
            byte[] value = encoder.apply(now);
            topics.forEach(topic -> tick(topic, slot, now, value));
        } catch (RuntimeException e) {
            // An exception would end the schedule: the next tick must be tried.
            report(e);
        }
    }

    private void tick(String topic, int slot, long now, byte[] value) {
        List<PartitionInfo> partitions = producer.partitionsFor(topic);
        for (PartitionInfo info : partitions) {
            if (info.partition() * SLOTS / partitions.size() == slot) {
                var unused = producer.send(
                        new ProducerRecord<>(topic, info.partition(), now, null, value),
                        (metadata, failure) -> report(failure));
            }
        }
    }

    @Override
    public void close() {
        executor.shutdownNow();
        producer.close(TIMEOUT);
    }

    /** One line when ticks begin to fail and one when they are written again, not one per second. */
    private void report(@Nullable Exception failure) {
        if (failure == null) {
            if (failing.getAndSet(false)) {
                LOG.info("ticks are written again");
            }
        } else if (!executor.isShutdown() && !failing.getAndSet(true)) {
            LOG.warn("ticks cannot be written, so event time stands still: {}", Failures.line(failure));
        }
    }
}
