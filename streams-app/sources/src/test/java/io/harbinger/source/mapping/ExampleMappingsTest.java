package io.harbinger.source.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.harbinger.domain.event.Event;
import io.harbinger.domain.event.Flow;
import io.harbinger.domain.event.LogisticsEvent;
import io.harbinger.domain.event.SensorReading;
import io.harbinger.domain.event.TradeFlow;
import io.harbinger.source.EventSource;
import io.harbinger.source.SourceItem;
import io.harbinger.source.file.Sources;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The worked examples of the mapping reference do what the reference says they do. */
class ExampleMappingsTest {

    private static final Path EXAMPLES = Path.of("../examples/mapping");

    private final List<Event> events = new ArrayList<>();
    private final List<String> refusals = new ArrayList<>();

    @Test
    void shouldReadDeliveriesInGermanNumbersAndLocalTime() throws IOException {
        read("deliveries");

        var first = (LogisticsEvent) events.get(0);
        assertThat(first.id()).isEqualTo("erp/4500123001");
        assertThat(Instant.ofEpochMilli(first.time())).isEqualTo("2024-03-04T08:00:00Z");
        assertThat(first.when().planned()).isEqualTo(millis("2024-03-04T09:00:00Z"));
        assertThat(first.route().lane()).isEqualTo("resin-stade>plant-kassel");
        assertThat(first.load().quantity()).isEqualTo(1200.5);
        assertThat(events).hasSize(30);
        assertThat(refusals)
                .containsExactly("deliveries.csv:14: Received '31.02.2024 09:00' refused (BAD_TIME): the"
                        + " calendar has no such time");
    }

    @Test
    void shouldMeltTheInstrumentsOfTheTankFarm() throws IOException {
        read("tanks");

        assertThat(refusals).isEmpty();
        // 96 rows of 4 instruments, of which two cells have no value.
        assertThat(events).hasSize(96 * 4 - 2);
        assertThat(events.stream().map(event -> (SensorReading) event).limit(4))
                .extracting(SensorReading::sensor, SensorReading::metric, SensorReading::unit)
                .containsExactly(
                        tuple("TK101", "temperature", "Cel"),
                        tuple("TK102", "temperature", "Cel"),
                        tuple("TK101", "volume", "m3"),
                        tuple("TK102", "volume", "m3"));
        assertThat(events.get(0).time()).isEqualTo(millis("2023-10-27T22:00:00Z"));
        assertThat(((SensorReading) events.get(2)).value()).isBetween(12.2, 12.5);
    }

    @Test
    void shouldSetTotalsAsideRefuseOtherCodesAndReviseMonths() throws IOException {
        read("customs");

        assertThat(refusals)
                .containsExactly(
                        "customs.csv:95: code '2504' refused (UNKNOWN_CODE): must match \\d{6} (a filter of the"
                                + " mapping)");
        List<TradeFlow> january = events.stream()
                .map(event -> (TradeFlow) event)
                .filter(flow -> flow.time() == millis("2024-01-31T23:59:59.999Z"))
                .filter(flow ->
                        flow.product().equals("250410") && flow.partner().matches("JP|KR"))
                .toList();
        assertThat(january).extracting(flow -> flow.revision().number()).containsExactly(1L, 1L, 2L, 2L);
        assertThat(january).extracting(flow -> flow.revision().retracted()).containsExactly(false, false, false, true);
        assertThat(january.get(2).amount().primaryValue()).isEqualTo(341_000.0);
        assertThat(events).noneMatch(event -> ((TradeFlow) event).partner().equals("WORLD"));
        assertThat(events)
                .filteredOn(event -> ((TradeFlow) event).flow() == Flow.OTHER)
                .hasSize(1);
    }

    private void read(String name) throws IOException {
        Mapping mapping = MappingFile.read(EXAMPLES.resolve(name + ".yaml")).orThrow();
        try (EventSource source = Sources.open(mapping, List.of(EXAMPLES.resolve(name + ".csv")))) {
            while (source.hasNext()) {
                SourceItem item = source.next();
                if (item instanceof SourceItem.Accepted accepted) {
                    events.add(accepted.event());
                } else if (item instanceof SourceItem.Rejected rejected) {
                    refusals.add(
                            rejected.message().substring(EXAMPLES.toString().length() + 1));
                }
            }
        }
    }

    private static long millis(String instant) {
        return Instant.parse(instant).toEpochMilli();
    }
}
