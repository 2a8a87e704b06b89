package io.harbinger.source.mapping;

import io.harbinger.domain.event.Parsed;
import org.jspecify.annotations.Nullable;

/** How the numbers of a column are written, for those who must find out; {@code group} is null where digits are not grouped. */
public record NumberNotation(char decimal, @Nullable Character group) {

    /** Whether the text is a finite number that is written this way. */
    public boolean reads(String text) {
        return Numerals.of(decimal, group).parse("", text) instanceof Parsed.Ok<Double>;
    }

    /** Whether the text is a whole number, at least 0, written this way. */
    public boolean readsCount(String text) {
        return Numerals.of(decimal, group).parse("", text) instanceof Parsed.Ok<Double> ok
                && ok.value() >= 0
                && ok.value() == Math.rint(ok.value());
    }
}
