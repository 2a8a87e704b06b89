package io.harbinger.stage;

import static io.harbinger.domain.network.incident.Networks.down;
import static io.harbinger.domain.network.incident.Networks.edge;
import static io.harbinger.domain.network.incident.Networks.node;
import static org.assertj.core.api.Assertions.assertThat;

import io.harbinger.domain.network.Entity;
import io.harbinger.domain.subject.Subject;
import io.harbinger.schema.AlertTransition;
import io.harbinger.schema.Level;
import io.harbinger.schema.TransitionKind;
import io.harbinger.testing.pipeline.Catalogues;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.kafka.streams.processor.api.Record;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A mine that feeds a smelter, which feeds a works: alerts of what reaches them. */
class UpstreamAlertsTest extends PropagateRig {

    private static final Subject MINE = Subject.node("mine");
    private static final Subject SMELTER = Subject.node("smelter");
    private static final double HOUR = 1 / 24.0;

    @BeforeEach
    void supplyTheWorks() {
        for (Entity entity : List.of(
                node("mine", "MINE"),
                node("smelter", "PLANT"),
                node("works", "PLANT"),
                edge("mine", "smelter", 1),
                edge("smelter", "works", 0.6))) {
            network.put(entity.id(), entity, 0);
        }
    }

    private List<AlertTransition> alerts() {
        List<AlertTransition> alerts = new ArrayList<>();
        context.forwarded("alerts")
                .forEach(each ->
                        alerts.add(ALERTS.decodeAlert((byte[]) each.record().value())));
        return alerts;
    }

    private static List<String> lines(List<AlertTransition> alerts) {
        return alerts.stream()
                .map(alert -> alert.getSubjectId() + " " + alert.getKind() + " " + alert.getLevel())
                .toList();
    }

    @Test
    void shouldWarnWhoWillBeReachedAndNameTheWay() {
        opens("subjects-1", down(MINE, 0.8, 0));

        tick(1);

        List<AlertTransition> alerts = alerts();
        assertThat(lines(alerts)).containsExactlyInAnyOrder("smelter OPENED ORANGE", "works OPENED BLUE");
        AlertTransition works = alerts.stream()
                .filter(alert -> alert.getSubjectId().equals("works"))
                .findFirst()
                .orElseThrow();
        assertThat(works.getRootCause()).containsExactly("mine", "smelter", "works");
        assertThat(works.getScore()).isEqualTo(48);
        assertThat(works.getDrivers()).singleElement().satisfies(driver -> {
            assertThat(driver.getIndicator()).isEqualTo("upstream-risk");
            assertThat(driver.getRisk()).isEqualTo(48);
        });
    }

    @Test
    void shouldKeepTheseAlertsUnderKeysOfTheirOwn() {
        opens("subjects-1", down(MINE, 0.8, 0));

        tick(1);

        assertThat(context.forwarded("current"))
                .extracting(each -> new String((byte[]) each.record().key(), StandardCharsets.UTF_8))
                .containsExactlyInAnyOrder("upstream:node:smelter", "upstream:node:works");
    }

    /** Raised at once, since the own risk was confirmed; cleared after three panes of an hour in which nothing came. */
    @Test
    void shouldClearAfterHoursInWhichNothingReachesThemWithTheWayThatItWas() {
        opens("subjects-1", down(MINE, 0.8, 0));
        tick(1);
        ends("subjects-1", MINE);
        tick(1 + 0.5 * HOUR);
        context.resetForwards();

        tick(1 + 1.5 * HOUR);
        tick(1 + 2.5 * HOUR);
        assertThat(alerts()).isEmpty();
        tick(1 + 3.5 * HOUR);

        assertThat(lines(alerts())).containsExactlyInAnyOrder("smelter CLEARED NONE", "works CLEARED NONE");
        assertThat(alerts())
                .allSatisfy(alert -> assertThat(alert.getRootCause()).startsWith("mine"));
        assertThat(context.forwarded("current"))
                .allSatisfy(each -> assertThat(each.record().value()).isNull());
    }

    @Test
    void shouldNotRepeatWhatAnAlertOfItsOwnSaysAlready() {
        opens("subjects-1", down(MINE, 0.8, 0));
        opens("subjects-0", down(SMELTER, 0.85, 0));

        tick(1);

        assertThat(lines(alerts())).containsExactly("works OPENED BLUE");
    }

    @Test
    void shouldWarnWhoHasALowerAlertOfItsOwn() {
        opens("subjects-1", down(MINE, 0.8, 0));
        opens("subjects-0", down(SMELTER, 0.45, 0));

        tick(1);

        assertThat(lines(alerts())).contains("smelter OPENED ORANGE");
    }

    @Test
    void shouldSayNothingThroughEdgesThatAreOnlySuggested() {
        Entity edge = edge("mine", "guess", "ore", 1, 1, 0, 0, Entity.Provenance.SUGGESTED);
        network.put(edge.id(), edge, 0);
        opens("subjects-1", down(MINE, 0.8, 0));

        tick(1);

        assertThat(lines(alerts())).noneMatch(line -> line.startsWith("guess"));
    }

    @Test
    void shouldEndThemWhereTheCatalogueNoLongerHasTheIndicator() {
        opens("subjects-1", down(MINE, 0.8, 0));
        tick(1);
        context.resetForwards();
        catalogue = Catalogues.daily("PT0S");
        restart();

        tick(2);

        assertThat(lines(alerts())).containsExactlyInAnyOrder("smelter EXPIRED NONE", "works EXPIRED NONE");
    }

    @Test
    void shouldNotWarnOfMoreSubjectsThanMayBe() {
        for (int i = 0; i < UpstreamAlerts.MOST; i++) {
            Entity entity = edge("mine", String.format("shop-%04d", i), 1);
            network.put(entity.id(), entity, 0);
        }
        opens("subjects-1", down(MINE, 0.8, 0));

        tick(1);

        assertThat(alerts()).hasSize(UpstreamAlerts.MOST).allMatch(alert -> alert.getLevel() == Level.ORANGE);
        assertThat(telemetry.reports).contains("limit UPSTREAM_NOT_ALERTED 2");
    }

    /** An hour of ticks each five minutes after every change, with stops at random: the same alerts. */
    @Test
    void shouldNotDependOnRestarts() {
        List<String> expected = play(null);
        assertThat(expected).anyMatch(line -> line.contains(TransitionKind.CLEARED.name()));
        for (int seed = 0; seed < 10; seed++) {
            start();
            supplyTheWorks();
            assertThat(play(new Random(seed))).as("seed %d", seed).isEqualTo(expected);
        }
    }

    private List<String> play(Random stops) {
        double[] severities = {0.8, 0.5, 0.95, 0, 0.7, 0};
        List<String> lines = new ArrayList<>();
        for (int step = 0; step < 12 * 5 * severities.length; step++) {
            if (step % 60 == 1) {
                double severity = severities[step / 60];
                if (severity == 0) {
                    ends("subjects-1", MINE);
                } else {
                    opens("subjects-1", down(MINE, severity, step / 60));
                }
            }
            tick(1 + step * HOUR / 12);
            context.forwarded("alerts").forEach(each -> lines.add(line(each.record())));
            context.resetForwards();
            if (stops != null && stops.nextInt(4) == 0) {
                restart();
            }
        }
        return lines;
    }

    private static String line(Record<?, ?> record) {
        return record.timestamp() + " " + JSON.write(ALERTS.decodeAlert((byte[]) record.value()));
    }
}
