package io.harbinger.source.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import io.harbinger.domain.event.Event;
import io.harbinger.domain.event.EventField;
import io.harbinger.domain.event.EventKind;
import io.harbinger.domain.event.EventTable;
import io.harbinger.domain.event.Parsed;
import io.harbinger.yaml.Loaded;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A mapping may fill every field of every kind of event. */
class MappedFieldsTest {

    private static final long FIRST = 1_600_000_000_000L;

    @ParameterizedTest
    @EnumSource
    void shouldFillEveryFieldFromAColumnOfItsName(EventKind kind) {
        check(EventTable.of(kind));
    }

    private static <E extends Event> void check(EventTable<E> table) {
        String kind = table.kind().name().toLowerCase(Locale.ROOT);
        var yaml = new StringBuilder("name: all\nevent:\n  kind: " + kind + "\n");
        List<String> columns = new ArrayList<>();
        List<String> cells = new ArrayList<>();
        for (EventField<E, ?> field : table.fields()) {
            yaml.append(line(field)).append('\n');
            cells.add(cell(field, columns.size()));
            columns.add(field.name());
        }

        List<Parsed<Event>> mapped = mapper(yaml.toString(), columns).map(new Row(2, cells));

        assertThat(mapped).hasSize(1);
        assertThat(mapped.get(0)).isInstanceOf(Parsed.Ok.class);
        E event = table.cast(((Parsed.Ok<Event>) mapped.get(0)).value());
        assertThat(table.fields().stream().map(field -> field.textOf(event)).toList())
                .isEqualTo(cells);
    }

    private static String line(EventField<?, ?> field) {
        String from = "\"{" + field.name() + "}\"";
        return "  " + field.name() + ": "
                + switch (field.type()) {
                    case TIME -> "{from: " + from + ", formats: epoch-ms}";
                    case TEXT, NAME, UNIT, CODE, NUMBER, AMOUNT, COUNT, FLAG -> from;
                };
    }

    /** Differs from field to field; times go back, so that a period starts before the event. */
    private static String cell(EventField<?, ?> field, int position) {
        return switch (field.type()) {
            case TEXT, NAME -> field.name() + " 港";
            case UNIT -> "{" + field.name() + "}";
            case CODE -> field.codeNames().get(field.codes().size() - 1);
            case NUMBER, AMOUNT -> position + ".5";
            case COUNT -> "100" + position;
            case FLAG -> "true";
            case TIME -> Long.toString(FIRST - position * 1000L);
        };
    }

    private static RowMapper mapper(String yaml, List<String> columns) {
        Loaded<Mapping> loaded = MappingFile.parse("all.yaml", yaml);
        assertThat(loaded).isInstanceOf(Loaded.Ok.class);
        var csv = (Mapping.Csv) ((Loaded.Ok<Mapping>) loaded).value().content();
        return new RowMapper("all", csv, Header.of(columns), "all");
    }
}
