package io.harbinger.source.mapping;

import io.harbinger.domain.event.Parsed;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** A cache of the times parsed last, by their text: all cells of a column, or all events of a row, tend to have the same. */
final class TimeMemo {

    private static final int MOST = 1 << 13;
    /** A longer text is no time; remembered, such would fill the memory. */
    private static final int LONGEST = 128;

    private final IdentityHashMap<TimeFormats, Map<String, Parsed<TimeSpan>>> memos = new IdentityHashMap<>();

    Parsed<TimeSpan> parse(TimeFormats formats, String field, String text) {
        if (text.length() > LONGEST) {
            return formats.parse(field, text);
        }
        return memos.computeIfAbsent(formats, any -> new Recent())
                .computeIfAbsent(text, unread -> formats.parse(field, unread));
    }

    private static final class Recent extends LinkedHashMap<String, Parsed<TimeSpan>> {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Parsed<TimeSpan>> eldest) {
            return size() > MOST;
        }
    }
}
