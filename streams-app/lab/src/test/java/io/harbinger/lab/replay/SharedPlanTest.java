package io.harbinger.lab.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.harbinger.domain.event.EventKind;
import io.harbinger.domain.indicator.AlertPolicy;
import io.harbinger.domain.indicator.Catalogue;
import io.harbinger.domain.network.Entity;
import io.harbinger.domain.network.incident.Networks;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which replays may be one run. */
class SharedPlanTest {

    private static final ReplayEngine DIRECT = new ReplayEngine.Direct(2);
    private static final ReplayJob.Plan PLAN = plan("mine", DIRECT);

    private static ReplayJob.Plan plan(String version, ReplayEngine engine) {
        return new ReplayJob.Plan(
                new Catalogue(version, AlertPolicy.DEFAULT, List.of()),
                Set.of(EventKind.LOGISTICS),
                version,
                Long.MIN_VALUE,
                List.of(),
                false,
                engine,
                InstantSource.system());
    }

    @Test
    void shouldBeOneRunOfTheDirectEngine() {
        assertThat(plan("theirs", DIRECT).assessesAs(PLAN)).isTrue();
    }

    @Test
    void shouldBeRunsOfTheirOwnOnKafkaStreams() {
        ReplayEngine streams = new ReplayEngine.Streams(1, 1, Optional.empty());

        assertThat(plan("theirs", streams).assessesAs(plan("mine", streams))).isFalse();
        assertThat(plan("theirs", DIRECT).assessesAs(plan("mine", streams))).isFalse();
    }

    @Test
    void shouldBeRunsOfTheirOwnAlongANetworkOrFromAnotherDay() {
        List<Entity> network = List.of(Networks.node("strait", "CHOKEPOINT"));

        assertThat(plan("theirs", DIRECT).along(network).assessesAs(PLAN.along(network)))
                .isFalse();
        assertThat(plan("theirs", DIRECT).knowing(network).assessesAs(PLAN.knowing(network)))
                .isTrue();
        assertThat(plan("theirs", DIRECT).knowing(network).assessesAs(PLAN)).isFalse();
        assertThat(plan("theirs", DIRECT).from(1).assessesAs(PLAN)).isFalse();
    }
}
