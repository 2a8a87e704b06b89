package io.harbinger.lab.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.harbinger.app.load.History;
import io.harbinger.app.simulate.Disruption;
import io.harbinger.app.simulate.DisruptionScript;
import io.harbinger.app.simulate.Simulation;
import io.harbinger.app.simulate.SimulationSettings;
import io.harbinger.domain.event.Event;
import io.harbinger.domain.event.EventKind;
import io.harbinger.schema.AlertTransition;
import io.harbinger.schema.Level;
import io.harbinger.schema.TransitionKind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every disruption that {@code simulate} knows, after the history that it sends, under the shipped catalogue. */
class DisruptionsTest {

    private static final LocalDate DAY = LocalDate.parse("2021-03-23");
    private static final Instant BEGIN = DAY.atStartOfDay(ZoneOffset.UTC).toInstant();
    /** The days before, on which what is usual is known. */
    private static final Instant LEARNT = BEGIN.minus(Duration.ofDays(2));

    private static final Instant END = BEGIN.plus(Duration.ofDays(4));

    /** They get fewer calls when held ships do not arrive: too few, after five weeks, to be judged. */
    private static final Set<String> FEWER_CALLS = Set.of("NLRTM", "GBFXT");

    @ParameterizedTest
    @EnumSource
    void shouldOpenAlertsOfAllThatItDisruptsAndNoneBefore(DisruptionScript script) {
        Disruption disruption = script.on(DAY);
        List<String> hit = disruption.subjects().stream()
                .filter(id -> !FEWER_CALLS.contains(id))
                .toList();

        List<AlertTransition> opened = opened(script, disruption);

        assertThat(opened)
                .as("the days before are calm")
                .extracting(AlertTransition::getDetectedAt)
                .allSatisfy(time -> assertThat(time).isAfter(BEGIN));
        assertThat(opened).extracting(AlertTransition::getSubjectId).containsAll(hit);
        if (disruption.blockages().isEmpty()) {
            assertThat(opened)
                    .as("where no ships are held nothing else is worse than BLUE")
                    .filteredOn(alert -> alert.getLevel() != Level.BLUE)
                    .extracting(AlertTransition::getSubjectId)
                    .isSubsetOf(hit);
        }
    }

    private List<AlertTransition> opened(DisruptionScript script, Disruption disruption) {
        var simulation = Simulation.of(settings(script), disruption);
        Iterator<Event> events = History.of(simulation, LEARNT.toEpochMilli(), END.toEpochMilli());
        return SimulatedAlerts.of(
                        simulation,
                        events,
                        event -> event.kind() != EventKind.SENSOR || isRead(event.key(), disruption),
                        END.toEpochMilli())
                .stream()
                .filter(alert -> alert.getKind() == TransitionKind.OPENED)
                .toList();
    }

    /** The sensors of what is hit, and of some that stay well: all would take minutes. */
    private static boolean isRead(String node, Disruption disruption) {
        return disruption.subjects().contains(node) || node.endsWith("-003");
    }

    private static SimulationSettings settings(DisruptionScript script) {
        Instant start = BEGIN.minus(Duration.ofDays(script.historyDays()));
        return new SimulationSettings(SimulationSettings.SEED, start, 200, 20, 40, Duration.ofMinutes(30), 1);
    }
}
