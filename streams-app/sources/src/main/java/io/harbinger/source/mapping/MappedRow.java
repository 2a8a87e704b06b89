package io.harbinger.source.mapping;

import io.harbinger.domain.event.Event;
import io.harbinger.domain.event.Parsed;
import io.harbinger.source.RowOrigin;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of a CSV file: its bytes, its cells, and the events that its mapping made of it.
 *
 * @param original its bytes without the line end; not to be changed
 * @param cells empty where the row could not be split into cells
 * @param events events and rejections in the order of the mapping; empty where a filter excludes the row
 */
@SuppressWarnings("ArrayRecordComponent") // never compared; a copy of every row would be waste
public record MappedRow(
        Header header, RowOrigin origin, byte[] original, List<String> cells, List<Parsed<Event>> events) {

    /** The cell as it is written; null where the file has no such column or the row is too short. */
    public @Nullable String cell(String column) {
        int at = header.position(column);
        return at < 0 || at >= cells.size() ? null : cells.get(at);
    }
}
