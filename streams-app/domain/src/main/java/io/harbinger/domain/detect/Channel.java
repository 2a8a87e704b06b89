package io.harbinger.domain.detect;

/** Both tails of one view, kept apart: a series that often jumps up may never have dropped. */
public record Channel(Tail up, Tail down) {
    static final Channel EMPTY = new Channel(Tail.EMPTY, Tail.EMPTY);

    /** Rarity of a difference in decades, negative for a difference downwards. */
    double decades(double difference, int blocks, Resolution resolution, Tuning tuning) {
        return difference >= 0
                ? up.decades(difference, blocks, resolution, tuning)
                : -down.decades(-difference, blocks, resolution, tuning);
    }

    Channel plus(double difference) {
        return difference > up.current() || -difference > down.current()
                ? new Channel(up.plus(difference), down.plus(-difference))
                : this;
    }

    Channel closed() {
        return new Channel(up.closed(), down.closed());
    }
}
