package io.harbinger.source.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.harbinger.domain.event.Event;
import io.harbinger.domain.event.LogisticsEvent;
import io.harbinger.domain.event.TradeFlow;
import io.harbinger.source.EventSource;
import io.harbinger.source.SourceItem;
import io.harbinger.source.mapping.Mappings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Counts over the real public files, which are no part of the project: skipped where they are absent. */
class RealFilesTest {

    /** Counts as they stand in the files themselves (rows × columns that make events), not as we read them. */
    private static final long CHOKEPOINT_ROWS = 4_930;

    private static final long PORT_ROWS = 1_155;
    private static final long CYPORT_CELLS = 69 * 3_287;
    private static final long NAB_ROWS = 179_391;
    private static final long NAB_SAME_READING_TWICE = 11;
    private static final long DELIVERIES = 5_234;
    private static final long TRADE_ROWS = 5_261;

    @Test
    void shouldReadSixCountsOfEveryChokepointDay() throws IOException {
        Facts facts = read("portwatch-chokepoints", "portwatch/chokepoints.csv", event -> {});

        assertThat(facts.rejections).isEmpty();
        assertThat(facts.events).isEqualTo(CHOKEPOINT_ROWS * 6);
        assertThat(facts.ids).hasSize((int) CHOKEPOINT_ROWS * 6);
        assertThat(facts.keys).containsExactlyInAnyOrder("chokepoint1", "chokepoint4", "chokepoint5");
    }

    @Test
    void shouldReadTheDayOfTheEverGiven() throws IOException {
        long[] suez = {-1};

        read("portwatch-chokepoints", "portwatch/chokepoints.csv", event -> {
            boolean day =
                    event.time() == Instant.parse("2021-03-25T23:59:59.999Z").toEpochMilli();
            var load = ((LogisticsEvent) event).load();
            if (day && event.key().equals("chokepoint1") && load.vesselType() == null && load.count() != null) {
                suez[0] = load.count();
            }
        });

        assertThat(suez[0]).isEqualTo(2);
    }

    @Test
    void shouldReadCallsAndVolumesOfEveryPortDay() throws IOException {
        Facts facts = read("portwatch-ports", "portwatch/port_activity_yangshan.csv", event -> {});

        assertThat(facts.rejections).isEmpty();
        assertThat(facts.events).isEqualTo(PORT_ROWS * 18);
        assertThat(facts.ids).hasSize((int) PORT_ROWS * 18);
    }

    @Test
    void shouldReadEveryDayOfEveryPort() throws IOException {
        Facts facts = read("cyport", "cyport/port_vessel_count.csv", event -> {});

        assertThat(facts.rejections).isEmpty();
        assertThat(facts.events).isEqualTo(CYPORT_CELLS);
        assertThat(facts.keys).hasSize(69);
    }

    @Test
    void shouldReadEveryReadingOfThirtyOneSeries() throws IOException {
        Facts facts = read("series", "nab/data", event -> {});

        assertThat(facts.rejections).isEmpty();
        assertThat(facts.events).isEqualTo(NAB_ROWS);
        assertThat(facts.keys).hasSize(31);
        assertThat(facts.ids).hasSize((int) (NAB_ROWS - NAB_SAME_READING_TWICE));
        assertThat(facts.disordered).isZero();
    }

    @Test
    void shouldReadEveryDeliveryWithItsPlan() throws IOException {
        long[] started = {0};
        var lanes = new HashSet<String>();

        Facts facts = read("scms", "scms/deliveries.csv", event -> {
            var delivery = (LogisticsEvent) event;
            assertThat(delivery.when().planned()).isNotNull();
            started[0] += delivery.when().started() == null ? 0 : 1;
            lanes.add(delivery.route().lane());
        });

        assertThat(facts.rejections).isEmpty();
        assertThat(facts.events).isEqualTo(DELIVERIES);
        // 2,961 from a distribution centre and 271 not captured have none.
        assertThat(started[0]).isEqualTo(DELIVERIES - 2_961 - 271);
        assertThat(lanes).hasSize(229);
        assertThat(facts.keys).hasSize(35);
    }

    @Test
    void shouldReadEveryMonthOfTrade() throws IOException {
        double[] kilograms = {0};

        Facts facts = read("comtrade", "minerals/china_exports_hs6_monthly.csv", event -> {
            var flow = (TradeFlow) event;
            boolean november =
                    flow.periodStart() == Instant.parse("2023-11-01T00:00:00Z").toEpochMilli();
            Double weight = flow.amount().netWgt();
            if (november && flow.product().equals("250410") && weight != null) {
                kilograms[0] += weight;
            }
        });

        assertThat(facts.rejections).isEmpty();
        assertThat(facts.events).isEqualTo(TRADE_ROWS);
        assertThat(facts.keys).containsExactlyInAnyOrder("250410", "380110");
        // The 40,518 t of the data's own notes.
        assertThat(kilograms[0] / 1_000).isBetween(40_518.0 - 1, 40_518.0 + 1);
    }

    private static final class Facts {
        private final Set<String> ids = new HashSet<>();
        private final Set<String> keys = new HashSet<>();
        private final List<String> rejections = new java.util.ArrayList<>();
        private long events;
        private long disordered;
    }

    private static Facts read(String mapping, String path, Consumer<Event> also) throws IOException {
        Path file = data().resolve(path);
        var facts = new Facts();
        long latest = Long.MIN_VALUE;
        try (EventSource source = Sources.open(Mappings.named(mapping).orElseThrow(), List.of(file))) {
            while (source.hasNext()) {
                SourceItem item = source.next();
                if (item instanceof SourceItem.Accepted accepted) {
                    facts.events++;
                    facts.ids.add(accepted.event().id());
                    facts.keys.add(accepted.event().key());
                    assertThat(accepted.event().time()).isGreaterThanOrEqualTo(latest);
                    latest = accepted.event().time();
                    also.accept(accepted.event());
                } else {
                    facts.rejections.add(((SourceItem.Rejected) item).message());
                }
            }
            facts.disordered = source.disordered();
            assertThat(source.bytesRead()).isEqualTo(source.totalBytes());
        }
        return facts;
    }

    /** The folder beside the repository; tests run in a module's folder. */
    private static Path data() {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Path data = at.resolve("../shared/data").normalize();
            if (Files.exists(at.resolve("schemas/pom.xml"))) {
                assumeTrue(Files.isDirectory(data), "no real data: " + data + " is absent");
                return data;
            }
        }
        throw new IllegalStateException("not inside the repository");
    }
}
