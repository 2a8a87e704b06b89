package io.harbinger.domain.event;

import java.util.HashMap;
import java.util.Map;

/**
 * Watermark of a task that reads several input channels, each in order: the lowest of theirs. There is none before
 * every channel has had a tick.
 *
 * @param byChannel watermark of each channel that has had a tick, epoch milliseconds
 * @param channels how many channels there are
 */
public record Watermarks(Map<String, Long> byChannel, int channels) {

    /** Before the first tick. */
    public static final long NEVER = Long.MIN_VALUE;

    public Watermarks {
        byChannel = Map.copyOf(byChannel);
    }

    /** The lowest watermark, epoch milliseconds; {@link #NEVER} while a channel has had no tick. */
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

    /** After a tick of {@code channel}; a tick behind its watermark changes nothing. */
    public Watermarks plus(String channel, long time) {
        var next = new HashMap<>(byChannel);
        next.merge(channel, time, Math::max);
        return new Watermarks(next, channels);
    }
}
