package io.harbinger.domain.score;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The last fingerprints of one kind of event, oldest first; a value to all who look at it. What is new is appended to an
 * array that the versions of one history share, each knowing how much of it is its own, behind full chunks: an addition
 * copies nothing, and the chunks seldom have to be stored.
 */
public final class RecentIds {

    public static final RecentIds NONE = new RecentIds(new long[0][], 0, new long[0], 0, 0);

    /** Length of a chunk; what is newest starts with a few places and doubles until it is one. */
    private static final int CHUNK = 32;

    private static final int FEW = 4;

    private final long[][] chunks;
    private final long[] newest;
    private final int forgotten;
    private final int chunked;
    private final int size;

    /**
     * @param forgotten how many of the first chunk no longer count
     * @param chunked how many are in chunks
     * @param size how many of {@code newest} are this version's
     */
    private RecentIds(long[][] chunks, int forgotten, long[] newest, int chunked, int size) {
        this.chunks = chunks;
        this.newest = newest;
        this.forgotten = forgotten;
        this.chunked = chunked;
        this.size = size;
    }

    /**
     * Restores stored ones; the arrays are copied.
     *
     * @param chunks as {@link #chunks()} told, oldest first
     * @param forgotten how many of the oldest chunk no longer count
     * @param newest behind all chunks
     */
    public static RecentIds of(long[][] chunks, int forgotten, long[] newest) {
        if (chunks.length == 0 && newest.length == 0) {
            return NONE;
        }
        long[][] copy = new long[chunks.length][];
        Arrays.setAll(copy, i -> chunks[i].clone());
        return of(copy, forgotten, newest.clone(), newest.length);
    }

    private static RecentIds of(long[][] chunks, int forgotten, long[] newest, int size) {
        int chunked = 0;
        for (long[] chunk : chunks) {
            chunked += chunk.length;
        }
        return new RecentIds(chunks, forgotten, newest, chunked, size);
    }

    /** With more, none of which is 0, oldest first, forgetting the oldest beyond {@code capacity}, which is at least 1. */
    RecentIds plus(long[] prints, int count, int capacity) {
        RecentIds next = this;
        int from = Math.max(0, count - capacity);
        while (from < count) {
            int run = Math.min(count - from, CHUNK - next.size);
            next = next.plusRun(prints, from, run, capacity);
            from += run;
        }
        return next;
    }

    private RecentIds plusRun(long[] prints, int from, int run, int capacity) {
        int to = size + run;
        boolean mine = to <= newest.length && newest[size] == 0;
        long[] array = mine ? newest : roomy(to);
        System.arraycopy(prints, from, array, size, run);
        int excess = Math.max(0, size() + run - capacity);
        if (to == CHUNK || forgotten + excess >= firstLength()) {
            return rebuilt(array, to, excess);
        }
        return new RecentIds(chunks, forgotten + excess, array, chunked, to);
    }

    /** A copy of this version's newest with room for so many in all. */
    private long[] roomy(int count) {
        int room = Math.max(newest.length, Math.min(CHUNK, Math.max(FEW, Math.max(2 * size, count))));
        return Arrays.copyOf(Arrays.copyOf(newest, size), room);
    }

    /** Length of what is forgotten from first: without a chunk nothing can be skipped. */
    private int firstLength() {
        return chunks.length == 0 ? 1 : chunks[0].length;
    }

    private RecentIds rebuilt(long[] array, int filled, int excess) {
        long[][] all = chunks;
        long[] rest = array;
        int count = filled;
        if (count == CHUNK) {
            all = Arrays.copyOf(chunks, chunks.length + 1);
            all[chunks.length] = array;
            rest = NONE.newest;
            count = 0;
        }
        int first = 0;
        int skip = forgotten + excess;
        while (first < all.length && skip >= all[first].length) {
            skip -= all[first++].length;
        }
        long[][] left = first == 0 ? all : Arrays.copyOfRange(all, first, all.length);
        return left.length > 0
                ? of(left, skip, rest, count)
                : of(left, 0, Arrays.copyOfRange(rest, skip, count), count - skip);
    }

    /** The latest print whose bits under {@link Deduplicator#ID} are those of {@code print}; 0 where there is none. */
    long find(long print) {
        long found = find(newest, 0, size, print);
        for (int i = chunks.length - 1; found == 0 && i >= 0; i--) {
            found = find(chunks[i], i == 0 ? forgotten : 0, chunks[i].length, print);
        }
        return found;
    }

    private static long find(long[] prints, int from, int to, long print) {
        for (int i = to - 1; i >= from; i--) {
            if (((prints[i] ^ print) & Deduplicator.ID) == 0) {
                return prints[i];
            }
        }
        return 0;
    }

    /** Adds all that count to a {@link BloomFilter}. */
    void addTo(long[] filter) {
        for (long[] chunk : chunks) {
            BloomFilter.add(filter, chunk, chunk.length);
        }
        BloomFilter.add(filter, newest, size);
    }

    int size() {
        return chunked - forgotten + size;
    }

    /** All that count, oldest first. */
    long[] toArray() {
        long[] all = new long[chunked + size];
        int at = 0;
        for (long[] chunk : chunks) {
            System.arraycopy(chunk, 0, all, at, chunk.length);
            at += chunk.length;
        }
        System.arraycopy(newest, 0, all, at, size);
        return Arrays.copyOfRange(all, forgotten, all.length);
    }

    /** Whether both share their chunks, so that they differ in the newest prints alone. */
    public boolean sharesChunks(RecentIds other) {
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

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RecentIds prints && Arrays.equals(toArray(), prints.toArray());
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(toArray());
    }

    @Override
    public String toString() {
        return Arrays.toString(toArray());
    }
}
