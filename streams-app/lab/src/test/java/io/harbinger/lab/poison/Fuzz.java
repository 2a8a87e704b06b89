package io.harbinger.lab.poison;

import io.harbinger.domain.event.Classifier;
import io.harbinger.domain.event.Event;
import io.harbinger.domain.event.EventKind;
import io.harbinger.domain.event.Flow;
import io.harbinger.domain.event.LogisticsEvent;
import io.harbinger.domain.event.LogisticsEvent.Load;
import io.harbinger.domain.event.LogisticsEvent.Route;
import io.harbinger.domain.event.LogisticsEvent.Times;
import io.harbinger.domain.event.LogisticsType;
import io.harbinger.domain.event.Parsed;
import io.harbinger.domain.event.SensorReading;
import io.harbinger.domain.event.TradeFlow;
import io.harbinger.domain.indicator.Name;
import io.harbinger.domain.network.Entity;
import io.harbinger.testing.pipeline.Mutations;
import io.harbinger.topology.Topics;
import io.harbinger.wire.InputCodec;
import io.harbinger.wire.InputRecord;
import io.harbinger.wire.NetworkCodec;
import io.harbinger.wire.WireFormat;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Records for all topics that others may write to: a part of them good (new, repeated, contradicting, late), the others
 * random or damaged, with any header, key, size that a broker takes, and timestamp, none among them. The same for the
 * same seed, but for the time.
 */
final class Fuzz {

    static final InputCodec INPUT = new InputCodec(WireFormat.singleObject());
    static final NetworkCodec NETWORK = new NetworkCodec(WireFormat.singleObject());

    /** With key and overhead as large as a broker takes by default. */
    private static final int LARGEST = 1_048_400;

    private static final int LARGE_EVERY = 4_000;

    private final Random random;
    private final Topics topics;
    private final int partitions;
    private final List<String> targets;
    private final List<Event> before = new ArrayList<>();
    private final Mutations mutations;
    private final Map<EventKind, byte[]> headers = new EnumMap<>(EventKind.class);

    Fuzz(long seed, Topics topics, int partitions) {
        this.random = new Random(seed);
        this.topics = topics;
        this.partitions = partitions;
        this.targets = new ArrayList<>(topics.inputs());
        this.targets.addAll(List.of(topics.ticks(), topics.network(), topics.laneEvents()));
        this.mutations = new Mutations(random, good());
    }

