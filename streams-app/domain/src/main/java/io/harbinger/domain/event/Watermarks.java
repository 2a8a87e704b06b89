package io.harbinger.domain.event;

import java.util.HashMap;
import java.util.Map;

/**
 * Event time of a task that reads several channels in order: the least of what each has byChannel. Nothing is known
 * before every channel has told its time.
 *
 * @param byChannel time each channel has byChannel, epoch milliseconds, by channel
 * @param channels how many channels there are
 */
public record Watermarks(Map<String, Long> byChannel, int channels) {

    /** Before the first tick. */
    public static final long NEVER = Long.MIN_VALUE;

    public Watermarks {
        byChannel = Map.copyOf(byChannel);
    }

    /** The time that all channels have byChannel; {@link #NEVER} while one has not told any. */
    public long time() {
        if (byChannel.size() < channels) {
            return NEVER;
        }
        long least = Long.MAX_VALUE;
        for (long time : byChannel.values()) {
            least = Math.min(least, time);
        }
        return least;
    }

    /** With the word that {@code channel} has byChannel {@code time}; time never goes back. */
    public Watermarks plus(String channel, long time) {
        var next = new HashMap<>(byChannel);
        next.merge(channel, time, Math::max);
        return new Watermarks(next, channels);
    }
}
