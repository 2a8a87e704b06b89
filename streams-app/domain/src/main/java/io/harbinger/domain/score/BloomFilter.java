package io.harbinger.domain.score;

/**
 * A Bloom filter of 2,048 bits: a set of fingerprints that says "no" for certain or "perhaps". A print chooses one line
 * of 512 bits and two bits in it, so a question costs one access to memory; with 128 members a stranger gets a "perhaps"
 * once in about 70 times. Bits come from the id's hash, not from the content's.
 *
 * <p>It is a bare array, so that whoever asks waits for one read less.
 */
final class BloomFilter {

    /** What one takes on the heap. */
    static final int BYTES = 272;

    private static final int WORDS = 32;
    private static final int WORDS_OF_LINE = 8;

    private BloomFilter() {}

    static long[] empty() {
        return new long[WORDS];
    }

    static void add(long[] words, long print) {
        words[word(print, 61)] |= bit(print, 55);
        words[word(print, 46)] |= bit(print, 40);
    }

    /** Adds the first {@code count}. */
    static void add(long[] words, long[] prints, int count) {
        for (int i = 0; i < count; i++) {
            add(words, prints[i]);
        }
    }

    /** Reads the line of a print. */
    static long peek(long[] words, long print) {
        return words[word(print, 61)];
    }

    static boolean mayHold(long[] words, long print) {
        return (words[word(print, 61)] & bit(print, 55)) != 0 && (words[word(print, 46)] & bit(print, 40)) != 0;
    }

    /** The line is told by the print's top two bits, the word in it by the three bits below {@code shift}. */
    private static int word(long print, int shift) {
        int line = (int) (print >>> 62);
        return line * WORDS_OF_LINE + ((int) (print >>> (shift - 3)) % WORDS_OF_LINE);
    }

    private static long bit(long print, int shift) {
        return 1L << (print >>> (shift - 6));
    }
}
