package io.harbinger.topology;

import static io.harbinger.testing.Builders.aFlow;
import static io.harbinger.testing.Builders.anEvent;
import static org.assertj.core.api.Assertions.assertThat;

import io.harbinger.domain.indicator.Name;
import io.harbinger.domain.network.Entity;
import io.harbinger.schema.AlertTransition;
import io.harbinger.schema.IndicatorValue;
import io.harbinger.schema.RiskScore;
import io.harbinger.testing.pipeline.Catalogues;
import io.harbinger.testing.pipeline.Pipeline;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Alerts show a subject as the network topic describes it. */
class NetworkTopicTest {

    @TempDir
    private Path state;

    private Pipeline pipeline;

    @BeforeEach
    void start() {
        pipeline = new Pipeline(state, Catalogues.daily("PT0S"), Settings.replay("network", 1));
    }

    @AfterEach
    void stop() {
        pipeline.close();
    }

    private static Entity suez(String name) {
        return new Entity.Node("suez", "CHOKEPOINT", new Name(name, "苏伊士"), new Entity.Position(30.5, 32.25), "EGSUZ");
    }

    /** An alert of the node: a ship comes three days late on a day. */
    private AlertTransition alertOn(String day) {
        return alertsOn(day).get("suez");
    }

    /** The same, of the node and of the lane it came along, by id. */
    private Map<String, AlertTransition> alertsOn(String day) {
        pipeline.send(anEvent()
                .at("suez")
                .named("as events call it")
                .when(day + "T12:00:00Z")
                .late(Duration.ofDays(3))
                .onLane("cnsha>nlrtm")
                .arrives());
        pipeline.tick(anEvent().on(day).transits(0).time() + 1);
        return pipeline.alerts().stream().collect(Collectors.toMap(AlertTransition::getSubjectId, alert -> alert));
    }

    @Test
    void shouldNamePlaceAndVersionAsTheNetworkDoes() {
        pipeline.addEntity(suez("Suez Canal"));

        AlertTransition alert = alertOn("2024-03-01");

        assertThat(alert.getSubjectName()).isEqualTo("Suez Canal");
        assertThat(alert.getSubjectNameZh()).isEqualTo("苏伊士");
        assertThat(alert.getLatitude()).isEqualTo(30.5);
        assertThat(alert.getLongitude()).isEqualTo(32.25);
        assertThat(alert.getUnlocode()).isEqualTo("EGSUZ");
        assertThat(alert.getNetworkVersion()).matches("[0-9a-f]{1,8}");
        assertThat(pipeline.scores()).extracting(RiskScore::getSubjectName).contains("Suez Canal");
    }

    @Test
    void shouldChangeItsVersionWithItsContentOnly() {
        pipeline.addEntity(suez("Suez Canal"));
        String first = alertOn("2024-03-01").getNetworkVersion();

        String again = versionAfter(suez("Suez Canal"), "again");
        String other = versionAfter(suez("Canal"), "other");

        assertThat(again).isEqualTo(first);
        assertThat(other).isNotEqualTo(first);
    }

    private String versionAfter(Entity entity, String folder) {
        pipeline.close();
        pipeline = new Pipeline(state.resolve(folder), Catalogues.daily("PT0S"), Settings.replay("network", 1));
        pipeline.addEntity(suez("Something before")).addEntity(entity);
        return alertOn("2024-03-01").getNetworkVersion();
    }

    @Test
    void shouldForgetAnEntityWithItsTombstone() {
        pipeline.addEntity(suez("Suez Canal")).deleteEntity("suez");

        AlertTransition alert = alertOn("2024-03-01");

        assertThat(alert.getSubjectName()).isEqualTo("as events call it");
        assertThat(alert.getNetworkVersion()).isNull();
        assertThat(alert.getLatitude()).isNull();
    }

    @Test
    void shouldNameLanesToo() {
        pipeline.addEntity(
                new Entity.Lane("cnsha>nlrtm", "cnsha", "nlrtm", new Name("Shanghai–Rotterdam", "沪鹿线"), null));
        pipeline.addEntity(new Entity.Product("270900", new Name("Crude oil", "原油"), "2709"));

        AlertTransition lane = alertsOn("2024-03-01").get("cnsha>nlrtm");
        pipeline.send(
                aFlow().of("270900").on(LocalDate.of(2024, 3, 2)).weighing(1).exports(1));
        pipeline.tick("2024-03-03T00:00:00Z");

        assertThat(lane.getSubjectName()).isEqualTo("Shanghai–Rotterdam");
        assertThat(lane.getSubjectNameZh()).isEqualTo("沪鹿线");
        assertThat(pipeline.values()).extracting(IndicatorValue::getSubjectId).contains("270900");
    }

    @Test
    void shouldGoOnWhenTheNetworkTopicHoldsSomethingUnreadable() {
        pipeline.send(pipeline.topics.network(), Pipeline.bytes("suez"), new byte[] {1, 2, 3}, 0);
        pipeline.send(pipeline.topics.network(), null, Pipeline.NETWORK.encode(suez("no key")), 0);

        assertThat(alertOn("2024-03-01").getSubjectName()).isEqualTo("as events call it");
    }
}
