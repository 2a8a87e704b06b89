package io.harbinger.domain.network.incident;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The own risk of one subject as ticks see it. A change comes between two ticks of the partition that tells it, and holds
 * from the later one on: so what is open at a tick does not depend on how the partitions' records interleave.
 *
 * @param risk what is open at the last tick; null where nothing is
 * @param coming changes since, in the order in which they came
 */
public record TrackedRisk(@Nullable OwnRisk risk, List<Change> coming) {

    /** Nothing is open. */
    public static final TrackedRisk NONE = new TrackedRisk(null, List.of());

    /**
     * A change of an own risk.
     *
     * @param after the last tick of its partition before it, epoch milliseconds; {@link Long#MIN_VALUE} before the first
     * @param risk null where it has ended
     */
    public record Change(long after, @Nullable OwnRisk risk) {}

    public TrackedRisk {
        coming = List.copyOf(coming);
    }

    /**
     * With a change, which takes the place of an earlier one between the same ticks. An alert that ends and is told again
     * at once, at the same level, is told by somebody who knows its last transition alone: it stays as it was.
     */
    public TrackedRisk with(Change change) {
        List<Change> next = new ArrayList<>(coming);
        if (!next.isEmpty() && next.get(next.size() - 1).after() == change.after()) {
            Change replaced = next.remove(next.size() - 1);
            boolean isToldAgain = replaced.risk() == null && isSameAlert(risk, change.risk());
            next.add(isToldAgain ? new Change(change.after(), risk) : change);
        } else {
            next.add(change);
        }
        return new TrackedRisk(risk, next);
    }

    private static boolean isSameAlert(@Nullable OwnRisk known, @Nullable OwnRisk told) {
        return known != null && told != null && known.id().equals(told.id()) && known.level() == told.level();
    }

    /** At a tick that all partitions have told, epoch milliseconds: the changes before it hold. */
    public TrackedRisk at(long tick) {
        OwnRisk open = risk;
        List<Change> later = new ArrayList<>();
        for (Change change : coming) {
            if (change.after() < tick) {
                open = change.risk();
            } else {
                later.add(change);
            }
        }
        return later.size() == coming.size() ? this : new TrackedRisk(open, later);
    }

    /** Whether nothing is open or to come. */
    public boolean isBlank() {
        return risk == null && coming.isEmpty();
    }
}
