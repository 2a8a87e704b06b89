package io.harbinger.app.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.harbinger.topology.TopicSpec;
import io.harbinger.topology.Topics;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TopicRulesTest {

    private final Map<String, Integer> found = new HashMap<>();

    TopicRulesTest() {
        Topics.LIVE.all().stream().map(TopicSpec::name).forEach(name -> found.put(name, 6));
    }

    @Test
    void shouldSayNothingWhereAllHaveThePartitionsAskedFor() {
        assertThat(TopicRules.otherPartitions(Topics.LIVE, found, 6)).isEmpty();
    }

    @Test
    void shouldNameTheTopicsThatHaveOthersByTheirNumber() {
        found.put(Topics.LIVE.alerts(), 2);
        found.put(Topics.LIVE.network(), 1);
        found.put(Topics.LIVE.alertsCurrent(), 2);

        assertThat(TopicRules.otherPartitions(Topics.LIVE, found, 6))
                .containsExactly(
                        "not 6 but 1 partitions, as before: harbinger.network.v1",
                        "not 6 but 2 partitions, as before: harbinger.alerts.v1, harbinger.alerts-current.v1");
    }
}
