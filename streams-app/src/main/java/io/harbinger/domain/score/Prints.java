package io.harbinger.domain.score;

import java.util.Arrays;

/**
 * The last fingerprints of one kind of event, oldest first; a value to all who look at it. What is new is appended to an
 * array that the versions of one history share, each knowing how much of it is its own, behind full chunks: an addition
 * copies nothing, and the chunks seldom have to be stored. A filter of one cache line answers most questions for what
 * was never seen without a look at the rest.
 */
public final class Prints {

    public static final Prints NONE = new Prints(new long[0][], 0, new long[0], 0, Filter.EMPTY);

    /** Length of a chunk. */
    private static final int CHUNK = 32;

    private final long[][] chunks;
    private final int forgotten;
    private final long[] newest;
    private final int size;
    private final Filter filter;

    private Prints(long[][] chunks, int forgotten, long[] newest, int size, Filter filter) {
        this.chunks = chunks;
        this.forgotten = forgotten;
        this.newest = newest;
        this.size = size;
        this.filter = filter;
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
        long[] roomy = Arrays.copyOf(newest, CHUNK);
        return new Prints(copy, forgotten, roomy, newest.length, filter(copy).plus(newest, newest.length));
    }

    private static Filter filter(long[][] chunks) {
        Filter filter = Filter.EMPTY;
        for (long[] chunk : chunks) {
            filter = filter.plus(chunk, chunk.length);
        }
        return filter;
    }

    /** With one more, which is not 0, forgetting the oldest beyond {@code capacity}, which is at least 1. */
    Prints plus(long print, int capacity) {
        long[] array = writable();
        array[size] = print;
        Prints grown = size + 1 < CHUNK
                ? new Prints(chunks, forgotten, array, size + 1, filter.plus(print))
                : sealed(array);
        int excess = grown.size() - capacity;
        return excess > 0 ? grown.without(excess) : grown;
    }

    /** The array of this version, or a copy where a later version has gone on in another way. */
    private long[] writable() {
        if (size < newest.length && newest[size] == 0) {
            return newest;
        }
        return Arrays.copyOf(Arrays.copyOf(newest, size), CHUNK);
    }

    private Prints sealed(long[] chunk) {
        long[][] more = Arrays.copyOf(chunks, chunks.length + 1);
        more[chunks.length] = chunk;
        return new Prints(more, forgotten, NONE.newest, 0, filter(more));
    }

    private Prints without(int excess) {
        int first = 0;
        int skip = forgotten + excess;
        while (first < chunks.length && skip >= chunks[first].length) {
            skip -= chunks[first++].length;
        }
        if (first == 0 && chunks.length > 0) {
            return new Prints(chunks, skip, newest, size, filter);
        }
        long[][] left = Arrays.copyOfRange(chunks, first, chunks.length);
        long[] rest = left.length > 0 ? newest : Arrays.copyOfRange(newest, skip, skip + CHUNK);
        int count = left.length > 0 ? size : size - skip;
        return new Prints(left, left.length > 0 ? skip : 0, rest, count, filter(left).plus(rest, count));
    }

    /** The latest print whose bits under {@link Seen#ID} are those of {@code print}; 0 where there is none. */
    long find(long print) {
        if (!filter.mayHold(print)) {
            return 0;
        }
        long found = find(newest, 0, size, print);
        for (int i = chunks.length - 1; found == 0 && i >= 0; i--) {
            found = find(chunks[i], i == 0 ? forgotten : 0, chunks[i].length, print);
        }
        return found;
    }

    private static long find(long[] prints, int from, int to, long print) {
        for (int i = to - 1; i >= from; i--) {
            if (((prints[i] ^ print) & Seen.ID) == 0) {
                return prints[i];
            }
        }
        return 0;
    }

    int size() {
        int all = size - forgotten;
        for (long[] chunk : chunks) {
            all += chunk.length;
        }
        return all;
    }

    /** All that count, oldest first. */
    long[] toArray() {
        long[] all = new long[size() + forgotten];
        int at = 0;
        for (long[] chunk : chunks) {
            System.arraycopy(chunk, 0, all, at, chunk.length);
            at += chunk.length;
        }
        System.arraycopy(newest, 0, all, at, size);
        return Arrays.copyOfRange(all, forgotten, all.length);
    }

    /** Whether both share their chunks, so that they differ in the newest prints alone. */
    public boolean sharesChunks(Prints other) {
        return chunks == other.chunks;
    }

    /** Chunks, oldest first. Not copied, and not to be written to. */
    public long[][] chunks() {
        return chunks;
    }

    /** How many of the oldest chunk no longer count. */
    public int forgotten() {
        return forgotten;
    }

    /** How many came behind the chunks. */
    public int newest() {
        return size;
    }

    /** What came behind the chunks, 0 being the oldest. */
    public long newest(int index) {
        return newest[index];
    }
}