    private List<byte[]> good() {
        List<byte[]> good = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            Event event = event(1_700_000_000_000L + i);
            byte[] value = INPUT.encode(event);
            good.add(value);
            headers.put(event.kind(), Arrays.copyOf(value, 10));
        }
        good.add(INPUT.encodeTick(1_700_000_000_000L));
        good.add(NETWORK.encode(new Entity.Node("n1", "PORT", new Name("n", "港"), new Entity.Position(1, 2), "CNSHA")));
        good.add(NETWORK.encode(new Entity.Lane("a>b", "a", "b", new Name("n", null), 5L)));
        good.add(NETWORK.encode(new Entity.Product("p1", new Name("n", null), "2504")));
        good.add(NETWORK.encode(new Entity.SupplyEdge("a>b", "a", "b", null, 0.5, 1, 2, 0.1, null, 3L)));
        return good;
    }

    /** The next record, at {@code now}, epoch milliseconds; honest ticks are not among them. */
    Sent next(long now) {
        Sent next = random.nextInt(LARGE_EVERY) == 0 ? large(now) : random.nextInt(3) == 0 ? good(now) : damaged(now);
        if (random.nextInt(10) == 0) {
            next.headers().add("harbinger-from", bytes(random.nextInt(40)));
            next.headers().add(random.nextBoolean() ? "" : "content-type", random.nextBoolean() ? null : bytes(5));
        }
        return next;
    }

    private Sent good(long now) {
        if (random.nextInt(6) == 0) {
            return entity(now);
        }
        Event event = before.isEmpty() || random.nextInt(5) > 0 ? event(now - age()) : again();
        if (before.size() < 500) {
            before.add(event);
        } else {
            before.set(random.nextInt(before.size()), event);
        }
        return new Sent(topics.input(event.kind()), null, now, text(event.key()), INPUT.encode(event));
    }

    /** Of an event, milliseconds: few are late. */
    private int age() {
        return random.nextInt(random.nextInt(10) == 0 ? 200_000_000 : 3_000);
    }

    /** One that was there before, or another with its id. */
    private Event again() {
        Event event = before.get(random.nextInt(before.size()));
        return event instanceof SensorReading reading && random.nextBoolean()
                ? new SensorReading(
                        reading.id(),
                        reading.node(),
                        "renamed",
                        reading.sensor(),
                        reading.metric(),
                        1,
                        "m",
                        reading.time())
                : event;
    }

    private Sent entity(long now) {
        String id = node();
        Entity entity = new Entity.Node(id, "PORT", new Name("Port " + id, null), new Entity.Position(1, 2), null);
        byte[] value = random.nextInt(10) == 0 ? null : NETWORK.encode(entity);
        return new Sent(topics.network(), null, now, text(id), value);
    }

    private Sent damaged(long now) {
        byte[] value = random.nextInt(50) == 0 ? null : random.nextInt(10) == 0 ? claim(now) : mutations.next();
        String topic = random.nextBoolean() ? fitting(value) : targets.get(random.nextInt(targets.size()));
        Integer partition = random.nextInt(4) == 0 ? random.nextInt(partitions) : null;
        return new Sent(topic, partition, timestamp(now), key(topic, value), value);
    }

    /** Where a value would belong by its header, so that what is wrong with it stands further in. */
    private String fitting(byte[] value) {
        for (EventKind kind : EventKind.values()) {
            if (read(kind, value) instanceof InputRecord.OfEvent) {
                return topics.input(kind);
            }
            byte[] header = headers.get(kind);
            if (value != null && value.length > header.length && Arrays.mismatch(value, header) == header.length) {
                return topics.input(kind);
            }
        }
        return topics.network();
    }

    private static InputRecord read(EventKind kind, byte[] value) {
        return INPUT.decode(kind, value, Integer.MAX_VALUE) instanceof Parsed.Ok<InputRecord> ok ? ok.value() : null;
    }

    /** A tick of any time. */
    private byte[] claim(long now) {
        long[] times = {Long.MAX_VALUE, Long.MIN_VALUE, 0, now + 31_536_000_000L, now + 60_000, now - 60_000, now, -1};
        return INPUT.encodeTick(times[random.nextInt(times.length)]);
    }

    private long timestamp(long now) {
        return switch (random.nextInt(8)) {
            case 0 -> -1;
            case 1 -> 0;
            case 2 -> now - random.nextInt(1_000_000_000);
            default -> now;
        };
    }

    /** A compacted topic takes no record without a key. */
    private byte[] key(String topic, byte[] value) {
        for (EventKind kind : EventKind.values()) {
            if (random.nextInt(4) > 0 && read(kind, value) instanceof InputRecord.OfEvent of) {
                return text(of.event().key());
            }
        }
        return switch (random.nextInt(6)) {
            case 0 -> topic.equals(topics.network()) ? bytes(1) : null;
            case 1 -> bytes(random.nextInt(12));
            case 2 -> text("\u0000" + random.nextInt(2 * partitions));
            case 3 -> text(lane());
            default -> text(node());
        };
    }

    private Sent large(long now) {
        String topic = targets.get(random.nextInt(targets.size()));
        byte[] filler = bytes(LARGEST);
        return switch (random.nextInt(5)) {
            case 0 -> new Sent(topic, null, now, text("n1"), filler);
            case 1 -> new Sent(topic, null, now, filler, text("v"));
            case 2 -> new Sent(topic, null, now, Arrays.copyOf(filler, 500_000), Arrays.copyOf(filler, 548_000));
            case 3 -> named(now, random.nextBoolean() ? 300_000 : 200_000);
            default -> {
                byte[] value = Arrays.copyOf(mutations.next(), LARGEST);
                yield new Sent(topic, null, now, text("n1"), value);
            }
        };
    }

    /** A valid reading, but for the length of its node's name. */
    Sent named(long now, int length) {
        Event reading = new SensorReading("r", "n1", "n".repeat(length), "s", "level", 1, "m", now);
        return new Sent(topics.sensorReadings(), null, now, text("n1"), INPUT.encode(reading));
    }

    private Event event(long time) {
        String id = "e" + random.nextLong();
        return switch (random.nextInt(3)) {
            case 0 ->
                new SensorReading(id, node(), null, "s" + random.nextInt(4), "level", random.nextGaussian(), "m", time);
            case 1 ->
                new LogisticsEvent(
                        id,
                        node(),
                        random.nextBoolean() ? "名" : null,
                        LogisticsType.values()[random.nextInt(LogisticsType.values().length)],
                        Classifier.values()[random.nextInt(Classifier.values().length)],
                        Times.at(time),
                        Route.of(random.nextBoolean() ? lane() : null, "carrier", null),
                        Load.counted(null, (long) random.nextInt(5)));
            default ->
                new TradeFlow(
                        id,
                        "p" + random.nextInt(20),
                        null,
                        "CHN",
                        "JPN",
                        Flow.X,
                        time - 1000,
                        time,
                        new TradeFlow.Amount(1.0, "t", 2.0, Math.abs(random.nextGaussian())));
        };
    }

    private String node() {
        return "n" + random.nextInt(50);
    }

    private String lane() {
        return node() + ">" + node();
    }

    private byte[] bytes(int size) {
        byte[] bytes = new byte[size];
        random.nextBytes(bytes);
        return bytes;
    }

    static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** A record whose timestamp may be none, which the client's own class refuses and a broker takes. */
    static final class Sent extends ProducerRecord<byte[], byte[]> {

        private final long stamped;

        Sent(String topic, Integer partition, long timestamp, byte[] key, byte[] value) {
            super(topic, partition, Math.max(0, timestamp), key, value);
            this.stamped = timestamp;
        }

        @Override
        public Long timestamp() {
            return stamped;
        }
    }
}
