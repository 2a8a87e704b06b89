package io.harbinger.lab.poison;

import io.harbinger.domain.event.EventKind;
import io.harbinger.domain.event.Parsed;
import io.harbinger.domain.event.Reason;
import io.harbinger.domain.event.Rejection;
import io.harbinger.domain.event.TickClaim;
import io.harbinger.stage.Telemetry;
import io.harbinger.topology.Topics;
import io.harbinger.wire.InputRecord;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * What was sent and what the application reports of it. Every record that is read once is exactly one of: an event that
 * was accepted, a dead letter, or a tick that is believed, which nothing counts, so that it is decided here again.
 */
final class Account {

    private static final int MAX_BYTES = 256 << 10;

    final LongAdder sent = new LongAdder();
    final LongAdder ticks = new LongAdder();
    final LongAdder network = new LongAdder();
    final LongAdder networkUnreadable = new LongAdder();
    final LongAdder laneRecords = new LongAdder();
    final LongAdder failed = new LongAdder();

    final LongAdder accepted = new LongAdder();
    final LongAdder duplicate = new LongAdder();
    final LongAdder late = new LongAdder();
    final LongAdder rejected = new LongAdder();
    final LongAdder conflicts = new LongAdder();
    final LongAdder networkRefused = new LongAdder();
    final LongAdder dropped = new LongAdder();
    /** The latest event time of any stage. */
    final AtomicLong latest = new AtomicLong(Long.MIN_VALUE);
    /** Latest event time by stage and partition. */
    final Map<String, Long> watermarks = new ConcurrentHashMap<>();

    private final Topics topics;

    Account(Topics topics) {
        this.topics = topics;
    }

    /** A record that the broker has taken. */
    void sent(ProducerRecord<byte[], byte[]> record) {
        if (record.topic().equals(topics.network())) {
            network.increment();
            if (!isEntity(record)) {
                networkUnreadable.increment();
            }
        } else if (record.topic().equals(topics.laneEvents())) {
            laneRecords.increment();
        } else {
            sent.increment();
            if (isBelieved(record)) {
                ticks.increment();
            }
        }
    }

    private static boolean isEntity(ProducerRecord<byte[], byte[]> record) {
        String key = new String(record.key(), StandardCharsets.UTF_8);
        boolean isId = key.length() <= 256 && Arrays.equals(Fuzz.text(key), record.key());
        return isId
                && (record.value() == null || Fuzz.NETWORK.decode(record.value(), MAX_BYTES) instanceof Parsed.Ok<?>);
    }

    private boolean isBelieved(ProducerRecord<byte[], byte[]> record) {
        Long time = null;
        if (record.topic().equals(topics.ticks())) {
            time = Fuzz.INPUT.decodeTick(record.value(), MAX_BYTES) instanceof Parsed.Ok<Long> ok ? ok.value() : null;
        } else if (Fuzz.INPUT.decode(kind(record.topic()), record.value(), MAX_BYTES)
                        instanceof Parsed.Ok<InputRecord> ok
                && ok.value() instanceof InputRecord.OfTick tick) {
            time = tick.time();
        }
        return time != null && TickClaim.check(time, Math.max(0, record.timestamp())) == null;
    }

    private EventKind kind(String topic) {
        for (EventKind kind : EventKind.values()) {
            if (topics.input(kind).equals(topic)) {
                return kind;
            }
        }
        throw new IllegalArgumentException(topic);
    }

    Telemetry telemetry() {
        return new Telemetry() {
            @Override
            public void accepted(EventKind kind, int events) {
                accepted.add(events);
            }

            @Override
            public void rejected(EventKind kind, Reason reason) {
                rejected.increment();
                if (reason == Reason.DUPLICATE_CONFLICT) {
                    conflicts.increment();
                }
            }

            @Override
            public void late(EventKind kind, long lateByMillis) {
                late.increment();
            }

            @Override
            public void duplicate(EventKind kind) {
                duplicate.increment();
            }

            @Override
            public void networkRefused(String id, Rejection rejection) {
                networkRefused.increment();
            }

            @Override
            public void outputDropped(String topic) {
                dropped.increment();
            }

            @Override
            public void watermark(String stage, int partition, long time) {
                latest.accumulateAndGet(time, Math::max);
                watermarks.put(stage + " " + partition, time);
            }
        };
    }
}
