package io.harbinger.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.harbinger.domain.indicator.Indicator;
import io.harbinger.domain.indicator.MatchField;
import io.harbinger.domain.indicator.Selection;
import io.harbinger.domain.indicator.ValueField;
import io.harbinger.domain.subject.SubjectType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table in docs/mapping.md that says which events feed which indicators says what the catalogue says. */
class FeedTableTest {

    private static final Path DOCUMENT = Path.of("../docs/mapping.md");
    private static final String BEGIN = "<!-- the catalogue's own: FeedTableTest -->\n";
    private static final String END = "<!-- end -->";

    @Test
    void shouldBeThatOfTheBuiltInCatalogue() throws IOException {
        String text = Files.readString(DOCUMENT);
        String before = text.substring(0, text.indexOf(BEGIN) + BEGIN.length());

        String expected = before + table() + text.substring(text.indexOf(END));

        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(DOCUMENT, expected);
        }
        assertThat(Files.readString(DOCUMENT))
                .as("the table is not the catalogue's; run with -Dgolden.update=true to write it")
                .isEqualTo(expected);
    }

    private static String table() {
        Map<String, List<String>> rows = new LinkedHashMap<>();
        CatalogueReader.builtIn().orThrow().indicators().stream()
                .filter(indicator -> indicator.selection().source().kind() != null)
                .forEach(indicator -> rows.computeIfAbsent(row(indicator), any -> new ArrayList<>())
                        .add("`" + indicator.id() + "`"));
        return "| kind | of | with | over at most | feeds |\n|---|---|---|---|---|\n"
                + rows.entrySet().stream()
                        .map(row -> "| " + row.getKey() + " | " + String.join(", ", row.getValue()) + " |\n")
                        .collect(Collectors.joining());
    }

    private static String row(Indicator indicator) {
        Selection selection = indicator.selection();
        Map<MatchField, Set<String>> match =
                new LinkedHashMap<>(selection.match().allowed());
        Set<String> matter = Stream.of(MatchField.TYPE, MatchField.FLOW, MatchField.METRIC)
                .filter(match::containsKey)
                .findFirst()
                .map(match::remove)
                .orElse(Set.of());
        String of = matter.isEmpty() ? "any" : String.join(", ", new TreeSet<>(matter));
        return String.join(
                " | ",
                selection.source().name().toLowerCase(Locale.ROOT),
                of,
                with(selection, match),
                pane(indicator.windowing().pane().longest()));
    }

    private static String with(Selection selection, Map<MatchField, Set<String>> match) {
        List<String> parts = new ArrayList<>();
        Stream.of(selection.value(), selection.over())
                .flatMap(value -> value.fields().stream().map(field -> number(value, field)))
                .distinct()
                .forEach(parts::add);
        if (selection.subject() == SubjectType.LANE) {
            parts.add("`lane`");
        }
        match.forEach((field, values) -> parts.add(condition(field, new TreeSet<>(values))));
        parts.remove("`classifier` ACT");
        return parts.isEmpty() ? "–" : String.join(", ", parts);
    }

    private static String number(ValueField value, String field) {
        return value == ValueField.COUNT ? "`" + field + "`, or a row for each" : "`" + field + "`";
    }

    private static String condition(MatchField field, Set<String> values) {
        return values.equals(Set.of(MatchField.ABSENT))
                ? "no `" + field + "`"
                : "`" + field + "` " + String.join(", ", values);
    }

    private static String pane(long millis) {
        long hours = Duration.ofMillis(millis).toHours();
        return hours < 1 ? "an instant" : hours < 24 ? "an hour" : hours < 48 ? "a day" : "a month";
    }
}
