package io.harbinger.source.mapping;

import io.harbinger.domain.event.Event;
import io.harbinger.domain.event.EventKind;
import io.harbinger.domain.event.Parsed;
import io.harbinger.domain.event.Reason;
import io.harbinger.domain.event.Rejection;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A mapping bound to the header of one file: rows to events. Caches texts and times; not thread safe. */
final class RowMapper {

    /** One event to build from a row: from the column {@code melted}, or from the whole row where that is null. */
    private record Target(EventSpec spec, RowView.@Nullable MeltedColumn melted) {}

    private final String mapping;
    private final Mapping.Csv csv;
    private final Header header;
    private final String file;
    private final List<Target> targets;
    private final TimeMemo times = new TimeMemo();
    private final TextPool texts = new TextPool();
    private long setAside;

    /**
     * Throws {@code IllegalArgumentException} when the header does not fit: ask {@link Mapping.Csv#problems} first.
     *
     * @param mapping name of the mapping
     * @param file the file's name without folders and endings
     */
    public RowMapper(String mapping, Mapping.Csv csv, Header header, String file) {
        List<String> problems = csv.problems(header);
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", problems));
        }
        this.mapping = mapping;
        this.csv = csv;
        this.header = header;
        this.file = file;
        this.targets = targets(csv, header);
    }

    private static List<Target> targets(Mapping.Csv csv, Header header) {
        if (csv.melts().isEmpty()) {
            return List.of(new Target(csv.event().bind(header), null));
        }
        var targets = new ArrayList<Target>();
        for (Melt melt : csv.melts()) {
            EventSpec spec = csv.event().overlaidWith(melt.fields()).bind(header);
            melt.labels(header).forEach((column, label) -> {
                var melted = new RowView.MeltedColumn(header.position(column), column, label);
                targets.add(new Target(spec, melted));
            });
        }
        return List.copyOf(targets);
    }

    /** The kind of event this mapping makes. */
    public EventKind kind() {
        return csv.kind();
    }

    /** Rows that a filter has left out. */
    long setAside() {
        return setAside;
    }

    /** Events and rejections of the row in the order of the mapping; empty where a filter excludes the row. */
    public List<Parsed<Event>> map(Row row) {
        if (row.cells().size() != header.size()) {
            return List.of(wrongWidth(row));
        }
        for (RowFilter filter : csv.filters()) {
            int position = header.position(filter.column());
            String cell = position < 0 ? "" : Spaces.strip(row.cells().get(position));
            if (position >= 0 && !filter.test().accepts(cell)) {
                setAside += filter.reject() ? 0 : 1;
                return filter.reject() ? List.of(rejectedBy(filter, cell)) : List.of();
            }
        }
        var events = new ArrayList<Parsed<Event>>(targets.size());
        for (Target target : targets) {
            var view = new RowView(file, row, target.melted(), csv.nulls());
            var draft = new EventDraft(target.spec(), view, times, texts);
            if (!draft.isAbsent()) {
                add(EventAssembler.assemble(target.spec().table(), draft, mapping), events);
            }
        }
        return events;
    }

    /** A cell that several events of the row use, and that is wrong, is refused once, whatever the fields it is used for. */
    private static void add(Parsed<Event> parsed, List<Parsed<Event>> events) {
        if (!(parsed instanceof Parsed.Rejected<Event> rejected)
                || events.stream().noneMatch(other -> isOfSameCell(other, rejected.rejection()))) {
            events.add(parsed);
        }
    }

    private static boolean isOfSameCell(Parsed<Event> other, Rejection rejection) {
        return other instanceof Parsed.Rejected<Event> rejected
                && rejected.rejection().field().equals(rejection.field())
                && rejected.rejection().value().equals(rejection.value());
    }

    private Parsed<Event> wrongWidth(Row row) {
        int found = row.cells().size();
        String detail =
                "the row has " + found + (found == 1 ? " column" : " columns") + ", the header has " + header.size();
        return Parsed.rejected(Reason.MALFORMED, "", String.join(" | ", row.cells()), detail);
    }

    private static Parsed<Event> rejectedBy(RowFilter filter, String cell) {
        String detail = "must " + filter.test().wording() + " (a filter of the mapping)";
        return Parsed.rejected(Reason.UNKNOWN_CODE, filter.column(), cell, detail);
    }
}
