package io.harbinger.app.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.harbinger.topology.Changelogs;
import io.harbinger.topology.Topics;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RepartitionedTest {

    private static final Topics TOPICS = Topics.LIVE;

    private final Map<String, Integer> found = new HashMap<>();

    private void inputs(int partitions) {
        TOPICS.inputs().forEach(topic -> found.put(topic, partitions));
        found.put(TOPICS.ticks(), partitions);
        found.put(TOPICS.laneEvents(), partitions);
    }

    private void state(int partitions) {
        Changelogs.of("harbinger").forEach(topic -> found.put(topic, partitions));
    }

    @Test
    void shouldFindNothingWrongWhereInputsAndStateFitOrThereIsNoState() {
        inputs(6);
        assertThat(Repartitioned.problem(TOPICS, "harbinger", found)).isEmpty();

        state(6);
        assertThat(Repartitioned.problem(TOPICS, "harbinger", found)).isEmpty();
    }

    @Test
    void shouldNameNumbersTopicsAndWaysOutInOneLineWhenInputsHaveGrown() {
        inputs(8);
        state(6);

        assertThat(Repartitioned.problem(TOPICS, "harbinger", found))
                .hasValueSatisfying(line -> assertThat(line)
                        .doesNotContain("\n")
                        .contains("(8: harbinger.sensor-readings.v1, ")
                        .contains("(6: harbinger-ingest-clock-changelog, harbinger-assess-subjects-changelog, ")
                        .contains("'harbinger reset --execute --application-id harbinger'", "new --application-id"));
        assertThat(Repartitioned.problem(TOPICS, "another", found))
                .as("without state")
                .isEmpty();
    }

    @Test
    void shouldNameTheOneInputThatHasGrown() {
        inputs(6);
        state(6);
        found.put(TOPICS.tradeFlows(), 7);

        assertThat(Repartitioned.problem(TOPICS, "harbinger", found))
                .hasValueSatisfying(line -> assertThat(line).contains("; 7: harbinger.trade-flows.v1)"));
    }

    @Test
    void shouldSayWhichTopicsChangedWhileTheApplicationRuns() {
        inputs(6);
        Map<String, Integer> before = Map.copyOf(found);
        assertThat(Repartitioned.change(TOPICS, "harbinger", before, found)).isEmpty();
        found.put(TOPICS.ticks(), 9);
        // Outputs may have as many partitions as they like.
        found.put(TOPICS.alerts(), 12);

        assertThat(Repartitioned.change(TOPICS, "harbinger", before, found))
                .hasValueSatisfying(line -> assertThat(line)
                        .startsWith("the partitions of inputs changed (harbinger.ticks.v1 from 6 to 9): ")
                        .contains("harbinger reset"));
    }
}
