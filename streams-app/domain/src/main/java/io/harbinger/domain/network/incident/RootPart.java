package io.harbinger.domain.network.incident;

import io.harbinger.domain.subject.Subject;
import java.util.Comparator;

/**
 * An own risk that reaches a subject. Parts do not add up: the worst of several inputs counts.
 *
 * @param alone what the subject would lose by this one alone, ppm
 */
public record RootPart(Subject root, int alone) {

    static final Comparator<RootPart> LARGEST_FIRST = Comparator.comparingInt(RootPart::alone)
            .reversed()
            .thenComparing(part -> part.root().id());
}
