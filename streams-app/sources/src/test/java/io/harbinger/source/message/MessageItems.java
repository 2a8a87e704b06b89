package io.harbinger.source.message;

import io.harbinger.domain.event.Event;
import io.harbinger.domain.event.EventField;
import io.harbinger.domain.event.EventTable;
import io.harbinger.domain.event.EventTime;
import io.harbinger.domain.event.FieldType;
import io.harbinger.source.EventSource;
import io.harbinger.source.SourceFormat;
import io.harbinger.source.SourceItem;
import io.harbinger.source.Tallies;
import io.harbinger.source.file.Sources;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What a format makes of files, as lines to compare. */
final class MessageItems {

    private MessageItems() {}

    static List<SourceItem> of(SourceFormat format, Path... paths) throws IOException {
        List<SourceItem> items = new ArrayList<>();
        try (EventSource source = Sources.open(format, List.of(paths))) {
            source.forEachRemaining(items::add);
        }
        return items;
    }

    static List<Event> events(SourceFormat format, Path... paths) throws IOException {
        List<Event> events = new ArrayList<>();
        for (SourceItem item : of(format, paths)) {
            if (!(item instanceof SourceItem.Accepted accepted)) {
                throw new AssertionError(((SourceItem.Rejected) item).message());
            }
            events.add(accepted.event());
        }
        return events;
    }

    static List<String> refusals(SourceFormat format, Path... paths) throws IOException {
        return of(format, paths).stream()
                .filter(SourceItem.Rejected.class::isInstance)
                .map(MessageItems::line)
                .toList();
    }

    /** Refusals first, as a source gives them, then events in order of time, then what was counted. */
    static List<String> lines(SourceFormat format, Path... paths) throws IOException {
        List<String> lines = new ArrayList<>();
        try (EventSource source = Sources.open(format, List.of(paths))) {
            source.forEachRemaining(item -> lines.add(line(item)));
            var tallies = new Tallies();
            source.addTo(tallies);
            tallies.lines().forEach(line -> lines.add("- " + line));
        }
        return lines;
    }

    static String line(SourceItem item) {
        long line = item.origin().line();
        return item instanceof SourceItem.Accepted accepted
                ? line + " " + text(accepted.event())
                : line + " refused "
                        + ((SourceItem.Rejected) item)
                                .message()
                                .substring(item.origin().toString().length() + 2);
    }

    private static String text(Event event) {
        return text(event, EventTable.of(event.kind()));
    }

    private static <E extends Event> String text(Event event, EventTable<E> table) {
        var line = new StringBuilder(event.kind().toString());
        for (EventField<E, ?> field : table.fields()) {
            Object value = field.of(table.cast(event));
            if (value != null && !value.equals(field.fallback())) {
                String text = field.type() == FieldType.TIME || (field == table.revision())
                        ? EventTime.text((Long) value)
                        : EventField.text(value);
                line.append(' ').append(field.name()).append('=').append(text);
            }
        }
        return line.toString();
    }
}
