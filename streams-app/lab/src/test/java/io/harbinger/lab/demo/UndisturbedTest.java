package io.harbinger.lab.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.harbinger.app.load.History;
import io.harbinger.app.report.AlertLine;
import io.harbinger.app.report.LevelStyle;
import io.harbinger.app.simulate.Disruption;
import io.harbinger.app.simulate.Simulation;
import io.harbinger.app.simulate.SimulationSettings;
import io.harbinger.schema.AlertTransition;
import io.harbinger.schema.Level;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Five weeks of the demo's network in which nothing happens: hardly anybody is to be called. */
class UndisturbedTest {

    private static final Duration LENGTH = Duration.ofDays(35);
    private static final int ALLOWED = 4;

    private final SimulationSettings settings =
            SimulationSettings.DEFAULT.withSeed(Long.getLong("harbinger.calm.seed", SimulationSettings.SEED));

    @Test
    void shouldHardlyEverWarnAboveBlue() {
        List<AlertTransition> raised = alerts().stream()
                .filter(alert -> alert.getPreviousLevel().compareTo(Level.BLUE) <= 0)
                .filter(alert -> alert.getLevel().compareTo(Level.BLUE) > 0)
                .toList();

        var lines = new AlertLine(new LevelStyle(false));
        assertThat(raised.stream().map(lines::of)).as("seed " + settings.seed()).hasSizeLessThanOrEqualTo(ALLOWED);
    }

    private List<AlertTransition> alerts() {
        var simulation = Simulation.of(settings, Disruption.NONE);
        long end = settings.start().plus(LENGTH).toEpochMilli();
        return SimulatedAlerts.of(simulation, History.of(simulation, end, end), event -> true, end);
    }
}
