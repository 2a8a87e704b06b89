package io.harbinger.app.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.harbinger.topology.TopicSpec;
import io.harbinger.topology.Topics;
import org.apache.kafka.common.config.TopicConfig;
import org.junit.jupiter.api.Test;

class TopicLayoutTest {

    private static final TopicSpec TABLE = Topics.LIVE.ofPanorama().get(1);

    /** A replay reads every record of its outputs once it has ended, those that a later one has replaced too. */
    @Test
    void shouldNotCompactTablesOfAnIsolatedRun() {
        var config = TopicLayout.isolated(1).toNewTopic(TABLE).configs();

        assertThat(config).containsEntry(TopicConfig.MIN_COMPACTION_LAG_MS_CONFIG, Long.toString(Long.MAX_VALUE));
    }

    @Test
    void shouldLeaveTablesOfADeploymentToTheCleaner() {
        var config = TopicLayout.live(1).toNewTopic(TABLE).configs();

        assertThat(config).doesNotContainKey(TopicConfig.MIN_COMPACTION_LAG_MS_CONFIG);
    }
}
