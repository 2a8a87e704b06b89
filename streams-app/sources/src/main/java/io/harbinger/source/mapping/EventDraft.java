package io.harbinger.source.mapping;

import io.harbinger.domain.event.EventField;
import io.harbinger.domain.event.EventTable;
import io.harbinger.domain.event.Parsed;
import io.harbinger.domain.event.Reason;
import io.harbinger.domain.event.Rejection;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads the fields of one event from a row and keeps the first mistake as its {@link #rejection}. */
final class EventDraft {

    /** 2^53: beyond it a double no longer holds every whole number. */
    private static final double LARGEST_COUNT = 9.007199254740992E15;

    /** What can be added to a time without leaving the calendar. */
    private static final double MOST_SHIFTED = 1e6;

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

    /** Whether the event would come from a melted column that has no value in this row: there is no event then. */
    boolean isAbsent() {
        return row.melted() != null && row.cell(row.melted().position()) == null;
    }

    /** A hash of all cells of the row. */
    long digest() {
        return row.row().digest();
    }

    /** The value of a field; null where the row has none, or where it is wrong. */
    @Nullable Object value(EventField<?, ?> field) {
        return switch (field.type()) {
            case TEXT, NAME, UNIT -> text(field);
            case CODE -> code(field);
            case NUMBER -> number(field);
            case AMOUNT -> amount(field);
            case COUNT -> count(field);
            case FLAG -> flag(field);
            case TIME -> time(field);
        };
    }

    private @Nullable String text(EventField<?, ?> field) {
        FieldSpec fieldSpec = spec.field(field);
        if (fieldSpec == null) {
            return null;
        }
        String text = fieldSpec.source().text(row);
        return text == null ? null : translated(field, fieldSpec, text);
    }

    private String translated(EventField<?, ?> field, FieldSpec fieldSpec, String text) {
        if (!(fieldSpec instanceof FieldSpec.Text words) || words.codes().isEmpty()) {
            return pool.shared(text);
        }
        String code = words.codes().getOrDefault(text, words.codes().get(FieldSpec.Text.ANY_OTHER));
        if (code == null) {
            var known = words.codes().keySet().stream().sorted().toList();
            reject(Reason.UNKNOWN_CODE, field, text, "is none of the mapping's codes " + String.join(", ", known));
            return text;
        }
        return code;
    }

    private @Nullable Object code(EventField<?, ?> field) {
        String text = text(field);
        if (text == null) {
            return field.fallback();
        }
        Object code = field.code(text);
        if (code == null) {
            reject(Reason.UNKNOWN_CODE, field, text, "must be one of " + String.join(", ", field.codeNames()));
        }
        return code;
    }

    /** A finite number, converted to the unit of the field; null where the row has none. */
    private @Nullable Double number(EventField<?, ?> field) {
        return spec.field(field) instanceof FieldSpec.Numeric number ? number(field, number) : null;
    }

    private @Nullable Double number(EventField<?, ?> field, FieldSpec.Numeric number) {
        String text = number.source().text(row);
        if (text == null) {
            return null;
        }
        Double read = valid(number.numerals().parse(blamedColumn(number.source(), field), text));
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

    /** An amount: at least 0. */
    private @Nullable Double amount(EventField<?, ?> field) {
        Double amount = number(field);
        if (amount != null && amount < 0) {
            reject(Reason.NEGATIVE, field, originalText(field), field.name() + " must be at least 0");
        }
        return amount;
    }

    /** A whole number, at least 0; written {@code 12} or {@code 12.0}. */
    private @Nullable Long count(EventField<?, ?> field) {
        Double count = amount(field);
        if (count == null) {
            return null;
        }
        if (count != Math.rint(count) || count > LARGEST_COUNT) {
            reject(Reason.NOT_A_NUMBER, field, originalText(field), field.name() + " must be a whole number");
        }
        return (long) (double) count;
    }

    /** Yes or no, in any case: {@code true}, {@code yes}, {@code y}, {@code 1}, and their opposites. */
    private @Nullable Boolean flag(EventField<?, ?> field) {
        String text = text(field);
        if (text == null) {
            return null;
        }
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "yes", "y", "1" -> true;
            case "false", "no", "n", "0" -> false;
            default -> {
                reject(Reason.UNKNOWN_CODE, field, text, "must be true or false");
                yield null;
            }
        };
    }

    /** A time, or the period around it; null where the row has none, or where it is wrong. */
    @Nullable TimeSpan span(EventField<?, ?> field) {
        if (!(spec.field(field) instanceof FieldSpec.Time time)) {
            return null;
        }
        String text = time.source().text(row);
        TimeSpan span = text == null ? null : valid(memo.parse(time.formats(), blamedColumn(field), text));
        return span == null || time.shift() == null ? span : shifted(field, span, time.formats(), time.shift());
    }

    /** Null where the row does not say by how much. */
    private @Nullable TimeSpan shifted(
            EventField<?, ?> field, TimeSpan span, TimeFormats formats, FieldSpec.Shift shift) {
        Double amount = number(field, shift.amount());
        if (amount == null) {
            return null;
        }
        if (amount != Math.rint(amount) || Math.abs(amount) > MOST_SHIFTED) {
            String text = String.valueOf(shift.amount().source().text(row));
            refuse(
                    Reason.NOT_A_NUMBER,
                    blamedColumn(shift.amount().source(), field),
                    text,
                    "a whole number is expected");
            return null;
        }
        return span.plus((long) (double) amount, shift.unit(), formats.zone());
    }

    /** The instant, or the last instant of the period; null where the row has none. */
    private @Nullable Long time(EventField<?, ?> field) {
        TimeSpan span = span(field);
        return span == null ? null : span.end();
    }

    /** Rejects a period whose start (inclusive) does not lie before its end (the last instant). */
    void checkPeriod(EventField<?, ?> field, long start, long end) {
        if (start > end) {
            reject(
                    Reason.BAD_TIME,
                    field,
                    Instant.ofEpochMilli(start).toString(),
                    "the period must start before the event time");
        }
    }

    private <T> @Nullable T valid(Parsed<T> parsed) {
        if (parsed instanceof Parsed.Ok<T> ok) {
            return ok.value();
        }
        if (parsed instanceof Parsed.Rejected<T> rejected && rejection == null) {
            rejection = rejected.rejection();
        }
        return null;
    }

    /** Rejects the event because the row has no value for this field. */
    void missing(EventField<?, ?> field) {
        reject(Reason.MISSING_FIELD, field, "", field.name() + " must not be empty");
    }

    /** A broken rule of the event as one of the column that the field comes from. */
    Rejection blamed(Rejection broken, EventTable<?> table) {
        for (EventField<?, ?> field : table.fields()) {
            if (field.name().equals(broken.field())) {
                String detail = broken.field() + " " + broken.detail();
                return new Rejection(broken.reason(), blamedColumn(field), broken.value(), detail);
            }
        }
        return broken;
    }

    private void reject(Reason reason, EventField<?, ?> field, String value, String detail) {
        refuse(reason, blamedColumn(field), value, detail);
    }

    private void refuse(Reason reason, String column, String value, String detail) {
        if (rejection == null) {
            rejection = new Rejection(reason, column, value, detail);
        }
    }

    /** The text of the field in the row, before it is parsed. */
    private String originalText(EventField<?, ?> field) {
        FieldSpec fieldSpec = spec.field(field);
        String text = fieldSpec == null ? null : fieldSpec.source().text(row);
        return text == null ? "" : text;
    }

    private String blamedColumn(EventField<?, ?> field) {
        FieldSpec fieldSpec = spec.field(field);
        return fieldSpec == null ? field.name() : blamedColumn(fieldSpec.source(), field);
    }

    private String blamedColumn(FieldSource source, EventField<?, ?> field) {
        return row.blamedColumn(source.alternatives(), field);
    }
}
