package io.harbinger.stage;

import io.harbinger.domain.event.EventTime;
import io.harbinger.domain.event.Watermarks;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * The watermark of one task, kept in its store so that a restart goes on where it was. A stored time that no tick can
 * have, left by a build that believed every tick, counts as none.
 */
final class TaskClock {

    private final KeyValueStore<String, Long> store;
    private Watermarks watermarks;

    TaskClock(KeyValueStore<String, Long> store, int channels) {
        this.store = store;
        Map<String, Long> byChannel = new HashMap<>();
        try (KeyValueIterator<String, Long> stored = store.all()) {
            while (stored.hasNext()) {
                KeyValue<String, Long> channel = stored.next();
                if (EventTime.isPossible(channel.value)) {
                    byChannel.put(channel.key, channel.value);
                }
            }
        }
        this.watermarks = new Watermarks(byChannel, channels);
    }

    /** Epoch milliseconds; {@link Watermarks#NEVER} before every channel has ticked. */
    long now() {
        return watermarks.time();
    }

    /** The watermark of one channel, epoch milliseconds; {@link Watermarks#NEVER} before its first tick. */
    long watermark(String channel) {
        return watermarks.byChannel().getOrDefault(channel, Watermarks.NEVER);
    }

    /** A tick of a channel at {@code time}, which was checked; true where the watermark of the task has advanced. */
    boolean tick(String channel, long time) {
        long before = now();
        watermarks = watermarks.plus(channel, time);
        store.put(channel, watermarks.byChannel().get(channel));
        return now() > before;
    }
}
