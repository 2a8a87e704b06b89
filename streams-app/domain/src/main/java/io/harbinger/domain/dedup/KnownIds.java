package io.harbinger.domain.dedup;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The ids of one kind of event, each for as long as a pane could take its event once more; an immutable value.
 *
 * <p>A small table of the latest ids is copied with each addition. Once it has four times the square root of what is in
 * the large one, at least 32, they are merged: an addition to 65,536 ids copies a thousand of them, and one in a
 * thousand copies all. The large table need not be stored in between. What is no longer needed leaves by event time
 * alone ({@link #at}), once it is half of all.
 */
public final class KnownIds {

    public static final KnownIds NONE = new KnownIds(IdTable.EMPTY, IdTable.EMPTY);

    /** So many are kept though no pane could take their events: what comes again at once is no late event then. */
    private static final int KEPT_ANYWAY = 64;

    private static final int FEW = 32;
    private static final int ROOTS = 4;
    /** How much of what may be kept is given up at once where it is too much, so that the next merge is not the next addition. */
    private static final int SHARE_GIVEN_UP = 16;

    private final IdTable merged;
    private final IdTable latest;

    private KnownIds(IdTable merged, IdTable latest) {
        this.merged = merged;
        this.latest = latest;
    }

    /** Restores stored ones, each list as it was given. */
    public static KnownIds of(List<KnownId> merged, List<KnownId> latest) {
        return merged.isEmpty() && latest.isEmpty() ? NONE : new KnownIds(table(merged), table(latest));
    }

    private static IdTable table(List<KnownId> ids) {
        IdTable.Builder table = new IdTable.Builder(ids.size(), true);
        ids.forEach(table::add);
        return table.build();
    }

    /**
     * Ids after an addition.
     *
     * @param forgotten how many were given up though a pane could still take their events
     */
    record Added(KnownIds ids, int forgotten) {}

    /** What is known under the id of {@code fingerprint}; null where it is unknown. */
    @Nullable KnownId find(long fingerprint) {
        KnownId recent = latest.find(fingerprint);
        return recent == null ? merged.find(fingerprint) : recent;
    }

    /**
     * With one more, in the place of what was known under its id; those that are needed for the shortest time make
     * room.
     *
     * @param now for the count of those that were still needed
     * @param most how many there may be, at least 1
     */
    Added plus(KnownId id, long now, int most) {
        IdTable next = latest.with(id);
        if (next.size() < Math.max(FEW, ROOTS * Math.sqrt(merged.size())) && merged.size() + next.size() <= most) {
            return new Added(new KnownIds(merged, next), 0);
        }
        IdTable all = merged.merged(next);
        IdTable kept = all.size() <= most ? all : all.longest(Math.max(1, most - most / SHARE_GIVEN_UP));
        return new Added(new KnownIds(kept, IdTable.EMPTY), all.needed(now) - kept.needed(now));
    }

    /** Without most of those that are not needed at {@code now}; itself where they are few. */
    KnownIds at(long now) {
        int most = merged.needed(now) + latest.needed(now) + KEPT_ANYWAY;
        return size() <= 2 * most ? this : new KnownIds(merged.merged(latest).longest(most), IdTable.EMPTY);
    }

    /** How many are stored. */
    public int size() {
        return merged.size() + latest.size();
    }

    /** Whether both share the large table, so that they differ in the latest ids alone. */
    @SuppressWarnings("ReferenceEquality") // values change by replacing what changes
    boolean sharesMerged(KnownIds other) {
        return merged == other.merged;
    }

    /** Those of the large table, in order. */
    public List<KnownId> merged() {
        return list(merged);
    }

    /** Those added since. */
    public List<KnownId> latest() {
        return list(latest);
    }

    private static List<KnownId> list(IdTable table) {
        List<KnownId> ids = new ArrayList<>(table.size());
        for (int i = 0; i < table.size(); i++) {
            ids.add(table.get(i));
        }
        return ids;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof KnownIds ids && merged.equals(ids.merged) && latest.equals(ids.latest);
    }

    @Override
    public int hashCode() {
        return 31 * merged.hashCode() + latest.hashCode();
    }

    @Override
    public String toString() {
        return merged() + " + " + latest();
    }
}
