package io.harbinger.app.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.harbinger.app.simulate.Simulation;
import io.harbinger.domain.event.Event;
import io.harbinger.domain.event.EventKind;
import io.harbinger.domain.event.LogisticsEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HistoryTest {

    private static final long DAY = Duration.ofDays(1).toMillis();

    private final Simulation simulation = Simulation.demo();

    private static boolean isShipment(Event event) {
        return event instanceof LogisticsEvent logistics && logistics.route().lane() != null;
    }

    private static List<Event> list(Iterator<Event> events) {
        List<Event> list = new ArrayList<>();
        events.forEachRemaining(list::add);
        return list;
    }

    /** By whole hours and between them: a part of an hour is generated whole, and left out event by event. */
    @ParameterizedTest
    @ValueSource(longs = {0, 1, 1_234_567})
    void shouldHaveTheEventsOfTheSimulationThatSomebodyLearnsFrom(long past) {
        long learnt = simulation.start() + 9 * DAY + past;
        List<Event> expected = list(simulation.stream(simulation.start(), learnt)).stream()
                .filter(event -> event.kind() != EventKind.SENSOR || event.time() >= learnt - 2 * DAY)
                .filter(event -> !isShipment(event) || event.time() >= learnt - 7 * DAY)
                .toList();

        assertThat(list(History.of(simulation, learnt, learnt))).isEqualTo(expected);
    }

    @Test
    void shouldHaveAllEventsFromWhatIsLearntOn() {
        long learnt = simulation.start() + DAY;
        long to = learnt + DAY;

        assertThat(list(History.of(simulation, learnt, to))).isEqualTo(list(simulation.stream(simulation.start(), to)));
    }
}
