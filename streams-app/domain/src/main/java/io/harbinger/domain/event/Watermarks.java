package io.harbinger.domain.event;

import java.util.HashMap;
import java.util.Map;

/**
 * Event time of a task that reads several channels in order: the least of what each has reached. Nothing is known
 * before every channel has told its time.
 *
 * @param reached time each channel has reached, epoch milliseconds, by channel
 * @param channels how many channels there are
 */
public record Watermarks(Map<String, Long> reached, int channels) {

    /** Before the first tick. */
    public static final long NEVER = Long.MIN_VALUE;

    public Watermarks {
        reached = Map.copyOf(reached);
    }

    /** The time that all channels have reached; {@link #NEVER} while one has not told any. */
    public long time() {
        if (reached.size() < channels) {
            return NEVER;
        }
        long least = Long.MAX_VALUE;
        for (long time : reached.values()) {
            least = Math.min(least, time);
        }
        return least;
    }

    /** With the word that {@code channel} has reached {@code time}; time never goes back. */
    public Watermarks plus(String channel, long time) {
        var next = new HashMap<>(reached);
        next.merge(channel, time, Math::max);
        return new Watermarks(next, channels);
    }
}
