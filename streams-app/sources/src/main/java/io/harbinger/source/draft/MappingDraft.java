package io.harbinger.source.draft;

import io.harbinger.source.InputFile;
import io.harbinger.source.SourceException;
import io.harbinger.source.mapping.Mappings;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes the draft of a mapping for one CSV file. What the table is, is decided in this order: counts or readings in
 * columns named by dates; deliveries, where a time was promised and another came; trade, where there are HS codes and a
 * partner; counts of days, where the times are whole periods and some numbers counts; readings of sensors otherwise.
 */
public final class MappingDraft {

    private static final int MOST_MELTED = 50;

    private final String file;
    private final TableSample sample;
    private final DraftRoles roles;
    private final DraftFields fields;
    private final List<String> lines = new ArrayList<>();

    private MappingDraft(InputFile file, TableSample sample) {
        this.file = file.name();
        this.sample = sample;
        this.roles = new DraftRoles(sample);
        this.fields = new DraftFields(roles);
        String name = file.stem().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9.-]+", "-");
        lines.add("# A draft, made from the first rows of " + DraftFields.comment(file.relativeName())
                + ". Check what is marked with ?, then:");
        lines.add("#   harbinger mapping --check THIS_FILE DATA");
        Mappings.reading(sample.columns())
                .ifPresent(shipped -> lines.add("# It may not be needed: --format " + shipped + " reads this file."));
        lines.add("name: " + (name.matches("[a-z0-9].*") ? name : "draft-" + name.replaceAll("^[^a-z0-9]+", "")));
    }

    /**
     * The text of the mapping.
     *
     * @throws SourceException for a file that cannot be read, is no table, or has no column that reads as a time
     */
    public static String of(InputFile file) {
        var draft = new MappingDraft(file, TableSample.of(file));
        draft.file();
        draft.event();
        return draft.lines.stream().collect(Collectors.joining("\n", "", "\n"));
    }

    private void file() {
        lines.add("file:");
        char delimiter = sample.format().delimiter();
        lines.add("  delimiter: " + (delimiter == '\t' ? "tab" : "\"" + delimiter + "\""));
        if (!sample.format().encoding().equals(StandardCharsets.UTF_8)) {
            lines.add("  encoding: " + sample.format().encoding().name()
                    + "    # ? it is not UTF-8; others are GBK, Shift_JIS");
        }
        lines.add("  nulls: "
                + sample.nulls().stream().map(DraftFields::quoted).collect(Collectors.joining(", ", "[", "]")));
    }

    private void event() {
        List<Integer> dated = roles.dated();
        if (!dated.isEmpty()) {
            wide(dated);
            return;
        }
        if (roles.times().isEmpty()) {
            throw new SourceException(List.of(
                    file + ": no column reads as a time; write the mapping by hand (streams-app/docs/mapping.md)"));
        }
        Integer planned = roles.time(ColumnPart.PLANNED);
        Integer product = roles.product();
        Integer partner = roles.text(ColumnPart.PARTNER, product);
        if (planned != null && roles.times().size() > 1) {
            deliveries(planned);
        } else if (product != null && partner != null) {
            trade(product, partner);
        } else {
            numbers(fields.time(planned));
        }
    }

    private void wide(List<Integer> dated) {
        boolean counts = dated.stream()
                .allMatch(column -> roles.shape(column) instanceof ColumnShape.Numbers numbers && numbers.counts());
        ColumnShape.Times times = Objects.requireNonNull(
                ColumnShape.times(dated.stream().map(roles::name).toList(), false), "each of them reads as a date");
        begin(counts ? "logistics" : "sensor");
        lines.add(counts ? "  type: CALL    # ? or TRANSIT" : fields.sensor("value"));
        lines.add("melt:");
        lines.add("  - pattern: " + DraftFields.quoted(DraftFields.pattern(roles.name(dated.get(0)))));
        lines.add("    event:");
        lines.add("      " + (counts ? "count" : "value") + ": " + fields.number("$value", roles.shape(dated.get(0))));
        lines.add("      eventTime: " + fields.time("$column", times));
    }

    private void trade(int product, int partner) {
        lines.add("event:");
        lines.add("  kind: trade");
        lines.add("  product: " + fields.cell(product));
        Integer reporter = roles.text(ColumnPart.REPORTER, product, partner);
        lines.add("  reporter: " + (reporter == null ? "REPORTER    # ? who states the flow" : fields.cell(reporter)));
        lines.add("  partner: " + fields.cell(partner));
        Integer flow = roles.text(ColumnPart.FLOW, product, partner, reporter);
        lines.add("  flow: "
                + (flow == null
                        ? "X    # ? X exports, M imports"
                        : "{from: " + fields.cell(flow)
                                + ", codes: {M: M, X: X, Import: M, Export: X, \"*\": OTHER}}    # ? its codes"));
        Integer value = roles.number(ColumnPart.VALUE, product, partner);
        Integer weight = roles.number(ColumnPart.WEIGHT, product, partner, value);
        amount("primaryValue", value, "US dollars");
        amount("netWgt", weight, "kg");
        amount("qty", roles.number(ColumnPart.QUANTITY, product, partner, value, weight), "qtyUnit, to be given");
        lines.add("  eventTime: " + fields.periodTime(fields.time(null)));
    }

    private void amount(String field, @Nullable Integer column, String unit) {
        if (column != null) {
            lines.add("  " + field + ": " + fields.number(roles.name(column), roles.shape(column)) + "    # ? in "
                    + unit);
        }
    }

    private void deliveries(int planned) {
        begin("logistics");
        lines.add("  type: DELIVERY");
        Integer id = roles.id();
        if (id != null) {
            lines.add("  id: " + DraftFields.quoted("{$file}/{" + roles.name(id) + "}"));
        }
        Integer node = roles.node();
        Integer origin = roles.origin(node);
        if (origin != null && node != null) {
            lines.add("  lane: " + DraftFields.quoted("{" + roles.name(origin) + "}>{" + roles.name(node) + "}")
                    + "    # ? from where to where");
        }
        Integer quantity = roles.number(ColumnPart.QUANTITY);
        if (quantity != null) {
            lines.add("  quantity: " + fields.number(roles.name(quantity), roles.shape(quantity)));
            lines.add("  unit: \"1\"    # ? kg, t, {{pieces}}");
        }
        lines.add("  plannedTime: " + fields.time(roles.name(planned), (ColumnShape.Times) roles.shape(planned)));
        Integer actual = roles.time(ColumnPart.ACTUAL, planned);
        Integer started = roles.time(ColumnPart.STARTED, planned, actual);
        if (started != null) {
            lines.add("  startedTime: " + fields.time(roles.name(started), (ColumnShape.Times) roles.shape(started)));
        }
        int time = actual == null ? fields.time(planned) : actual;
        lines.add("  eventTime: " + fields.time(roles.name(time), (ColumnShape.Times) roles.shape(time)));
    }

    private void numbers(int time) {
        if (roles.times().size() > 1) {
            String names = roles.times().stream().map(roles::name).collect(Collectors.joining(", "));
            lines.add("# ? " + DraftFields.comment(names) + ": several times. If each row is a delivery, write kind:"
                    + " logistics, type: DELIVERY, plannedTime: what was promised, eventTime: when it came");
        }
        ColumnShape.Times times = (ColumnShape.Times) roles.shape(time);
        Integer node = roles.node();
        List<Integer> numbers = roles.numbers().stream()
                .filter(column -> !column.equals(node))
                .limit(MOST_MELTED)
                .toList();
        List<Integer> counts = numbers.stream()
                .filter(column ->
                        times.isPeriod() && roles.shape(column) instanceof ColumnShape.Numbers shape && shape.counts())
                .toList();
        if (numbers.isEmpty()) {
            movements(time, times);
        } else if (!counts.isEmpty()) {
            counts(time, node, counts);
        } else {
            readings(time, times, numbers);
        }
    }

    /** Each row is one: where nothing is counted, rows are. */
    private void movements(int time, ColumnShape.Times times) {
        begin("logistics");
        lines.add("  type: CALL    # ? each row is one; or TRANSIT, …");
        lines.add("  eventTime: " + fields.time(roles.name(time), times));
    }

    private void counts(int time, @Nullable Integer node, List<Integer> columns) {
        var counts = new CountColumns(roles, fields, columns);
        if (counts.arePlaces()) {
            lines.add("event:");
            lines.add("  kind: logistics");
        } else {
            begin("logistics");
        }
        lines.add("  type: CALL    # ? or TRANSIT");
        lines.add("  eventTime: " + fields.periodTime(time));
        lines.add("melt:");
        lines.addAll(counts.lines(node));
    }

    private void readings(int time, ColumnShape.Times times, List<Integer> columns) {
        begin("sensor");
        lines.add(fields.sensor("{$label}"));
        lines.add("  eventTime: " + fields.time(roles.name(time), times));
        lines.add("melt:");
        columns.stream()
                .collect(Collectors.groupingBy(this::reading, LinkedHashMap::new, Collectors.toList()))
                .forEach((reading, alike) -> {
                    lines.add("  - columns: "
                            + alike.stream()
                                    .map(column -> DraftFields.quoted(roles.name(column)))
                                    .collect(Collectors.joining(", ", "[", "]")));
                    lines.add("    event: {" + reading + "}");
                });
    }

    /** The value of a melted column, with the unit that its name tells. */
    private String reading(int column) {
        String value = "value: " + fields.number("$value", roles.shape(column));
        return UnitInName.of(roles.name(column))
                .map(unit -> value + ", unit: " + DraftFields.quoted(unit))
                .orElse(value);
    }

    /** The fields that events of places have in common. */
    private void begin(String kind) {
        lines.add("event:");
        lines.add("  kind: " + kind);
        Integer node = roles.node();
        lines.add("  node: "
                + (node == null
                        ? "\"{$file}\"    # ? the place: here the file's name"
                        : fields.cell(node) + "    # ? the place"));
    }
}
