package io.harbinger.lab.invariant;

import static org.assertj.core.api.Assertions.assertThat;

import io.harbinger.app.panorama.OpenRiskTeller;
import io.harbinger.topology.Topics;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A deployment that is stopped in mid-episode, and started again with the panorama turned on, or off and on. */
@Timeout(180)
class PanoramaTurnedOnIT {

    private static final String STRAIT = "incidents node:strait-1";

    @TempDir
    static Path directory;

    private static Cluster cluster;
    private static IncidentRuns runs;

    @BeforeAll
    static void playOnce() throws Exception {
        cluster = Cluster.start(directory);
        runs = IncidentRuns.start(cluster);
    }

    @AfterAll
    static void stopBroker() {
        cluster.close();
    }

    /** From then on all is as if it had always been on; what had opened before is told with the first tick. */
    @Test
    void shouldKnowTheAlertsThatAreOpenAlready() throws Exception {
        var topics = new Topics("turned-on");
        cluster.create(topics, 1);
        runs.writeNetwork(topics);
        runs.play(topics, IncidentRuns.settings(1).withPanorama(false), 1, before());
        assertThat(runs.read(topics)).isEmpty();

        assertThat(tell(topics)).isTrue();
        runs.play(topics, IncidentRuns.settings(1), 1, after());

        Map<String, List<String>> found = runs.read(topics);
        assertThat(found.get(STRAIT)).isNotEmpty();
        assertThat(found.get(STRAIT).get(0)).contains(alertId(runs.expected().get(STRAIT)));
        found.forEach((key, lines) -> assertThat(runs.expected().get(key))
                .as(key)
                .endsWith(lines.subList(1, lines.size()).toArray(String[]::new)));
    }

    @Test
    void shouldChangeNothingWhereItWasOn() throws Exception {
        var topics = new Topics("always-on");
        cluster.create(topics, 1);
        runs.writeNetwork(topics);
        runs.play(topics, IncidentRuns.settings(1), 1, before());

        assertThat(tell(topics)).isTrue();
        runs.play(topics, IncidentRuns.settings(1), 1, after());

        runs.assertSame(runs.read(topics));
    }

    private static boolean tell(Topics topics) {
        return OpenRiskTeller.tell(cluster.clients(), topics, topics.prefix(), IncidentRuns.FORMAT);
    }

    private static Log before() {
        return IncidentRuns.LOG.until(Scenario.MID_EPISODE);
    }

    private static Log after() {
        return IncidentRuns.LOG.from(Scenario.MID_EPISODE);
    }

    private static String alertId(List<String> lines) {
        String line = lines.get(0);
        int at = line.indexOf("\"alertId\"");
        return line.substring(at, line.indexOf(',', at));
    }
}
