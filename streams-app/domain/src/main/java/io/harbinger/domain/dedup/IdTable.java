package io.harbinger.domain.dedup;

import io.harbinger.domain.event.Revision;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Known ids in columns, in the order of their fingerprints, so that one is found by binary search; immutable.
 * A fingerprint's high bits are those of the id, so that an id is there once, and ids are evenly spread.
 */
final class IdTable {

    static final IdTable EMPTY = new IdTable(new long[0], new long[0], null);

    private final long[] fingerprints;
    private final long[] untils;
    /** As {@link #packed}; null where all are {@link Revision#FIRST}. */
    private final long @Nullable [] revisions;

    private IdTable(long[] fingerprints, long[] untils, long @Nullable [] revisions) {
        this.fingerprints = fingerprints;
        this.untils = untils;
        this.revisions = revisions;
    }

    int size() {
        return fingerprints.length;
    }

    /** How many are needed at {@code now}. */
    int needed(long now) {
        int needed = 0;
        for (long until : untils) {
            needed += until > now ? 1 : 0;
        }
        return needed;
    }

    KnownId get(int index) {
        return new KnownId(fingerprints[index], unpacked(revision(index)), untils[index]);
    }

    private long revision(int index) {
        return revisions == null ? 0 : revisions[index];
    }

    private static long packed(Revision revision) {
        return revision.number() << 1 | (revision.retracted() ? 1 : 0);
    }

    private static Revision unpacked(long packed) {
        return Revision.of(packed >>> 1, (packed & 1) != 0);
    }

    /** What is known under the id of {@code fingerprint}; null where it is unknown. */
    @Nullable KnownId find(long fingerprint) {
        int index = place(fingerprint);
        return holds(index, fingerprint) ? get(index) : null;
    }

    private int place(long fingerprint) {
        int found = Arrays.binarySearch(fingerprints, Fingerprint.id(fingerprint));
        return found >= 0 ? found : -found - 1;
    }

    private boolean holds(int index, long fingerprint) {
        return index < size() && Fingerprint.sameId(fingerprints[index], fingerprint);
    }

    /** With one more, in the place of what was known under its id. */
    IdTable with(KnownId id) {
        int index = place(id.fingerprint());
        int removed = holds(index, id.fingerprint()) ? 1 : 0;
        Builder next = new Builder(
                size() + 1 - removed, revisions != null || !id.revision().equals(Revision.FIRST));
        next.addAll(this, 0, index);
        next.add(id.fingerprint(), id.until(), packed(id.revision()));
        next.addAll(this, index + removed, size());
        return next.build();
    }

    /** This and {@code newer}, which counts where both know an id. */
    IdTable merged(IdTable newer) {
        Builder next = new Builder(size() + newer.size(), revisions != null || newer.revisions != null);
        int at = 0;
        for (int i = 0; i < newer.size(); i++) {
            int to = place(newer.fingerprints[i]);
            next.addAll(this, at, to);
            at = holds(to, newer.fingerprints[i]) ? to + 1 : to;
            next.addAll(newer, i, i + 1);
        }
        next.addAll(this, at, size());
        return next.build();
    }

    /** The {@code most} that are needed longest; of those that are needed equally long, those with high fingerprints. */
    IdTable longest(int most) {
        if (size() <= most) {
            return this;
        }
        long[] sorted = untils.clone();
        Arrays.sort(sorted);
        long least = sorted[size() - most];
        int surplus = 0;
        for (int i = size() - most - 1; i >= 0 && sorted[i] == least; i--) {
            surplus++;
        }
        Builder next = new Builder(most, revisions != null);
        for (int i = 0; i < size(); i++) {
            if (untils[i] > least || (untils[i] == least && surplus-- <= 0)) {
                next.add(fingerprints[i], untils[i], revision(i));
            }
        }
        return next.build();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof IdTable table
                && Arrays.equals(fingerprints, table.fingerprints)
                && Arrays.equals(untils, table.untils)
                && Arrays.equals(revisions, table.revisions);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(fingerprints);
    }

    /** Takes ids in order. */
    static final class Builder {

        private final long[] fingerprints;
        private final long[] untils;
        private final long @Nullable [] revisions;
        private int size;
        private boolean revised;

        Builder(int most, boolean withRevisions) {
            fingerprints = new long[most];
            untils = new long[most];
            revisions = withRevisions ? new long[most] : null;
        }

        void add(KnownId id) {
            add(id.fingerprint(), id.until(), packed(id.revision()));
        }

        private void add(long fingerprint, long until, long revision) {
            fingerprints[size] = fingerprint;
            untils[size] = until;
            if (revisions != null) {
                revisions[size] = revision;
            }
            revised |= revision != 0;
            size++;
        }

        private void addAll(IdTable from, int first, int end) {
            for (int i = first; i < end; i++) {
                add(from.fingerprints[i], from.untils[i], from.revision(i));
            }
        }

        IdTable build() {
            boolean full = size == fingerprints.length;
            return new IdTable(
                    full ? fingerprints : Arrays.copyOf(fingerprints, size),
                    full ? untils : Arrays.copyOf(untils, size),
                    !revised || revisions == null ? null : full ? revisions : Arrays.copyOf(revisions, size));
        }
    }
}
