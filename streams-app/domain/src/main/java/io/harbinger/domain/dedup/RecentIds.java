package io.harbinger.domain.dedup;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The last fingerprints of one kind of event, oldest first; an immutable value. New ones are appended to an
 * array that successive versions share, each knowing its own length, behind a list of full chunks: an addition copies
 * nothing, and chunks, once written, need not be stored again.
 */
public final class RecentIds {

    public static final RecentIds NONE = new RecentIds(new long[0][], 0, new long[0], 0, 0);

    /** Length of a chunk; the array of the newest starts small and doubles until it is full. */
    private static final int CHUNK = 32;

    private static final int FEW = 4;

    private final long[][] chunks;
    private final long[] newest;
    private final int evicted;
    private final int chunked;
    private final int size;

    /**
     * @param evicted how many of the first chunk are evicted
     * @param chunked how many are in chunks
     * @param size how many of {@code newest} are this version's
     */
    private RecentIds(long[][] chunks, int evicted, long[] newest, int chunked, int size) {
        this.chunks = chunks;
        this.newest = newest;
        this.evicted = evicted;
        this.chunked = chunked;
        this.size = size;
    }

    /**
     * Restores stored ones; the arrays are copied.
     *
     * @param chunks as {@link #chunks()} gave them, oldest first
     * @param evicted how many of the oldest chunk are evicted
     * @param newest those after all chunks
     */
    public static RecentIds of(long[][] chunks, int evicted, long[] newest) {
        if (chunks.length == 0 && newest.length == 0) {
            return NONE;
        }
        long[][] copy = new long[chunks.length][];
        Arrays.setAll(copy, i -> chunks[i].clone());
        return of(copy, evicted, newest.clone(), newest.length);
    }

    private static RecentIds of(long[][] chunks, int evicted, long[] newest, int size) {
        int chunked = 0;
        for (long[] chunk : chunks) {
            chunked += chunk.length;
        }
        return new RecentIds(chunks, evicted, newest, chunked, size);
    }

    /**
     * With more, none of which is 0, oldest first, evicting the oldest beyond {@code capacity}, which is at least 1.
     */
    RecentIds plus(long[] fingerprints, int count, int capacity) {
        RecentIds next = this;
        int from = Math.max(0, count - capacity);
        while (from < count) {
            int run = Math.min(count - from, CHUNK - next.size);
            next = next.plusRun(fingerprints, from, run, capacity);
            from += run;
        }
        return next;
    }

    private RecentIds plusRun(long[] fingerprints, int from, int run, int capacity) {
        int to = size + run;
        boolean free = to <= newest.length && newest[size] == 0;
        long[] array = free ? newest : grown(to);
        System.arraycopy(fingerprints, from, array, size, run);
        int excess = Math.max(0, size() + run - capacity);
        if (to == CHUNK || evicted + excess >= firstLength()) {
            return rebuilt(array, to, excess);
        }
        return new RecentIds(chunks, evicted + excess, array, chunked, to);
    }

    /** A copy of this version's newest, with room for {@code count}. */
    private long[] grown(int count) {
        int room = Math.max(newest.length, Math.min(CHUNK, Math.max(FEW, Math.max(2 * size, count))));
        return Arrays.copyOf(Arrays.copyOf(newest, size), room);
    }

    /** Length of what is evicted from first: without a chunk nothing can be skipped. */
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
        int skip = evicted + excess;
        while (first < all.length && skip >= all[first].length) {
            skip -= all[first++].length;
        }
        long[][] left = first == 0 ? all : Arrays.copyOfRange(all, first, all.length);
        return left.length > 0
                ? of(left, skip, rest, count)
                : of(left, 0, Arrays.copyOfRange(rest, skip, count), count - skip);
    }

    /** The latest fingerprint with the id of {@code fingerprint}; 0 where there is none. */
    long find(long fingerprint) {
        long found = find(newest, 0, size, fingerprint);
        for (int i = chunks.length - 1; found == 0 && i >= 0; i--) {
            found = find(chunks[i], i == 0 ? evicted : 0, chunks[i].length, fingerprint);
        }
        return found;
    }

    private static long find(long[] fingerprints, int from, int to, long fingerprint) {
        for (int i = to - 1; i >= from; i--) {
            if (Fingerprint.sameId(fingerprints[i], fingerprint)) {
                return fingerprints[i];
            }
        }
        return 0;
    }

    /** Adds all to a {@link BloomFilter}. */
    public void addTo(long[] filter) {
        for (long[] chunk : chunks) {
            BloomFilter.add(filter, chunk, chunk.length);
        }
        BloomFilter.add(filter, newest, size);
    }

    public int size() {
        return chunked - evicted + size;
    }

    /** All, oldest first. */
    public long[] toArray() {
        long[] all = new long[chunked + size];
        int at = 0;
        for (long[] chunk : chunks) {
            System.arraycopy(chunk, 0, all, at, chunk.length);
            at += chunk.length;
        }
        System.arraycopy(newest, 0, all, at, size);
        return Arrays.copyOfRange(all, evicted, all.length);
    }

    /** Whether both share their chunks, so that they differ in the newest fingerprints alone. */
    public boolean sharesChunks(RecentIds other) {
        return chunks == other.chunks;
    }

    /** Full chunks, oldest first. Not copied, and not to be written to. */
    public long[][] chunks() {
        return chunks;
    }

    /** How many of the oldest chunk no longer count. */
    public int evicted() {
        return evicted;
    }

    /** How many came after the chunks. */
    public int newest() {
        return size;
    }

    /** One that came after the chunks, 0 being the oldest. */
    public long newest(int index) {
        return newest[index];
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RecentIds fingerprints && Arrays.equals(toArray(), fingerprints.toArray());
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
