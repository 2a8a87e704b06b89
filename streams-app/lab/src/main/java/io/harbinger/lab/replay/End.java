package io.harbinger.lab.replay;

/**
 * How far the outputs of a replay go.
 *
 * @param time instant before which every output is there, epoch milliseconds; {@link Long#MAX_VALUE} where the
 *     log was processed to its end, {@link Long#MIN_VALUE} where nothing is complete
 */
public record End(long time) {

    static final End OF_LOG = new End(Long.MAX_VALUE);

    static final End EMPTY = new End(Long.MIN_VALUE);

    /** Whether the replay was stopped before the log's end. */
    public boolean isEarly() {
        return time != Long.MAX_VALUE;
    }

    /** Whether it was stopped before anything was complete. */
    public boolean isEmpty() {
        return time == EMPTY.time;
    }
}
