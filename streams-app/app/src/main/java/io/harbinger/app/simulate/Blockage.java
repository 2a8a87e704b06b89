package io.harbinger.app.simulate;

/**
 * A chokepoint that nothing passes for a while. Ships wait in the order they came and go out one by one once it opens,
 * together with those that still arrive, until the queue is gone.
 *
 * @param chokepoint node id
 * @param from first instant, epoch milliseconds
 * @param open when it opens again
 * @param cleared when the queue is gone
 */
record Blockage(String chokepoint, long from, long open, long cleared) {

    public Blockage {
        if (!(from < open && open < cleared)) {
            throw new IllegalArgumentException(
                    "from < open < cleared must hold, were " + from + ", " + open + ", " + cleared);
        }
    }

    /** Whether a ship that comes at {@code time} has to wait. */
    public boolean holds(long time) {
        return time >= from && time < cleared;
    }

    /** How long a ship waits that comes at {@code time}; from {@code open - from} down to 0 when the queue is gone. */
    public long delay(long time) {
        if (!holds(time)) {
            return 0;
        }
        double place = (time - from) / (double) (cleared - from);
        return Math.max(0, open + (long) (place * (cleared - open)) - time);
    }
}
