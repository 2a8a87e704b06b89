package io.harbinger.domain.dedup;

/**
 * A Bloom filter of 2,048 bits: a set of fingerprints without false negatives. A fingerprint selects one cache line
 * of 512 bits and two bits in it, so a query costs one cache miss; with 128 members the rate of false positives is
 * about 1 in 70. Bits come from the id's hash, not from the content's.
 *
 * <p>It is a bare array, which saves one cache miss per query.
 */
public final class BloomFilter {

    /** Size on the heap, bytes. */
    public static final int BYTES = 272;

    private static final int WORDS = 32;
    private static final int WORDS_OF_LINE = 8;

    private BloomFilter() {}

    public static long[] empty() {
        return new long[WORDS];
    }

    public static void add(long[] words, long fingerprint) {
        words[word(fingerprint, 61)] |= bit(fingerprint, 55);
        words[word(fingerprint, 46)] |= bit(fingerprint, 40);
    }

    /** Adds the first {@code count}. */
    static void add(long[] words, long[] fingerprints, int count) {
        for (int i = 0; i < count; i++) {
            add(words, fingerprints[i]);
        }
    }

    /** Reads the cache line of a fingerprint, before it is needed. */
    public static long prefetch(long[] words, long fingerprint) {
        return words[word(fingerprint, 61)];
    }

    /** False means that it was not added; true that it probably was. */
    public static boolean mightContain(long[] words, long fingerprint) {
        return (words[word(fingerprint, 61)] & bit(fingerprint, 55)) != 0
                && (words[word(fingerprint, 46)] & bit(fingerprint, 40)) != 0;
    }

    /** The fingerprint's top two bits select the line, the three bits below {@code shift} the word in it. */
    private static int word(long fingerprint, int shift) {
        int line = (int) (fingerprint >>> 62);
        return line * WORDS_OF_LINE + ((int) (fingerprint >>> (shift - 3)) % WORDS_OF_LINE);
    }

    private static long bit(long fingerprint, int shift) {
        return 1L << (fingerprint >>> (shift - 6));
    }
}
