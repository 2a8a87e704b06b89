package io.harbinger.lab.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.harbinger.domain.indicator.Catalogue;
import io.harbinger.schema.AlertTransition;
import io.harbinger.schema.IndicatorValue;
import io.harbinger.schema.Level;
import io.harbinger.source.EventSource;
import io.harbinger.source.file.Sources;
import io.harbinger.source.mapping.Mapping;
import io.harbinger.source.mapping.MappingFile;
import io.harbinger.testing.pipeline.Catalogues;
import io.harbinger.testing.pipeline.Pipeline;
import io.harbinger.topology.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files whose periods are those of a zone with changing clocks, and files that tell of one ship again and again. */
class CivilTimeFilesTest {

    private static final String COUNTS = """
              - id: passages
                name: {en: Passages}
                dimension: stability
                subject: node
                source: logistics
                match: {type: TRANSIT}
                measure: sum
                value: count
                pane: %s
                freshness: P100D
                goalposts: {ok: 1000000, bad: 2000000}
                weight: 1
                minSamples: 1
                sourceNote: a test
            """;

    @TempDir
    private Path folder;

    private Pipeline played(Catalogue shared, String yaml, List<String> lines) throws IOException {
        Mapping mapping = MappingFile.parse("m.yaml", yaml).orThrow();
        Catalogue catalogue = shared.in(mapping.zone());
        Path file = Files.write(folder.resolve("rows.csv"), lines);
        var pipeline = new Pipeline(folder.resolve("state"), catalogue, Settings.replay("civil", 1));
        try (EventSource source = Sources.open(mapping, List.of(file))) {
            SourcePlay.source(pipeline, source, catalogue, mapping.kinds());
        }
        return pipeline;
    }

    private static String counts(String zone, String period) {
        return """
                name: counts
                event:
                  kind: logistics
                  node: "{port}"
                  type: TRANSIT
                  count: "{n}"
                  eventTime: {from: "{date}", formats: ["yyyy-MM-dd"], zone: %s, period: %s}
                """.formatted(zone, period);
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin,       day,   P1D, 2023-10-20, 20",
        "Europe/Berlin,       day,   P1D, 2023-03-20, 20",
        "America/New_York,    day,   P1D, 2023-10-30, 20",
        "Pacific/Auckland,    day,   P1D, 2024-03-30, 20",
        "Pacific/Apia,        day,   P1D, 2012-03-25, 20",
        "America/St_Johns,    day,   P1D, 2010-11-01, 20",
        "Asia/Shanghai,       day,   P1D, 2023-10-20, 20",
        "Europe/Berlin,       week,  P7D, 2023-10-02, 9",
        "America/New_York,    week,  P7D, 2023-10-02, 9",
        "Pacific/Auckland,    week,  P7D, 2024-03-04, 9",
        "Europe/Berlin,       month, P1M, 2023-01-01, 24",
        "America/New_York,    month, P1M, 2023-01-01, 24",
        "America/Adak,        month, P1M, 2023-01-01, 24",
        "Australia/Sydney,    month, P1M, 2023-01-01, 24",
    })
    void shouldHaveAValueForEveryStatedPeriod(String zone, String period, String pane, String first, int count)
            throws IOException {
        List<LocalDate> dates = LocalDate.parse(first)
                .datesUntil(LocalDate.parse(first).plusYears(3))
                .filter(date -> switch (period) {
                    case "week" -> date.getDayOfWeek().getValue() == 1;
                    case "month" -> date.getDayOfMonth() == 1;
                    default -> true;
                })
                .limit(count)
                .toList();
        List<String> lines = new ArrayList<>(List.of("port,date,n"));
        dates.forEach(date -> lines.add("p," + date + "," + date.toEpochDay()));

        try (Pipeline pipeline = played(Catalogues.of(COUNTS.formatted(pane)), counts(zone, period), lines)) {
            List<IndicatorValue> values = pipeline.values();
            assertThat(pipeline.read(pipeline.topics.lateEvents())).isEmpty();
            assertThat(values)
                    .extracting(value -> value.getDriver().getValue())
                    .containsExactlyElementsOf(dates.stream()
                            .map(date -> (double) date.toEpochDay())
                            .toList());
            assertThat(values)
                    .extracting(value -> value.getDriver().getWindowStart())
                    .containsExactlyElementsOf(dates.stream()
                            .map(date -> date.atStartOfDay(ZoneId.of(zone)).toInstant())
                            .toList());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Europe/Berlin", "America/New_York", "Asia/Tokyo", "UTC"})
    void shouldWarnOfTheMonthInWhichClocksArePutBack(String zone) throws IOException {
        String mapping = """
                name: exports
                event:
                  kind: trade
                  product: "{hs}"
                  reporter: DEU
                  partner: World
                  flow: X
                  primaryValue: "{value}"
                  netWgt: "1000"
                  eventTime: {from: "{month}", formats: ["yyyy-MM"], zone: %s, period: month}
                """.formatted(zone);
        List<String> lines = new ArrayList<>(List.of("hs,month,value"));
        for (int m = 0; m < 60; m++) {
            YearMonth month = YearMonth.of(2019, 1).plusMonths(m);
            boolean dear = month.equals(YearMonth.of(2023, 10));
            lines.add("854140,%s,%d".formatted(month, (dear ? 50_000 : 10_000) + m * 41 % 290));
        }

        try (Pipeline pipeline = played(Catalogues.shipped(), mapping, lines)) {
            Instant known = LocalDate.parse("2023-11-01")
                    .atStartOfDay(ZoneId.of(zone))
                    .toInstant()
                    .minusMillis(1);
            assertThat(pipeline.alerts())
                    .filteredOn(alert -> alert.getDetectedAt().equals(known))
                    .extracting(AlertTransition::getLevel)
                    .containsExactly(Level.RED);
        }
    }

    @Test
    void shouldTakeTheMeanOverShipsOfWhatWasSaidLastOfEach() throws IOException {
        String mapping = """
                name: eta
                event:
                  kind: logistics
                  id: "{ship}/{made}"
                  node: "{port}"
                  lane: "A>{port}"
                  type: ARRI
                  classifier: EST
                  shipment: "{ship}"
                  eventTime: {from: "{made}", formats: [epoch-s]}
                  plannedTime: {from: "{planned}", formats: [epoch-s]}
                  estimatedTime: {from: "{eta}", formats: [epoch-s]}
                """;
        long start = Instant.parse("2023-09-01T00:00:00Z").getEpochSecond();
        List<String> lines = new ArrayList<>(List.of("port,ship,made,planned,eta"));
        for (int hour = 0; hour < 240; hour++) {
            long made = start + hour * 3600;
            if (hour % 2 == 0) {
                lines.add("P,S%d,%d,%d,%d".formatted(hour, made, made + 259_200, made + 259_200));
            }
            lines.add("P,late,%d,%d,%d".formatted(made + 1800, start + 86_400, start + 691_200));
        }

        try (Pipeline pipeline = played(Catalogues.shipped(), mapping, lines)) {
            assertThat(pipeline.alerts()).isEmpty();
            assertThat(pipeline.values())
                    .filteredOn(value -> value.getDriver().getIndicator().endsWith("eta-slip")
                            && value.getDriver().getSamples() == 13)
                    .hasSizeGreaterThan(300)
                    .allMatch(value -> Math.abs(value.getDriver().getValue() - 168.0 / 13) < 1e-9);
        }
    }
}
