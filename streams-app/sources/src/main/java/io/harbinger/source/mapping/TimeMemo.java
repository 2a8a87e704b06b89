package io.harbinger.source.mapping;

import io.harbinger.domain.event.Parsed;
import org.jspecify.annotations.Nullable;

/**
 * A cache of the times parsed last, by their text: all cells of a column, or all events of a row, tend to have the same.
 * A time is at one of two places, where it takes that of another: in a file whose times are all different a table that
 * forgets the eldest costs more than parsing does.
 */
final class TimeMemo {

    /** Twice as many as the days of twenty years: a column a day is what the widest files have. */
    private static final int PLACES = 1 << 14;
    /** A longer text is no time; remembered, such would fill the memory. */
    private static final int LONGEST = 128;

    private record Entry(TimeFormats formats, String text, Parsed<TimeSpan> parsed) {

        @SuppressWarnings("ReferenceEquality") // the formats of one field are one object
        boolean isOf(TimeFormats other, String read) {
            return formats == other && text.equals(read);
        }
    }

    private final @Nullable Entry[] entries = new @Nullable Entry[PLACES];

    Parsed<TimeSpan> parse(TimeFormats formats, String field, String text) {
        if (text.length() > LONGEST) {
            return formats.parse(field, text);
        }
        int hash = text.hashCode();
        int place = (hash ^ hash >>> 14) & (PLACES - 1);
        Entry one = entries[place];
        if (one != null && one.isOf(formats, text)) {
            return one.parsed();
        }
        Entry other = entries[place ^ 1];
        if (other != null && other.isOf(formats, text)) {
            return other.parsed();
        }
        Parsed<TimeSpan> parsed = formats.parse(field, text);
        if (parsed instanceof Parsed.Ok) {
            // What was wrong is told of its own column, each time.
            entries[one != null && other == null ? place ^ 1 : place] = new Entry(formats, text, parsed);
        }
        return parsed;
    }
}
