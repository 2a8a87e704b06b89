package io.harbinger.domain.event;

import org.jspecify.annotations.Nullable;

/** Rules over one field of an input: why the input is refused, null where the rule holds. What is absent passes. */
public final class Rule {

    private Rule() {}

    /** Not blank, and not too long. */
    static @Nullable Rejection text(String field, TextLimit limit, @Nullable String text) {
        return text == null || text.isBlank()
                ? new Rejection(Reason.MISSING_FIELD, field, "", "must not be blank")
                : limit.check(field, text);
    }

    /** Absent, or neither blank nor too long. */
    static @Nullable Rejection optionalText(String field, TextLimit limit, @Nullable String text) {
        return text != null && text.isBlank()
                ? new Rejection(Reason.MISSING_FIELD, field, text, "must be absent rather than blank")
                : limit.check(field, text);
    }

    /** Neither infinite nor NaN. */
    public static @Nullable Rejection finite(String field, double number) {
        return Double.isFinite(number)
                ? null
                : new Rejection(Reason.NOT_FINITE, field, Double.toString(number), "must be a finite number");
    }

    /** Finite and not negative. */
    static @Nullable Rejection amount(String field, @Nullable Double amount) {
        if (amount == null) {
            return null;
        }
        Rejection infinite = finite(field, amount);
        return infinite == null && amount < 0 ? negative(field, amount.toString()) : infinite;
    }

    static @Nullable Rejection count(String field, @Nullable Long count) {
        return count != null && count < 0 ? negative(field, count.toString()) : null;
    }

    static @Nullable Rejection unit(String field, @Nullable String unit) {
        return unit == null || Units.known(unit)
                ? null
                : new Rejection(
                        Reason.UNKNOWN_UNIT,
                        field,
                        unit,
                        "is not a UCUM code that is known here, such as Cel, %, 1, m/s2, kPa, t, m3/h, kW, {TEU}");
    }

    /**
     * A period that starts no later than it ends, and is short enough to be counted in milliseconds.
     *
     * @param first its first instant, epoch milliseconds
     * @param last its last
     */
    static @Nullable Rejection period(@Nullable Long first, long last) {
        return first == null || (first <= last && last + 1 - first > 0)
                ? null
                : new Rejection(
                        Reason.BAD_TIME,
                        "periodStart",
                        first.toString(),
                        "must not be later than eventTime " + last + " (epoch milliseconds)");
    }

    private static Rejection negative(String field, String number) {
        return new Rejection(Reason.NEGATIVE, field, number, "must not be negative");
    }
}
