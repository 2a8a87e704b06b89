package io.harbinger.domain.score;

import java.util.Arrays;

/**
 * The last event ids of a key, as 64-bit hashes with a hash of each event's content: bounded duplicate detection.
 * Immutable.
 */
public final class Seen {

    /** What is known of an id. */
    public enum Verdict {
        NEW,
        /** Known, with the same content. */
        DUPLICATE,
        /** Known, with other content. */
        CONFLICT
    }

    public static final Seen NONE = new Seen(new long[0], new int[0]);

    private final long[] ids;
    private final int[] contents;

    private Seen(long[] ids, int[] contents) {
        this.ids = ids;
        this.contents = contents;
    }

    /** Restores stored ids, oldest first; both arrays have the same length. */
    public static Seen of(long[] ids, int[] contents) {
        return new Seen(ids.clone(), contents.clone());
    }

    public Verdict check(long id, int content) {
        for (int i = ids.length - 1; i >= 0; i--) {
            if (ids[i] == id) {
                return contents[i] == content ? Verdict.DUPLICATE : Verdict.CONFLICT;
            }
        }
        return Verdict.NEW;
    }

    /** With one more id, forgetting the oldest beyond {@code capacity}. */
    public Seen plus(long id, int content, int capacity) {
        int kept = Math.min(ids.length, capacity - 1);
        int from = ids.length - kept;
        long[] nextIds = Arrays.copyOfRange(ids, from, ids.length + 1);
        int[] nextContents = Arrays.copyOfRange(contents, from, contents.length + 1);
        nextIds[kept] = id;
        nextContents[kept] = content;
        return new Seen(nextIds, nextContents);
    }

    public long[] ids() {
        return ids.clone();
    }

    public int[] contents() {
        return contents.clone();
    }

    /** 64-bit FNV-1a of an id's characters, finished with a mix so that the low bits are good too. */
    public static long hash(String id) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < id.length(); i++) {
            hash = (hash ^ id.charAt(i)) * 0x100000001b3L;
        }
        hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
        return hash ^ (hash >>> 29);
    }
}
