package io.harbinger.topology;

import static io.harbinger.testing.Builders.anEvent;
import static org.assertj.core.api.Assertions.assertThat;

import io.harbinger.domain.event.Event;
import io.harbinger.domain.indicator.Catalogue;
import io.harbinger.domain.indicator.Name;
import io.harbinger.domain.network.Entity;
import io.harbinger.schema.AlertTransition;
import io.harbinger.schema.Driver;
import io.harbinger.schema.SubjectType;
import io.harbinger.schema.TransitionKind;
import io.harbinger.testing.pipeline.Catalogues;
import io.harbinger.testing.pipeline.LogPlayer;
import io.harbinger.testing.pipeline.Pipeline;
import io.harbinger.testing.pipeline.RedoneAlert;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A coast closes together: its small ports have no power alone, and its alert names those that are low. */
class RegionAlertsTest {

    private static final LocalDate FIRST = LocalDate.parse("2024-01-01");
    private static final LocalDate STORM = FIRST.plusDays(150);
    private static final LocalDate LAST = FIRST.plusDays(165);
    private static final Catalogue CATALOGUE = Catalogues.shipped();
    private static final int PORTS = 10;
    private static final Set<Integer> CLOSED = Set.of(0, 1, 2, 3, 4, 5, 6, 7);

    @TempDir
    private Path state;

    /** One to three calls a day at each of ten ports; none at the closed ones for three days of storm. */
    private static List<Event> coast(Set<Integer> closed) {
        List<Event> log = new ArrayList<>();
        for (LocalDate day = FIRST; day.isBefore(LAST); day = day.plusDays(1)) {
            boolean storm = !day.isBefore(STORM) && day.isBefore(STORM.plusDays(3));
            for (int port = 0; port < PORTS; port++) {
                int usual = 1 + (port + day.getDayOfYear()) % 3;
                log.add(anEvent().at("port-" + port).on(day).calls(storm && closed.contains(port) ? 0 : usual));
            }
        }
        return log;
    }

    private List<AlertTransition> alerts(List<Event> log, int portsOfCoast) {
        try (var pipeline = new Pipeline(state, CATALOGUE, Settings.replay("regions", 1))) {
            IntStream.range(0, portsOfCoast).forEach(port -> pipeline.addEntity(port(port)));
            LogPlayer.playInOrder(pipeline, log);
            assertThat(pipeline.read(pipeline.topics.deadLetters())).isEmpty();
            return pipeline.alerts();
        }
    }

    private static Entity port(int port) {
        String id = "port-" + port;
        return new Entity.Node(id, "PORT", new Name(id, null), null, null, null, null, null, null, List.of(), "gulf");
    }

    private static List<AlertTransition> ofRegions(List<AlertTransition> alerts) {
        return alerts.stream()
                .filter(alert -> alert.getSubjectType() == SubjectType.REGION)
                .toList();
    }

    @Test
    void shouldOpenAndClearOneAlertThatNamesTheLowPorts() {
        List<AlertTransition> alerts = alerts(coast(CLOSED), PORTS);

        List<AlertTransition> region = ofRegions(alerts);
        assertThat(region)
                .extracting(AlertTransition::getKind)
                .startsWith(TransitionKind.OPENED)
                .endsWith(TransitionKind.CLEARED);
        assertThat(region)
                .extracting(AlertTransition::getAlertId)
                .containsOnly(region.get(0).getAlertId());
        AlertTransition opened = region.get(0);
        assertThat(opened.getSubjectId()).isEqualTo("gulf");
        assertThat(opened.getDrivers().get(0).getIndicator()).isEqualTo("region-call-drop");
        assertThat(opened.getDrivers().get(0).getSamples()).isEqualTo(PORTS);
        assertThat(region)
                .flatExtracting(AlertTransition::getDrivers)
                .filteredOn(driver -> driver.getIndicator().equals("region-call-drop-by-node"))
                .extracting(Driver::getSeries)
                .isNotEmpty()
                .allMatch(node -> CLOSED.contains(Integer.parseInt(node.substring("port-".length()))));
        assertThat(region)
                .allSatisfy(alert -> assertThat(RedoneAlert.mistakes(alert)).isEmpty());
    }

    @Test
    void shouldSayNothingOfACoastWhereOnePortCloses() {
        assertThat(ofRegions(alerts(coast(Set.of(3)), PORTS))).isEmpty();
    }

    @Test
    void shouldSayNothingWhereTheNetworkNamesNoRegion() {
        assertThat(ofRegions(alerts(coast(CLOSED), 0))).isEmpty();
    }

    @Test
    void shouldSayNothingOfARegionWithFewCalls() {
        assertThat(ofRegions(alerts(coast(CLOSED), 5))).isEmpty();
    }
}
