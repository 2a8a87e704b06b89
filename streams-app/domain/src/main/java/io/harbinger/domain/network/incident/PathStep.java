package io.harbinger.domain.network.incident;

import io.harbinger.domain.network.propagation.Step;
import io.harbinger.domain.network.propagation.Window;
import io.harbinger.domain.subject.Subject;
import io.harbinger.domain.subject.SubjectType;
import org.jspecify.annotations.Nullable;

/**
 * One step of a path, with its time.
 *
 * @param step the arithmetic of the loss
 * @param start when the shortage reaches the downstream subject, epoch milliseconds; {@link Window#NEVER} where it is
 *     absorbed before
 */
public record PathStep(Subject from, Subject to, Step step, long start) {

    /** What the downstream subject has in stock, milliseconds of usual use; null where that is not known. */
    public @Nullable Long cover() {
        return step.by().cover() > 0 ? step.by().cover() : null;
    }

    /** Whether a stock would count here and none is known: the shortage may come later than it says. */
    public boolean lacksCover() {
        return to.type() != SubjectType.LANE && step.by().cover() == 0;
    }
}
