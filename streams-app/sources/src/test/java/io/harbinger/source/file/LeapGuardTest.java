package io.harbinger.source.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.harbinger.source.EventSource;
import io.harbinger.source.SourceItem;
import io.harbinger.source.mapping.Mapping;
import io.harbinger.source.mapping.MappingFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A row far ahead of all others must not take event time with it. */
class LeapGuardTest {

    private static final String EVENT = """
            event: {kind: logistics, node: "{port}", type: TRANSIT, count: "{n}", eventTime: {from: "{date}", period: day}}
            """;

    private static final Mapping ANY_ORDER = mapping("name: a\n" + EVENT);
    private static final Mapping IN_ORDER = mapping("name: b\norder: time\n" + EVENT);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"2032-11-01", "2025-03-01", "2199-12-31"})
    void shouldRefuseARowFarAheadOfAllOthers(String wrong) throws IOException {
        String log = days("2023-09-01", 90) + "B," + wrong + ",55\n";

        for (Mapping mapping : List.of(ANY_ORDER, IN_ORDER)) {
            Path file = write("n.csv", log);
            List<SourceItem> items = all(mapping, file);

            assertThat(accepted(items)).hasSize(90);
            assertThat(refused(items))
                    .singleElement()
                    .asString()
                    .contains(":92: eventTime '" + wrong)
                    .contains("FUTURE")
                    .contains("2023-11-29");
        }
    }

    @Test
    void shouldRefuseItInTheMiddleOfAFileTooAndKeepWhatFollows() throws IOException {
        String log = days("2023-09-01", 60) + "B,2032-11-01,55\n"
                + days("2023-10-31", 30).substring("port,date,n\n".length());

        for (Mapping mapping : List.of(ANY_ORDER, IN_ORDER)) {
            List<SourceItem> items = all(mapping, write("n.csv", log));

            assertThat(accepted(items)).hasSize(90).isSorted();
            assertThat(refused(items)).hasSize(1);
        }
    }

    @Test
    void shouldRefuseADateThatStandsForNever() throws IOException {
        String log = days("2023-09-01", 90) + "B,2199-12-31,1\n".repeat(40) + "C,2150-01-01,1\n";

        List<SourceItem> items = all(ANY_ORDER, write("n.csv", log));

        assertThat(accepted(items)).hasSize(90);
        assertThat(refused(items)).hasSize(41);
    }

    @Test
    void shouldBelieveALogThatGoesOnAfterAGap() throws IOException {
        String log = days("2020-01-01", 60) + days("2023-01-01", 5).substring("port,date,n\n".length());

        assertThat(accepted(all(ANY_ORDER, write("n.csv", log)))).hasSize(65).isSorted();
        assertThat(accepted(all(IN_ORDER, write("n.csv", log)))).hasSize(65).isSorted();
    }

    @Test
    void shouldBelieveSparseAndShortLogs() throws IOException {
        var monthly = new StringBuilder("port,date,n\n");
        for (int month = 0; month < 36; month++) {
            monthly.append("A,")
                    .append(LocalDate.of(2020, 1, 1).plusMonths(month))
                    .append(",1\n");
        }

        assertThat(refused(all(ANY_ORDER, write("monthly.csv", monthly + "A,2023-07-01,1\n"))))
                .isEmpty();
        assertThat(refused(all(ANY_ORDER, write("short.csv", days("2020-01-01", 3) + "A,2024-01-01,1\n"))))
                .isEmpty();
    }

    private static String days(String first, int count) {
        var rows = new StringBuilder("port,date,n\n");
        for (int day = 0; day < count; day++) {
            rows.append("A,").append(LocalDate.parse(first).plusDays(day)).append(",50\n");
        }
        return rows.toString();
    }

    private static Mapping mapping(String yaml) {
        return MappingFile.parse("m.yaml", yaml).orThrow();
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static List<SourceItem> all(Mapping mapping, Path file) throws IOException {
        var all = new ArrayList<SourceItem>();
        try (EventSource source = Sources.open(mapping, List.of(file))) {
            source.forEachRemaining(all::add);
        }
        return all;
    }

    private static List<String> accepted(List<SourceItem> items) {
        return items.stream()
                .filter(SourceItem.Accepted.class::isInstance)
                .map(item -> Instant.ofEpochMilli(
                                ((SourceItem.Accepted) item).event().time())
                        .toString())
                .toList();
    }

    private static List<String> refused(List<SourceItem> items) {
        return items.stream()
                .filter(SourceItem.Rejected.class::isInstance)
                .map(item -> ((SourceItem.Rejected) item).message())
                .toList();
    }
}
