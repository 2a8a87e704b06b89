package io.harbinger.source.mapping;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The variants of ISO 8601 that occur in practice: {@code 2021-03}, {@code 2021-03-24}, {@code 2021-03-24T05:40[:00[.123]]}, a space for
 * the T, {@code Z}, {@code +08} or {@code +08:00}. A regular expression, because the JDK's formatter with
 * optional parts takes about ten times as long.
 */
record IsoFormat() implements TimeFormat {

    private static final Pattern TEXT = Pattern.compile("(\\d{4})-(\\d\\d)(?:-(\\d\\d)"
            + "(?:[Tt ](\\d\\d):(\\d\\d)(?::(\\d\\d)(?:[.,](\\d{1,9}))?)? ?([Zz]|[-+]\\d\\d(?::?\\d\\d)?)?)?)?");
    private static final int NANO_DIGITS = 9;

    @Override
    public @Nullable Moment read(String text, ZoneId zone) {
        Matcher match = TEXT.matcher(text);
        if (!match.matches()) {
            return null;
        }
        try {
            var local = LocalDateTime.of(
                    number(match, 1),
                    number(match, 2),
                    match.group(3) == null ? 1 : number(match, 3),
                    number(match, 4),
                    number(match, 5),
                    number(match, 6),
                    nanos(match.group(7)));
            String offset = match.group(8);
            ZonedDateTime time = local.atZone(offset == null ? zone : ZoneOffset.of(offset.replace('z', 'Z')));
            return new Moment(time, whole(match));
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable Period whole(Matcher match) {
        if (match.group(3) == null) {
            return Period.MONTH;
        }
        return match.group(4) == null ? Period.DAY : null;
    }

    @Override
    public String advice(String text) {
        return TEXT.matcher(text).matches() ? "the calendar has no such time" : "";
    }

    private static int number(Matcher match, int group) {
        String digits = match.group(group);
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    private static int nanos(@Nullable String fraction) {
        return fraction == null ? 0 : Integer.parseInt(fraction + "0".repeat(NANO_DIGITS - fraction.length()));
    }
}
