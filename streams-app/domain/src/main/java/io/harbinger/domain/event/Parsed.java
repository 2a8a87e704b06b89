package io.harbinger.domain.event;

/** The outcome of reading something from outside. */
public sealed interface Parsed<T> {

    record Ok<T>(T value) implements Parsed<T> {}

    record Rejected<T>(Rejection rejection) implements Parsed<T> {}

    static <T> Parsed<T> ok(T value) {
        return new Ok<>(value);
    }

    static <T> Parsed<T> rejected(Reason reason, String field, String value, String detail) {
        return new Rejected<>(new Rejection(reason, field, value, detail));
    }
}
