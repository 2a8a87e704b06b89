package io.harbinger.domain.dedup;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Fingerprints of readings, each until the last pane closes that would count its reading twice; an immutable value.
 * Those that are needed until the same time stand together, in order of arrival: mostly there is one such time, since
 * the readings of one pane come together, and two around its end.
 */
public final class ReadingIds {

    public static final ReadingIds NONE = new ReadingIds(new long[0], new long[0], new int[0]);

    private final long[] fingerprints;
    /** Ascending, each once; epoch milliseconds. */
    private final long[] untils;
    /** Of each time, the index behind its last fingerprint. */
    private final int[] ends;

    private ReadingIds(long[] fingerprints, long[] untils, int[] ends) {
        this.fingerprints = fingerprints;
        this.untils = untils;
        this.ends = ends;
    }

    /**
     * With more, in order of their arrival. Of more than {@code capacity} those needed shortest are left out, of these
     * the oldest.
     *
     * @param added none of which is 0
     * @param addedUntils of each, until when it is needed, epoch milliseconds
     * @param capacity how many are kept, at least 1
     */
    ReadingIds plus(long[] added, long[] addedUntils, int capacity) {
        ReadingIds next = this;
        for (int from = 0, to; from < added.length; from = to) {
            to = from + 1;
            while (to < added.length && addedUntils[to] == addedUntils[from]) {
                to++;
            }
            next = next.plusRun(added, from, to, addedUntils[from]);
        }
        return next.withoutFirst(next.size() - capacity);
    }

    /** With some that are needed until the same time, in order of their arrival. */
    public ReadingIds plus(long[] added, long until) {
        return added.length == 0 ? this : plusRun(added, 0, added.length, until);
    }

    private ReadingIds plusRun(long[] added, int from, int to, long until) {
        int place = Arrays.binarySearch(untils, until);
        boolean known = place >= 0;
        int group = known ? place : -place - 1;
        int at = known ? ends[group] : start(group);
        int more = to - from;
        long[] all = Arrays.copyOf(fingerprints, fingerprints.length + more);
        System.arraycopy(fingerprints, at, all, at + more, fingerprints.length - at);
        System.arraycopy(added, from, all, at, more);
        int[] nextEnds = known ? ends.clone() : inserted(group, at);
        for (int i = group; i < nextEnds.length; i++) {
            nextEnds[i] += more;
        }
        return new ReadingIds(all, known ? untils : inserted(group, until), nextEnds);
    }

    private int start(int group) {
        return group == 0 ? 0 : ends[group - 1];
    }

    private int[] inserted(int group, int end) {
        int[] next = new int[ends.length + 1];
        System.arraycopy(ends, 0, next, 0, group);
        System.arraycopy(ends, group, next, group + 1, ends.length - group);
        next[group] = end;
        return next;
    }

    private long[] inserted(int group, long until) {
        long[] next = new long[untils.length + 1];
        System.arraycopy(untils, 0, next, 0, group);
        System.arraycopy(untils, group, next, group + 1, untils.length - group);
        next[group] = until;
        return next;
    }

    /** Without those that are not needed at {@code now}, epoch milliseconds; itself where there are none. */
    ReadingIds at(long now) {
        int gone = 0;
        while (gone < untils.length && untils[gone] <= now) {
            gone++;
        }
        return withoutFirst(start(gone));
    }

    private ReadingIds withoutFirst(int count) {
        if (count <= 0) {
            return this;
        }
        if (count >= size()) {
            return NONE;
        }
        int gone = 0;
        while (ends[gone] <= count) {
            gone++;
        }
        int[] nextEnds = Arrays.copyOfRange(ends, gone, ends.length);
        for (int i = 0; i < nextEnds.length; i++) {
            nextEnds[i] -= count;
        }
        return new ReadingIds(
                Arrays.copyOfRange(fingerprints, count, fingerprints.length),
                gone == 0 ? untils : Arrays.copyOfRange(untils, gone, untils.length),
                nextEnds);
    }

    /** The latest fingerprint with the id of {@code fingerprint}; 0 where there is none. */
    long find(long fingerprint) {
        for (int i = fingerprints.length - 1; i >= 0; i--) {
            if (Fingerprint.sameId(fingerprints[i], fingerprint)) {
                return fingerprints[i];
            }
        }
        return 0;
    }

    /** Adds all to a {@link BloomFilter}. */
    public void addTo(long[] filter) {
        BloomFilter.add(filter, fingerprints, fingerprints.length);
    }

    public int size() {
        return fingerprints.length;
    }

    /** At how many times some of them are no longer needed. */
    public int times() {
        return untils.length;
    }

    /** One of these times, the earliest first, epoch milliseconds. */
    public long until(int time) {
        return untils[time];
    }

    /** Those that are needed until then, oldest first: a copy. */
    public long[] neededUntil(int time) {
        return Arrays.copyOfRange(fingerprints, start(time), ends[time]);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ReadingIds ids
                && Arrays.equals(fingerprints, ids.fingerprints)
                && Arrays.equals(untils, ids.untils)
                && Arrays.equals(ends, ids.ends);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(fingerprints);
    }

    @Override
    public String toString() {
        return Arrays.toString(fingerprints) + " until " + Arrays.toString(untils);
    }
}
