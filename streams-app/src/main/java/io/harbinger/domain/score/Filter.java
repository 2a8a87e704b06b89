package io.harbinger.domain.score;

/**
 * A set of fingerprints that says "no" for certain or "perhaps": a Bloom filter of 256 bits with one hash. With 64
 * members it says "perhaps" to one stranger in four.
 */
record Filter(long a, long b, long c, long d) {

    static final Filter EMPTY = new Filter(0, 0, 0, 0);

    /** The bits that choose: of the id's hash, not of the content's. */
    private static final int CHOICE = 40;

    Filter plus(long print) {
        long bit = 1L << (print >>> CHOICE);
        return switch (word(print)) {
            case 0 -> new Filter(a | bit, b, c, d);
            case 1 -> new Filter(a, b | bit, c, d);
            case 2 -> new Filter(a, b, c | bit, d);
            default -> new Filter(a, b, c, d | bit);
        };
    }

    /** With the first {@code count} prints. */
    Filter plus(long[] prints, int count) {
        Filter filter = this;
        for (int i = 0; i < count; i++) {
            filter = filter.plus(prints[i]);
        }
        return filter;
    }

    boolean mayHold(long print) {
        long word = switch (word(print)) {
            case 0 -> a;
            case 1 -> b;
            case 2 -> c;
            default -> d;
        };
        return (word & 1L << (print >>> CHOICE)) != 0;
    }

    private static int word(long print) {
        return (int) (print >>> 62);
    }
}
