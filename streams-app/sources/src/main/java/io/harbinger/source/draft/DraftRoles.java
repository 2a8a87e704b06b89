package io.harbinger.source.draft;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Which columns of a sample play which part: by what their cells look like, then by what their names say. */
final class DraftRoles {

    /** A place known by a number: "port", "port_id", "siteNo"; "portcalls" is none. */
    private static final Pattern NUMBERED = Pattern.compile(
            "(node|site|plant|port|terminal|station|warehouse|depot|mine|tank|location|facility)[ _-]?(id|no|nr|code|number)?");

    private static final Pattern HS = Pattern.compile("\\d{2}|\\d{4}|\\d{6,10}|TOTAL");

    private final TableSample sample;
    private final List<Integer> usable;
    private final List<ColumnShape> shapes;

    DraftRoles(TableSample sample) {
        this.sample = sample;
        this.usable = usable(sample.columns());
        boolean commas = sample.hasDecimalCommas();
        this.shapes = IntStream.range(0, sample.columns().size())
                .mapToObj(column -> ColumnShape.of(sample, column, commas))
                .toList();
    }

    /** The columns that hold times, in file order. */
    List<Integer> times() {
        return where(ColumnShape.Times.class::isInstance);
    }

    /** The columns that hold numbers and do not number the rows, in file order. */
    List<Integer> numbers() {
        Integer id = id();
        return where(ColumnShape.Numbers.class::isInstance).stream()
                .filter(column -> !column.equals(id))
                .toList();
    }

    /** The columns whose names are dates, where there are several: a table that is wide. */
    List<Integer> dated() {
        List<Integer> dated = usable.stream()
                .filter(column -> ColumnShape.times(List.of(name(column)), false) != null)
                .toList();
        return dated.size() < 3 ? List.of() : dated;
    }

    /** Of texts, the one whose name fits best; null where none does. */
    @Nullable Integer text(ColumnPart part, @Nullable Integer... taken) {
        return best(part, shape -> !(shape instanceof ColumnShape.Times || shape instanceof ColumnShape.Empty), taken);
    }

    /** The same of numbers. */
    @Nullable Integer number(ColumnPart part, @Nullable Integer... taken) {
        return best(part, ColumnShape.Numbers.class::isInstance, taken);
    }

    /** The same of times. */
    @Nullable Integer time(ColumnPart part, @Nullable Integer... taken) {
        return best(part, ColumnShape.Times.class::isInstance, taken);
    }

    /** The place: by its name, else the first text that repeats; null where there is neither. Its name may be a number. */
    @Nullable Integer node() {
        Integer named = best(ColumnPart.NODE, ColumnShape.Words.class::isInstance, this::isPlace);
        Integer numbered = best(
                ColumnPart.NODE,
                ColumnShape.Numbers.class::isInstance,
                (column) ->
                        NUMBERED.matcher(name(column).toLowerCase(Locale.ROOT)).matches());
        List<Integer> texts = where(shape -> shape instanceof ColumnShape.Words words
                        && words.distinct() <= Math.max(1, sample.rows().size() / 2))
                .stream()
                .filter(this::isPlace)
                .toList();
        return named != null ? named : numbered != null ? numbered : texts.isEmpty() ? null : texts.get(0);
    }

    /** The place that something comes from, other than {@code node}; null where there is none. */
    @Nullable Integer origin(@Nullable Integer node) {
        return best(
                ColumnPart.ORIGIN,
                shape -> !(shape instanceof ColumnShape.Times || shape instanceof ColumnShape.Empty),
                column -> !column.equals(node) && isPlace(column));
    }

    private boolean isPlace(int column) {
        return !NoPlace.holds(name(column), sample.cells(column));
    }

    /** A column of HS codes, or of a name that means them; null where there is none. */
    @Nullable Integer product() {
        return best(ColumnPart.PRODUCT, shape -> !(shape instanceof ColumnShape.Times), (column) -> {
            List<String> cells = sample.cells(column);
            return !cells.isEmpty()
                    && cells.stream().allMatch(cell -> HS.matcher(cell).matches());
        });
    }

    /** The column that has another text in every row, and a name that says so; null where there is none. */
    @Nullable Integer id() {
        return best(
                ColumnPart.ID,
                shape -> shape instanceof ColumnShape.Words || shape instanceof ColumnShape.Numbers,
                (column) -> sample.cells(column).stream().distinct().count()
                                == sample.rows().size()
                        && sample.rows().size() > 1);
    }

    ColumnShape shape(int column) {
        return shapes.get(column);
    }

    String name(int column) {
        return sample.columns().get(column);
    }

    private @Nullable Integer best(ColumnPart part, Predicate<ColumnShape> shape, @Nullable Integer... taken) {
        var others = new ArrayList<Integer>();
        for (Integer column : taken) {
            if (column != null) {
                others.add(column);
            }
        }
        return best(part, shape, column -> !others.contains(column));
    }

    private @Nullable Integer best(ColumnPart part, Predicate<ColumnShape> shape, Predicate<Integer> allowed) {
        return where(shape).stream()
                .filter(column -> part.fits(name(column)))
                .filter(allowed)
                .min(Comparator.comparingInt(column -> part.rank(name(column))))
                .orElse(null);
    }

    private List<Integer> where(Predicate<ColumnShape> shape) {
        return usable.stream().filter(column -> shape.test(shapes.get(column))).toList();
    }

    /** Columns that a mapping can name: once in the header, and without braces. */
    private static List<Integer> usable(List<String> names) {
        Map<String, Long> times = names.stream().collect(Collectors.groupingBy(name -> name, Collectors.counting()));
        return IntStream.range(0, names.size())
                .filter(column -> names.get(column).matches("[^{}$][^{}]*")
                        && Long.valueOf(1).equals(times.get(names.get(column))))
                .boxed()
                .toList();
    }
}
