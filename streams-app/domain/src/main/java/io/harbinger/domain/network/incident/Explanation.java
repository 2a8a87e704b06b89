package io.harbinger.domain.network.incident;

import io.harbinger.domain.subject.Subject;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which own risks follow from another. One explains another if it takes, alone and through any edges, at least a
 * quarter of what the other has lost, and did not begin clearly later. Of several the one that takes most counts, then
 * the earliest, then the first by id. Who explains one another in a circle leaves the earliest of them as the root.
 */
final class Explanation {

    /** Onsets are known to the windows that measured them, of up to some days. */
    static final long ONSET_TOLERANCE = 3 * 86_400_000L;

    /** One part in so many of a severity has to be explained. */
    private static final int LEAST_PART = 4;

    private static final Comparator<OwnRisk> EARLIEST =
            Comparator.comparingLong((OwnRisk risk) -> risk.impulse().onset()).thenComparing(OwnRisk.SEVEREST_FIRST);

    private final Map<Subject, OwnRisk> own = new HashMap<>();
    private final Map<Subject, OwnRisk> parents = new HashMap<>();
    private final Map<Subject, Integer> parts = new HashMap<>();

    Explanation(List<OwnRisk> risks) {
        risks.forEach(risk -> own.put(risk.subject(), risk));
    }

    /** Takes in what {@code by} alone does to a subject, ppm. */
    void add(OwnRisk by, Subject subject, int alone) {
        OwnRisk other = own.get(subject);
        if (other == null || other.equals(by) || !explains(by, other, alone)) {
            return;
        }
        int best = parts.getOrDefault(subject, -1);
        OwnRisk parent = parents.get(subject);
        if (parent == null || alone > best || (alone == best && EARLIEST.compare(by, parent) < 0)) {
            parts.put(subject, alone);
            parents.put(subject, by);
        }
    }

    private static boolean explains(OwnRisk by, OwnRisk other, int alone) {
        return (long) alone * LEAST_PART >= other.impulse().severity()
                && by.impulse().onset() <= other.impulse().onset() + ONSET_TOLERANCE;
    }

    /** Of each own risk that is no root, its root. */
    Map<Subject, Subject> roots() {
        Map<Subject, Subject> roots = new HashMap<>();
        for (OwnRisk risk : own.values()) {
            OwnRisk root = root(risk);
            if (!root.equals(risk)) {
                roots.put(risk.subject(), root.subject());
            }
        }
        return roots;
    }

    private OwnRisk root(OwnRisk risk) {
        Set<Subject> seen = new HashSet<>();
        OwnRisk at = risk;
        for (OwnRisk next = parent(at); next != null; next = parent(at)) {
            if (!seen.add(at.subject())) {
                return earliestInCircle(at);
            }
            at = next;
        }
        return at;
    }

    private OwnRisk earliestInCircle(OwnRisk start) {
        OwnRisk earliest = start;
        for (OwnRisk at = parent(start); at != null && !at.equals(start); at = parent(at)) {
            earliest = EARLIEST.compare(at, earliest) < 0 ? at : earliest;
        }
        return earliest;
    }

    private @Nullable OwnRisk parent(OwnRisk of) {
        return parents.get(of.subject());
    }
}
