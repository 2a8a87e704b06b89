package io.harbinger.stage;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.apache.kafka.streams.processor.StreamPartitioner;
import org.jspecify.annotations.Nullable;

/**
 * Keys of the topic that regroups events by lane and by region. A lane's events go to the lane's partition, a region's to
 * the region's, the reports of a feed to the feed's; the ticks of each upstream partition go to all of them. All but lanes
 * have keys that no admitted lane has.
 */
public final class LaneKeys {

    private static final char TICK = '\u0000';
    private static final char REPORT = '\u0001';
    private static final char REGION = '\u0002';

    private LaneKeys() {}

    /** Whether a lane's key would be taken for that of a tick, a report or a region. */
    static boolean isReserved(@Nullable String lane) {
        return lane != null && !lane.isEmpty() && lane.charAt(0) <= REGION;
    }

    static byte[] ofLane(String lane) {
        return lane.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] ofTick(int partition) {
        return (TICK + Integer.toString(partition)).getBytes(StandardCharsets.UTF_8);
    }

    static byte[] ofReport(String feed) {
        return (REPORT + feed).getBytes(StandardCharsets.UTF_8);
    }

    static byte[] ofRegion(String region) {
        return (REGION + region).getBytes(StandardCharsets.UTF_8);
    }

    /** The region of an event; null for any other key. */
    static @Nullable String region(byte[] key) {
        return after(REGION, key);
    }

    /** The feed of a report; null for any other key. */
    static @Nullable String feed(byte[] key) {
        return after(REPORT, key);
    }

    /** The upstream partition of a tick, as a channel name; null for any other key. */
    static @Nullable String channel(byte[] key) {
        return after(TICK, key);
    }

    private static @Nullable String after(char first, byte[] key) {
        return key.length > 0 && key[0] == first ? new String(key, 1, key.length - 1, StandardCharsets.UTF_8) : null;
    }

    /** Ticks to every partition, all else by the hash of its key. */
    public static StreamPartitioner<byte[], byte[]> partitioner() {
        return (topic, key, value, partitions) -> channel(key) == null
                ? Optional.of(Set.of(BuiltInPartitioner.partitionForKey(key, partitions)))
                : Optional.of(IntStream.range(0, partitions).boxed().collect(Collectors.toSet()));
    }
}
