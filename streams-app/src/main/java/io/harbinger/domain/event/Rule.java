package io.harbinger.domain.event;

import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** One rule over one field of an event; getters of optional fields may return null, which passes. */
@FunctionalInterface
interface Rule<E> {

    /** Why the event is refused, null where the rule holds. */
    @Nullable Rejection check(E event);

    static <E> Rule<E> text(String field, Function<E, String> get) {
        return event ->
                get.apply(event).isBlank() ? new Rejection(Reason.MISSING_FIELD, field, "", "must not be blank") : null;
    }

    static <E> Rule<E> optionalText(String field, Function<E, @Nullable String> get) {
        return event -> {
            String text = get.apply(event);
            return text != null && text.isBlank()
                    ? new Rejection(Reason.MISSING_FIELD, field, text, "must be absent rather than blank")
                    : null;
        };
    }

    static <E> Rule<E> finite(String field, ToDoubleFunction<E> get) {
        return event -> finite(field, get.applyAsDouble(event));
    }

    /** A number that may be absent, and is finite and not negative. */
    static <E> Rule<E> amount(String field, Function<E, @Nullable Double> get) {
        return event -> {
            Double amount = get.apply(event);
            if (amount == null) {
                return null;
            }
            Rejection infinite = finite(field, amount);
            return infinite == null && amount < 0 ? negative(field, amount.toString()) : infinite;
        };
    }

    static <E> Rule<E> count(String field, Function<E, @Nullable Long> get) {
        return event -> {
            Long count = get.apply(event);
            return count != null && count < 0 ? negative(field, count.toString()) : null;
        };
    }

    static <E> Rule<E> unit(String field, Function<E, @Nullable String> get) {
        return event -> {
            String unit = get.apply(event);
            return unit == null || Units.known(unit)
                    ? null
                    : new Rejection(
                            Reason.UNKNOWN_UNIT,
                            field,
                            unit,
                            "not a UCUM code that is known here, such as Cel, %, 1, m/s2, kPa, t, m3/h, kW, {TEU}");
        };
    }

    /** A period that starts no later than it ends, and is short enough to be told in milliseconds. */
    static <E> Rule<E> period(Function<E, @Nullable Long> start, ToLongFunction<E> end) {
        return event -> {
            Long first = start.apply(event);
            long last = end.applyAsLong(event);
            return first == null || (first <= last && last + 1 - first > 0)
                    ? null
                    : new Rejection(
                            Reason.BAD_TIME,
                            "periodStart",
                            first.toString(),
                            "must not be later than eventTime " + last + " (epoch milliseconds)");
        };
    }

    private static @Nullable Rejection finite(String field, double number) {
        return Double.isFinite(number)
                ? null
                : new Rejection(Reason.NOT_FINITE, field, Double.toString(number), "must be a finite number");
    }

    private static Rejection negative(String field, String number) {
        return new Rejection(Reason.NEGATIVE, field, number, "must not be negative");
    }
}
