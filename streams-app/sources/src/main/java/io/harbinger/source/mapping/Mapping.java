package io.harbinger.source.mapping;

import io.harbinger.domain.event.EventField;
import io.harbinger.domain.event.EventKind;
import io.harbinger.domain.event.LogisticsFields;
import io.harbinger.domain.event.SensorFields;
import io.harbinger.domain.event.TradeFields;
import io.harbinger.source.InputFile;
import io.harbinger.source.Ordering;
import io.harbinger.source.Places;
import io.harbinger.source.RowSource;
import io.harbinger.source.SourceFormat;
import io.harbinger.source.csv.CsvFormat;
import java.io.IOException;
import java.io.InputStream;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How the files of one format become events.
 *
 * @param name part of the ids of the events made
 * @param about one sentence on what the files are
 * @param content how a file's records are read
 * @param ordering their order in event time
 */
public record Mapping(String name, String about, Content content, Ordering ordering) implements SourceFormat {

    @Override
    public Set<EventKind> kinds() {
        return content instanceof OfFormat other ? other.format().kinds() : EnumSet.of(((Csv) content).kind());
    }

    @Override
    public ZoneId zone() {
        return content instanceof OfFormat other ? other.format().zone() : ((Csv) content).zone();
    }

    @Override
    public List<String> endings() {
        return content instanceof OfFormat other ? other.format().endings() : ((Csv) content).endings();
    }

    @Override
    public boolean statesRevisions() {
        return content instanceof OfFormat other
                ? other.format().statesRevisions()
                : ((Csv) content).event().field(((Csv) content).event().table().revision()) != null;
    }

    @Override
    public SourceFormat withPlaces(Places places) {
        if (!(content instanceof OfFormat other)) {
            return this;
        }
        SourceFormat resolving = other.format().withPlaces(places);
        return resolving.equals(other.format()) ? this : new Mapping(name, about, new OfFormat(resolving), ordering);
    }

    @Override
    public RowSource open(InputFile file, InputStream in) throws IOException {
        return content instanceof OfFormat other
                ? other.format().open(file, in)
                : CsvRows.source(this, (Csv) content, file, in);
    }

    /** What a file holds. */
    public sealed interface Content {}

    /** The records of another format, found by its name; the mapping adds a name and an ordering of its own. */
    public record OfFormat(SourceFormat format) implements Content {}

    /**
     * Rows of cells, or JSON objects, of which the fields are the cells.
     *
     * @param endings of its files in a folder; whether a file is CSV or JSON is seen by its content
     * @param columns the column names of a file that has no header; null where its first record names them
     * @param skipLines lines to skip at the start of the file
     * @param nulls texts that stand for a missing value in every column
     * @param filters which rows are kept
     * @param event the fields all events of a row share
     * @param melts the columns that make events of their own; none: the row is one event
     * @param otherwise other layouts of the same data, tried in order where a file has not the columns of this one
     */
    public record Csv(
            CsvFormat format,
            List<String> endings,
            @Nullable List<String> columns,
            int skipLines,
            Set<String> nulls,
            List<RowFilter> filters,
            EventSpec event,
            List<Melt> melts,
            List<Csv> otherwise)
            implements Content {

        public Csv {
            endings = List.copyOf(endings);
            columns = columns == null ? null : List.copyOf(columns);
            nulls = Set.copyOf(nulls);
            filters = List.copyOf(filters);
            melts = List.copyOf(melts);
            otherwise = List.copyOf(otherwise);
        }

        /** The kind of event it makes. */
        public EventKind kind() {
            return event.kind();
        }

        /** The zone in which event times are read; UTC where columns differ. */
        ZoneId zone() {
            List<ZoneId> zones = Stream.concat(
                            Stream.of(event), melts.stream().map(melt -> event.overlaidWith(melt.fields())))
                    .map(spec -> spec.field(event.table().time()))
                    .map(spec ->
                            spec instanceof FieldSpec.Time time ? time.formats().zone() : ZoneOffset.UTC)
                    .distinct()
                    .toList();
            return zones.size() == 1 ? zones.get(0).normalized() : ZoneOffset.UTC;
        }

        /** The column that alone gives the event time; null where there is none. */
        public @Nullable String timeColumn() {
            return column(event.table().time());
        }

        /** The column that alone gives the number observed; null where there is none. */
        public @Nullable String valueColumn() {
            return Stream.of(
                            SensorFields.VALUE,
                            LogisticsFields.COUNT,
                            LogisticsFields.QUANTITY,
                            TradeFields.PRIMARY_VALUE)
                    .map(this::column)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
        }

        private @Nullable String column(EventField<?, ?> field) {
            FieldSpec spec = event.field(field);
            List<String> columns = spec == null ? List.of() : spec.columns().toList();
            return columns.size() == 1 ? columns.get(0) : null;
        }

        /** What keeps a file with this header from being read: one sentence each, naming column and columns present. */
        public List<String> problems(Header header) {
            return HeaderRules.problems(this, header);
        }
    }
}
