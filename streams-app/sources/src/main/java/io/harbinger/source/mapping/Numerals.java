package io.harbinger.source.mapping;

import io.harbinger.domain.event.Parsed;
import io.harbinger.domain.event.Reason;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How numbers are written.
 *
 * @param decimal between whole part and fraction
 * @param group between groups of three digits; null where digits are not grouped; a space stands for every kind of space
 */
record Numerals(char decimal, @Nullable Character group, Pattern grammar) {

    static final Numerals PLAIN = of('.', null);

    private static final Set<String> NOT_FINITE =
            Set.of("nan", "inf", "+inf", "-inf", "infinity", "+infinity", "-infinity", "∞", "-∞", "#num!", "#div/0!");

    static Numerals of(char decimal, @Nullable Character group) {
        if (group != null && group == decimal) {
            throw new IllegalArgumentException("decimal and group must differ, were both '" + decimal + "'");
        }
        if (isPartOfNumber(decimal) || (group != null && isPartOfNumber(group))) {
            throw new IllegalArgumentException("decimal and group must not be a digit, a sign or a letter");
        }
        String point = Pattern.quote(String.valueOf(decimal));
        String grouped = group == null ? "" : "\\d{1,3}(?:" + Pattern.quote(group.toString()) + "\\d{3})+|";
        String fraction = point + "\\d+";
        String grammar = "[-+]?(?:(?:" + grouped + "\\d+)(?:" + fraction + "|" + point + ")?|" + fraction + ")"
                + "(?:[eE][-+]?\\d{1,3})?";
        return new Numerals(decimal, group, Pattern.compile(grammar));
    }

    private static boolean isPartOfNumber(char c) {
        return Character.isLetterOrDigit(c) || c == '-' || c == '+';
    }

    /** The finite number that the text says, or why it says none; {@code field} names the field in the refusal. */
    Parsed<Double> parse(String field, String text) {
        String plain = withPlainSpaces(text);
        if (!grammar.matcher(plain).matches()) {
            return NOT_FINITE.contains(text.toLowerCase(Locale.ROOT))
                    ? Parsed.rejected(Reason.NOT_FINITE, field, text, "a finite number is expected")
                    : Parsed.rejected(Reason.NOT_A_NUMBER, field, text, "a number is expected, " + written());
        }
        double value = Double.parseDouble(normal(plain));
        return Double.isFinite(value)
                ? Parsed.ok(value)
                : Parsed.rejected(Reason.NOT_FINITE, field, text, "the number is too large");
    }

    /** Thin and no-break spaces group digits just as plain ones do. */
    private String withPlainSpaces(String text) {
        return group != null && group == ' ' ? text.replaceAll("[\\u00A0\\u2009\\u202F]", " ") : text;
    }

    private String normal(String text) {
        String ungrouped = group == null ? text : text.replace(group.toString(), "");
        return decimal == '.' ? ungrouped : ungrouped.replace(decimal, '.');
    }

    private String written() {
        String groups = group == null ? "without grouped digits" : "digits grouped by '" + group + "'";
        return "decimals after '" + decimal + "', " + groups + " (the mapping's decimal and group)";
    }
}
