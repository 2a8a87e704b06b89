package io.harbinger.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import io.harbinger.config.yaml.Loaded;
import io.harbinger.domain.event.EventField;
import io.harbinger.domain.event.EventKind;
import io.harbinger.domain.event.EventTable;
import io.harbinger.domain.event.Parsed;
import io.harbinger.testing.FieldSamples;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A mapping may fill every field of every kind of event. */
class MappedFieldsTest {

    @ParameterizedTest
    @EnumSource
    void shouldFillEveryFieldFromAColumnOfItsName(EventKind kind) {
        EventTable<?> table = EventTable.of(kind);
        var yaml = new StringBuilder("name: all\nevent:\n  kind: " + kind.name().toLowerCase(Locale.ROOT) + "\n");
        List<String> columns = new ArrayList<>();
        List<String> cells = new ArrayList<>();
        for (EventField<?, ?> field : table.fields()) {
            yaml.append(line(field)).append('\n');
            columns.add(field.name());
            cells.add(EventField.text(FieldSamples.of(table, field)));
        }

        var mapped = mapper(yaml.toString(), columns).map(new Row(2, cells));

        assertThat(mapped).containsExactly(Parsed.ok(table.build(FieldSamples.full(table))));
    }

    private static String line(EventField<?, ?> field) {
        String from = "\"{" + field.name() + "}\"";
        return "  " + field.name() + ": "
                + switch (field.type()) {
                    case TIME -> "{from: " + from + ", formats: epoch-ms}";
                    case TEXT, NAME, UNIT, CODE, NUMBER, AMOUNT, COUNT -> from;
                };
    }

    private static RowMapper mapper(String yaml, List<String> columns) {
        Loaded<Mapping> loaded = MappingFile.parse("all.yaml", yaml);
        assertThat(loaded).isInstanceOf(Loaded.Ok.class);
        var csv = (Mapping.Csv) ((Loaded.Ok<Mapping>) loaded).value().content();
        return new RowMapper("all", csv, Header.of(columns), "all");
    }
}
