package io.harbinger.app.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.harbinger.app.simulate.DisruptionScript;
import io.harbinger.domain.event.Event;
import io.harbinger.domain.event.EventKind;
import io.harbinger.topology.ClientSettings;
import io.harbinger.topology.Topics;
import io.harbinger.wire.WireFormat;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LoadPlanTest {

    private static final Instant NOW = Instant.parse("2026-11-28T19:40:00Z");

    @Test
    void shouldLetADisruptionBeginTwoDaysAgoBehindItsHistory() {
        LoadPlan plan = plan(35, Optional.of(DisruptionScript.CANAL_BLOCKAGE));

        assertThat(Instant.ofEpochMilli(plan.simulation().start())).isEqualTo("2026-10-22T00:00:00Z");
        assertThat(Instant.ofEpochMilli(plan.simulation().news().get(0).time())).isEqualTo("2026-11-26T00:00:00Z");
        assertThat(Instant.ofEpochMilli(plan.learnt())).isEqualTo("2026-11-26T00:00:00Z");
    }

    @Test
    void shouldEndAHistoryNowWhereNothingIsDisrupted() {
        LoadPlan plan = plan(3, Optional.empty());

        assertThat(Instant.ofEpochMilli(plan.simulation().start())).isEqualTo("2026-11-25T00:00:00Z");
        assertThat(plan.simulation().news()).isEmpty();
        assertThat(plan.learnt()).isEqualTo(NOW.toEpochMilli());
    }

    @Test
    void shouldLeaveOutReadingsThatNobodyLearnsFromAndKeepDailyCounts() {
        LoadPlan plan = plan(5, Optional.of(DisruptionScript.PRICE_SHOCK));
        long day = Duration.ofDays(1).toMillis();
        List<Event> history = new ArrayList<>();
        History.of(plan.simulation(), plan.learnt(), plan.learnt()).forEachRemaining(history::add);

        assertThat(history).extracting(Event::time).isSorted();
        assertThat(history)
                .filteredOn(event -> event.kind() == EventKind.SENSOR)
                .isNotEmpty()
                .allMatch(event -> event.time() >= plan.learnt() - 2 * day);
        assertThat(history)
                .filteredOn(event -> event.kind() == EventKind.TRADE)
                .anyMatch(event -> event.time() < plan.learnt() - 4 * day);
    }

    private static LoadPlan plan(int history, Optional<DisruptionScript> disruption) {
        return new LoadPlan(
                ClientSettings.of("localhost:1"),
                Topics.LIVE,
                WireFormat.singleObject(),
                1,
                100,
                1,
                Optional.empty(),
                7,
                history,
                disruption,
                () -> NOW);
    }
}
