package io.harbinger.adapter;

import io.harbinger.domain.event.Parsed;
import io.harbinger.domain.event.Reason;
import io.harbinger.domain.event.Rejection;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the fields of one event. A getter that finds something wrong keeps the first such {@link #rejection} and
 * returns a placeholder, so that the caller reads on and asks once at the end.
 */
final class EventDraft {

    /** 2^53: beyond it a double no longer holds every whole number. */
    private static final double LARGEST_COUNT = 9.007199254740992E15;

    private final EventSpec spec;
    private final RowView row;
    private final TimeMemo memo;
    private final TextPool pool;
    private @Nullable Rejection rejection;

    EventDraft(EventSpec spec, RowView row, TimeMemo memo, TextPool pool) {
        this.spec = spec;
        this.row = row;
        this.memo = memo;
        this.pool = pool;
    }

    /** The first mistake found; null when there is none. */
    @Nullable Rejection rejection() {
        return rejection;
    }

    /** Whether the event comes from a melted column that has no value in this row, and so is none. */
    boolean isAbsent() {
        return row.melted() != null && row.cell(row.melted().position()) == null;
    }

    @Nullable String optionalText(EventField field) {
        FieldSpec fieldSpec = spec.field(field);
        if (fieldSpec == null) {
            return null;
        }
        String text = fieldSpec.source().text(row);
        return text == null ? null : translated(field, fieldSpec, text);
    }

    private String translated(EventField field, FieldSpec fieldSpec, String text) {
        if (!(fieldSpec instanceof FieldSpec.Text words) || words.codes().isEmpty()) {
            return pool.shared(text);
        }
        String code = words.codes().get(text);
        if (code == null) {
            var known = words.codes().keySet().stream().sorted().toList();
            reject(Reason.UNKNOWN_CODE, field, text, "is none of the mapping's codes " + String.join(", ", known));
            return text;
        }
        return code;
    }

    /** Text that must be there; empty once rejected. */
    String text(EventField field) {
        String text = optionalText(field);
        return text == null ? missing(field, "") : text;
    }

    /** One of the constants of {@code type}; {@code fallback} where the row says none, the first once rejected. */
    <E extends Enum<E>> E code(EventField field, Class<E> type, @Nullable E fallback) {
        E[] constants = type.getEnumConstants();
        String text = optionalText(field);
        if (text == null) {
            return fallback == null ? missing(field, constants[0]) : fallback;
        }
        for (E constant : constants) {
            if (constant.name().equals(text)) {
                return constant;
            }
        }
        List<String> names = Arrays.stream(constants).map(Enum::name).toList();
        reject(Reason.UNKNOWN_CODE, field, text, "must be one of " + String.join(", ", names));
        return constants[0];
    }

    /** A finite number, converted to the unit of the field; null where the row has none. */
    @Nullable Double optionalNumber(EventField field) {
        if (!(spec.field(field) instanceof FieldSpec.Numeric number)) {
            return null;
        }
        String text = number.source().text(row);
        if (text == null) {
            return null;
        }
        Double read = value(number.numerals().parse(culprit(field), text));
        if (read == null) {
            return null;
        }
        double converted = read * number.factor();
        if (!Double.isFinite(converted)) {
            reject(Reason.NOT_FINITE, field, text, "the number is too large");
            return null;
        }
        return converted;
    }

    double number(EventField field) {
        Double number = optionalNumber(field);
        return number == null ? missing(field, 0.0) : number;
    }

    /** An amount: at least 0. */
    @Nullable Double optionalAmount(EventField field) {
        Double amount = optionalNumber(field);
        if (amount != null && amount < 0) {
            reject(Reason.NEGATIVE, field, written(field), field.spelling() + " must be at least 0");
        }
        return amount;
    }

    /** A whole number, at least 0; written {@code 12} or {@code 12.0}. */
    @Nullable Long optionalCount(EventField field) {
        Double count = optionalAmount(field);
        if (count == null) {
            return null;
        }
        if (count != Math.rint(count) || count > LARGEST_COUNT) {
            reject(Reason.NOT_A_NUMBER, field, written(field), field.spelling() + " must be a whole number");
        }
        return (long) (double) count;
    }

    /** A time or period that must be there. */
    TimeSpan span(EventField field) {
        TimeSpan span = optionalSpan(field);
        return span == null ? missing(field, new TimeSpan(null, 0)) : span;
    }

    @Nullable TimeSpan optionalSpan(EventField field) {
        if (!(spec.field(field) instanceof FieldSpec.Time time)) {
            return null;
        }
        String text = time.source().text(row);
        return text == null ? null : value(memo.parse(time.formats(), culprit(field), text));
    }

    /** The instant, or the last instant of the period; null where the row has none. */
    @Nullable Long optionalTime(EventField field) {
        TimeSpan span = optionalSpan(field);
        return span == null ? null : span.end();
    }

    /** Refuses a period whose start (inclusive) does not lie before its end (the last instant). */
    void checkPeriod(long start, long end) {
        if (start > end) {
            reject(
                    Reason.BAD_TIME,
                    EventField.PERIOD_START,
                    Instant.ofEpochMilli(start).toString(),
                    "the period must start before the event time");
        }
    }

    private <T> @Nullable T value(Parsed<T> parsed) {
        if (parsed instanceof Parsed.Ok<T> ok) {
            return ok.value();
        }
        if (parsed instanceof Parsed.Rejected<T> rejected && rejection == null) {
            rejection = rejected.rejection();
        }
        return null;
    }

    private <T> T missing(EventField field, T placeholder) {
        reject(Reason.MISSING_FIELD, field, "", field.spelling() + " must not be empty");
        return placeholder;
    }

    private void reject(Reason reason, EventField field, String value, String detail) {
        if (rejection == null) {
            rejection = new Rejection(reason, culprit(field), value, detail);
        }
    }

    /** The field's text as the row has it. */
    private String written(EventField field) {
        FieldSpec fieldSpec = spec.field(field);
        String text = fieldSpec == null ? null : fieldSpec.source().text(row);
        return text == null ? "" : text;
    }

    private String culprit(EventField field) {
        FieldSpec fieldSpec = spec.field(field);
        return fieldSpec == null
                ? field.spelling()
                : row.culprit(fieldSpec.source().alternatives(), field);
    }
}
