package io.harbinger.domain.window;

import java.util.ArrayList;
import java.util.List;

/**
 * The content of a pane that can still be corrected: beside what its measure needs, each observation with the id of its
 * event, {@value #MOST} at most. With more of them the pane keeps only what its measure needs, and can no longer be
 * corrected.
 *
 * @param content what the measure needs of the observations
 * @param kept the observations, in order of arrival
 */
public record Revisable(Accumulator content, List<KeptObservation> kept) implements Accumulator {

    /** Observations kept of a pane; a month of one reporter's trade has some 250 partners. */
    public static final int MOST = 512;

    public Revisable {
        kept = List.copyOf(kept);
    }

    /** Of observations, on what a pane holds before its first. */
    public static Revisable of(Accumulator empty, List<KeptObservation> kept) {
        Accumulator content = empty;
        for (KeptObservation one : kept) {
            content = content.plus(one.toBatch(), 0, 1);
        }
        return new Revisable(content, kept);
    }

    /** What the measure needs of a content. */
    static Accumulator plain(Accumulator content) {
        return content instanceof Revisable revisable ? revisable.content() : content;
    }

    /**
     * A content with one more observation, kept where there is room and all before it are. Reports are replaced by
     * later ones of their subjects, and not kept beside.
     */
    static Accumulator plus(Accumulator content, KeptObservation one) {
        Accumulator next = plain(content).plus(one.toBatch(), 0, 1);
        if (next instanceof Reports || !hasRoom(content)) {
            return next;
        }
        List<KeptObservation> before = content instanceof Revisable revisable ? revisable.kept() : List.of();
        List<KeptObservation> kept = new ArrayList<>(before);
        kept.add(one);
        return new Revisable(next, kept);
    }

    /** Whether one more observation can be kept, beside all that have come before it. */
    static boolean hasRoom(Accumulator content) {
        return content instanceof Revisable revisable ? revisable.kept().size() < MOST : content.samples() == 0;
    }

    /** Whether an event of this id is among those kept of a content. */
    static boolean contains(Accumulator content, long id) {
        if (content instanceof Revisable revisable) {
            for (KeptObservation one : revisable.kept()) {
                if (one.id() == id) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Without what the event of this id gave, to the bit as if it had never come. */
    Revisable without(long id, Accumulator empty) {
        return of(empty, kept.stream().filter(one -> one.id() != id).toList());
    }

    @Override
    public Accumulator plus(ObservationBatch batch, int from, int to) {
        return content.plus(batch, from, to);
    }

    @Override
    public boolean isPooled(String category) {
        return content.isPooled(category);
    }

    @Override
    public long samples() {
        return content.samples();
    }
}
