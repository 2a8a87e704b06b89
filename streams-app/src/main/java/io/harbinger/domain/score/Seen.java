package io.harbinger.domain.score;

import io.harbinger.domain.event.EventKind;

/**
 * The last event ids of a key, as hashes with a hash of each event's content: bounded duplicate detection. Immutable.
 *
 * <p>Kinds of event are remembered apart: their inputs run side by side, and a busy or early one must not push the ids
 * of another out. The low two bits of an id tell its kind, the other 62 are a hash.
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

    private static final long KIND = 3;

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

    /** With one more id, forgetting the oldest of its kind beyond {@code capacity}; 0 remembers nothing. */
    public Seen plus(long id, int content, int capacity) {
        if (capacity == 0) {
            return this;
        }
        int forget = Math.max(0, count(id & KIND) - (capacity - 1));
        long[] nextIds = new long[ids.length - forget + 1];
        int[] nextContents = new int[nextIds.length];
        int next = 0;
        for (int i = 0; i < ids.length; i++) {
            if (forget > 0 && (ids[i] & KIND) == (id & KIND)) {
                forget--;
            } else {
                nextIds[next] = ids[i];
                nextContents[next++] = contents[i];
            }
        }
        nextIds[next] = id;
        nextContents[next] = content;
        return new Seen(nextIds, nextContents);
    }

    private int count(long kind) {
        int count = 0;
        for (long id : ids) {
            if ((id & KIND) == kind) {
                count++;
            }
        }
        return count;
    }

    public long[] ids() {
        return ids.clone();
    }

    public int[] contents() {
        return contents.clone();
    }

    /** Part of stored rows: never change one. */
    private static long code(EventKind kind) {
        return switch (kind) {
            case SENSOR -> 0;
            case LOGISTICS -> 1;
            case TRADE -> 2;
        };
    }

    /** FNV-1a of an id's characters, finished with a mix; the low two bits are the kind. */
    public static long id(EventKind kind, String id) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < id.length(); i++) {
            hash = (hash ^ id.charAt(i)) * 0x100000001b3L;
        }
        hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
        return ((hash ^ (hash >>> 29)) & ~KIND) | code(kind);
    }
}
