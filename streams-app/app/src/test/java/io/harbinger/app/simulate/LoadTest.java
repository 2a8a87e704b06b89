package io.harbinger.app.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.harbinger.domain.event.Event;
import io.harbinger.domain.event.LogisticsEvent;
import java.util.HashSet;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class LoadTest {

    private static final long SECOND = 1_000_000_000L;
    private static final long START = 1_700_000_000_000L;

    private final List<Event> cycle = EventCounts.day(
                    Simulation.of(SimulationSettings.DEFAULT, Disruption.NONE), 0, event -> true)
            .subList(0, 500);

    @Test
    void shouldFollowTheRateUpToTheLimitWhenTimePasses() {
        var load = new Load(cycle, 250, START, 1000);

        assertThat(load.due(-1)).isZero();
        assertThat(load.due(0)).isEqualTo(1);
        assertThat(load.due(SECOND - 1)).isEqualTo(250);
        assertThat(load.due(SECOND)).isEqualTo(251);
        assertThat(load.due(3600 * SECOND)).isEqualTo(1000);
    }

    @Test
    void shouldNotOverflowWhenTheRateIsLargeAndTimeLong() {
        var load = new Load(cycle, 5e6, START, Long.MAX_VALUE);

        assertThat(load.due(30L * 86_400 * SECOND)).isEqualTo(5_000_000L * 30 * 86_400 + 1);
    }

    @Test
    void shouldBeDueExactlyWhenItsTimeHasCome() {
        var load = new Load(cycle, 3, START, 100);

        for (long index = 1; index < 100; index++) {
            assertThat(load.due(load.dueAfter(index) + 1)).isEqualTo(index + 1);
            assertThat(load.due(load.dueAfter(index) - 2)).isEqualTo(index);
        }
    }

    @Test
    void shouldGiveEveryRoundIdsAndTimesOfItsOwnWhenCycling() {
        var load = new Load(cycle, 100, START, 2000);

        var events = StreamSupport.stream(load.spliterator(), false).toList();

        assertThat(events).hasSize(2000);
        assertThat(new HashSet<>(events.stream().map(Event::id).toList())).hasSize(2000);
        for (int i = 0; i < events.size(); i++) {
            assertThat(events.get(i).time()).isEqualTo(START + i * 10L);
            assertThat(events.get(i).key()).isEqualTo(cycle.get(i % 500).key());
        }
    }

    @Test
    void shouldKeepDelaysAndPeriodsWhenMoved() {
        for (int i = 0; i < cycle.size(); i++) {
            Event before = cycle.get(i);
            Event after = new Load(cycle, 100, START, 1000).event(500 + i);

            assertThat(after.period()).isEqualTo(before.period());
            if (before instanceof LogisticsEvent b && b.when().planned() != null) {
                var a = (LogisticsEvent) after;
                assertThat(a.time() - a.when().planned())
                        .isEqualTo(b.time() - b.when().planned());
                assertThat(a.time() - a.when().started())
                        .isEqualTo(b.time() - b.when().started());
            }
        }
    }

    @Test
    void shouldRefuseWithTheBadValueWhenRateOrCycleMakeNoSense() {
        assertThatThrownBy(() -> new Load(cycle, 0, START, 1)).hasMessageContaining("was 0.0");
        assertThatThrownBy(() -> new Load(cycle, Double.NaN, START, 1)).hasMessageContaining("was NaN");
        assertThatThrownBy(() -> new Load(List.of(), 1, START, 1)).hasMessageContaining("at least one event");
        assertThatThrownBy(() -> new Load(cycle, 1, START, -1)).hasMessageContaining("was -1");
    }
}
