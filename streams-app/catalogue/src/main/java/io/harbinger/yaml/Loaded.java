package io.harbinger.yaml;

import java.util.List;
import java.util.function.Function;

/** The outcome of reading a file a person wrote: the value, or every mistake in it. */
public sealed interface Loaded<T> {

    record Ok<T>(T value) implements Loaded<T> {}

    /** At least one violation, in the order of files and lines. */
    record Invalid<T>(List<Violation> violations) implements Loaded<T> {
        public Invalid {
            violations = List.copyOf(violations);
            if (violations.isEmpty()) {
                throw new IllegalArgumentException("an invalid file has at least one violation");
            }
        }
    }

    static <T> Loaded<T> ok(T value) {
        return new Ok<>(value);
    }

    static <T> Loaded<T> invalid(Violation violation) {
        return new Invalid<>(List.of(violation));
    }

    /** The violations; empty when {@link Ok}. */
    default List<Violation> problems() {
        return this instanceof Invalid<T> invalid ? invalid.violations() : List.of();
    }

    /** Applies the next step to the value, or passes the violations on. */
    default <U> Loaded<U> then(Function<T, Loaded<U>> next) {
        if (this instanceof Ok<T> ok) {
            return next.apply(ok.value());
        }
        return new Invalid<>(problems());
    }

    /** The value of a file that cannot be wrong, such as one of ours; throws with all violations when it is. */
    default T orThrow() {
        if (this instanceof Ok<T> ok) {
            return ok.value();
        }
        var lines = problems().stream().map(Violation::toString).toList();
        throw new IllegalStateException(String.join(System.lineSeparator(), lines));
    }
}
