package io.harbinger.lab.replay;

import io.harbinger.domain.event.Event;
import io.harbinger.domain.event.EventField;
import io.harbinger.domain.event.EventTable;
import io.harbinger.domain.event.EventTime;
import io.harbinger.domain.event.FieldType;
import io.harbinger.domain.indicator.Catalogue;
import io.harbinger.source.InputFile;
import io.harbinger.source.RowSource;
import io.harbinger.source.SourceException;
import io.harbinger.source.SourceFormat;
import io.harbinger.source.SourceItem;
import io.harbinger.source.file.Sources;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.function.Consumer;

/** What a mapping makes of a file, without any replay: its first events, and how many it gives and refuses. */
public final class MappingTrial {

    /** Of a file this many events and refusals are read; what a mapping does not read in them it does not read at all. */
    private static final long MOST_ITEMS = 200_000;

    private static final int MOST_SHOWN = 5;

    /**
     * What became of the rows.
     *
     * @param first the first events, one line each
     * @param input the counts
     * @param setAside rows that a filter left out
     * @param isWhole whether the file was read to its end
     */
    public record Outcome(List<String> first, ReplayedInput input, long setAside, boolean isWhole) {

        public Outcome {
            first = List.copyOf(first);
        }
    }

    private final SourceFormat format;
    private final InputCounts counts;
    private final Consumer<SourceItem.Rejected> refusals;
    private final List<String> first = new ArrayList<>();

    /** @param refusals gets every refusal */
    public MappingTrial(SourceFormat format, Catalogue catalogue, Consumer<SourceItem.Rejected> refusals) {
        this.format = format;
        this.counts = InputCounts.ofFile(catalogue);
        this.refusals = refusals;
    }

    /**
     * Reads one file in its own order.
     *
     * @throws SourceException where the file as a whole cannot be read
     */
    public Outcome read(InputFile file) {
        try (InputStream in = file.open(count -> {})) {
            RowSource rows = Sources.rows(format, file, in);
            Queue<SourceItem> read = new ArrayDeque<>();
            boolean more = true;
            while (more && counts.items() < MOST_ITEMS) {
                more = rows.readInto(read);
                read.forEach(this::add);
                read.clear();
            }
            return new Outcome(first, counts.until(Long.MIN_VALUE), rows.setAside(), !more);
        } catch (IOException e) {
            throw SourceException.unreadable(file, e);
        }
    }

    private void add(SourceItem item) {
        if (item instanceof SourceItem.Accepted accepted && accepted.isWithdrawal()) {
            return; // what it withdraws is found in a replay
        }
        counts.add(item);
        if (item instanceof SourceItem.Rejected rejected) {
            refusals.accept(rejected);
        } else if (item instanceof SourceItem.Accepted accepted && first.size() < MOST_SHOWN) {
            first.add(accepted.origin() + ": "
                    + text(accepted.event(), EventTable.of(accepted.event().kind())));
        }
    }

    private static <E extends Event> String text(Event event, EventTable<E> table) {
        E own = table.cast(event);
        var text = new StringBuilder(table.kind().name().toLowerCase(Locale.ROOT));
        for (EventField<E, ?> field : table.fields()) {
            Object value = field.of(own);
            if (value != null && !value.equals(field.fallback())) {
                boolean time = field.type() == FieldType.TIME;
                text.append(", ").append(field.name()).append(' ');
                text.append(time ? EventTime.text((Long) value) : EventField.text(value));
            }
        }
        return text.toString();
    }
}
