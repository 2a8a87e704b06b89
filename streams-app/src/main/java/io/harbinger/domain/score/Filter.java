package io.harbinger.domain.score;

import java.util.Arrays;

/**
 * A Bloom filter of 2,048 bits: a set of fingerprints that says "no" for certain or "perhaps". A print chooses one line
 * of 512 bits and two bits in it, so a question costs one access to memory; with 128 members a stranger gets a "perhaps"
 * once in about 70 times. Bits come from the id's hash, not from the content's. For one thread.
 */
final class Filter {

    static final int BYTES = 288;

    private static final int WORDS = 32;
    private static final int WORDS_OF_LINE = 8;

    private final long[] words = new long[WORDS];

    void add(long print) {
        words[word(print, 61)] |= bit(print, 55);
        words[word(print, 46)] |= bit(print, 40);
    }

    void clear() {
        Arrays.fill(words, 0);
    }

    /** Adds the first {@code count}. */
    void add(long[] prints, int count) {
        for (int i = 0; i < count; i++) {
            add(prints[i]);
        }
    }

    /** Reads where the words are. */
    int peek() {
        return words.length;
    }

    /** Reads the line of a print. */
    long peek(long print) {
        return words[word(print, 61)];
    }

    boolean mayHold(long print) {
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
