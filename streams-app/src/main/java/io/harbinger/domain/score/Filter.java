package io.harbinger.domain.score;

/**
 * A Bloom filter of 1,024 bits: a set of fingerprints that says "no" for certain or "perhaps". A print chooses one line
 * of 512 bits and two bits in it, so a question costs one access to memory; with 96 members a stranger gets a "perhaps"
 * once in about 30 times. Bits come from the id's hash, not from the content's.
 */
final class Filter {

    /** Says "perhaps" to everything; takes nothing. */
    static final long[] NONE = new long[0];

    private static final int WORDS = 16;
    private static final int WORDS_OF_LINE = 8;

    private Filter() {}

    /** A filter of all chunks and the first {@code size} of the newest. */
    static long[] of(long[][] chunks, long[] newest, int size) {
        long[] filter = new long[WORDS];
        for (long[] chunk : chunks) {
            add(filter, chunk, chunk.length);
        }
        add(filter, newest, size);
        return filter;
    }

    static void add(long[] filter, long print) {
        filter[word(print, 62)] |= bit(print, 56);
        filter[word(print, 46)] |= bit(print, 40);
    }

    private static void add(long[] filter, long[] prints, int count) {
        for (int i = 0; i < count; i++) {
            add(filter, prints[i]);
        }
    }

    static boolean mayHold(long[] filter, long print) {
        return filter == NONE
                || ((filter[word(print, 62)] & bit(print, 56)) != 0 && (filter[word(print, 46)] & bit(print, 40)) != 0);
    }

    /** The line is told by the print's top bit, the word in it by the three bits below {@code shift}. */
    private static int word(long print, int shift) {
        int line = (int) (print >>> 63);
        return line * WORDS_OF_LINE + ((int) (print >>> (shift - 3)) % WORDS_OF_LINE);
    }

    private static long bit(long print, int shift) {
        return 1L << (print >>> (shift - 6));
    }
}
