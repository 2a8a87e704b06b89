package io.harbinger.domain.score;

import java.util.Arrays;

/**
 * The last fingerprints of one kind of event, oldest first; a value. One short array takes what is new, behind whole
 * chunks that are shared: an addition costs the same however many are kept, and the chunks seldom have to be stored.
 */
public final class Prints {

    public static final Prints NONE = new Prints(new long[0][], 0, new long[0]);

    /** The longest that the short array grows. */
    private static final int CHUNK = 32;

    private final long[][] chunks;
    private final int forgotten;
    private final long[] newest;

    private Prints(long[][] chunks, int forgotten, long[] newest) {
        this.chunks = chunks;
        this.forgotten = forgotten;
        this.newest = newest;
    }

    /**
     * Restores stored ones; the arrays are copied.
     *
     * @param chunks as {@link #chunks()} told, oldest first
     * @param forgotten how many of the oldest chunk no longer count
     * @param newest behind all chunks
     */
    public static Prints of(long[][] chunks, int forgotten, long[] newest) {
        long[][] copy = new long[chunks.length][];
        Arrays.setAll(copy, i -> chunks[i].clone());
        return new Prints(copy, forgotten, newest.clone());
    }

    /** With one more, forgetting the oldest beyond {@code capacity}, which is at least 1. */
    Prints plus(long print, int capacity) {
        long[] next = Arrays.copyOf(newest, newest.length + 1);
        next[newest.length] = print;
        Prints grown =
                next.length < CHUNK ? new Prints(chunks, forgotten, next) : new Prints(with(next), forgotten, NONE.newest);
        int excess = grown.size() - capacity;
        return excess > 0 ? grown.without(excess) : grown;
    }

    private long[][] with(long[] chunk) {
        long[][] more = Arrays.copyOf(chunks, chunks.length + 1);
        more[chunks.length] = chunk;
        return more;
    }

    private Prints without(int excess) {
        int first = 0;
        int skip = forgotten + excess;
        while (first < chunks.length && skip >= chunks[first].length) {
            skip -= chunks[first++].length;
        }
        long[][] left = first == 0 ? chunks : Arrays.copyOfRange(chunks, first, chunks.length);
        return left.length > 0
                ? new Prints(left, skip, newest)
                : new Prints(left, 0, Arrays.copyOfRange(newest, skip, newest.length));
    }

    /** The latest print whose bits under {@code mask} are those of {@code print}; 0 where there is none. */
    long find(long print, long mask) {
        long found = find(newest, 0, print, mask);
        for (int i = chunks.length - 1; found == 0 && i >= 0; i--) {
            found = find(chunks[i], i == 0 ? forgotten : 0, print, mask);
        }
        return found;
    }

    private static long find(long[] prints, int from, long print, long mask) {
        for (int i = prints.length - 1; i >= from; i--) {
            if (((prints[i] ^ print) & mask) == 0) {
                return prints[i];
            }
        }
        return 0;
    }

    int size() {
        int size = newest.length - forgotten;
        for (long[] chunk : chunks) {
            size += chunk.length;
        }
        return size;
    }

    /** All that count, oldest first. */
    long[] toArray() {
        long[] all = new long[size() + forgotten];
        int at = 0;
        for (long[] chunk : chunks) {
            System.arraycopy(chunk, 0, all, at, chunk.length);
            at += chunk.length;
        }
        System.arraycopy(newest, 0, all, at, newest.length);
        return Arrays.copyOfRange(all, forgotten, all.length);
    }

    /** Whether both share their chunks, so that they differ in the newest prints alone. */
    public boolean sharesChunks(Prints other) {
        return chunks == other.chunks;
    }

    /** Chunks, oldest first. Not copied, and not to be written to. */
    @SuppressWarnings("MixedMutabilityReturnType")
    public long[][] chunks() {
        return chunks;
    }

    /** How many of the oldest chunk no longer count. */
    public int forgotten() {
        return forgotten;
    }

    /** What came behind the chunks, oldest first. Not copied, and not to be written to. */
    public long[] newest() {
        return newest;
    }
}
