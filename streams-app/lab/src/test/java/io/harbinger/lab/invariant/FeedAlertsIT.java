package io.harbinger.lab.invariant;

import static io.harbinger.testing.Builders.anEvent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.harbinger.domain.event.Event;
import io.harbinger.domain.indicator.Catalogue;
import io.harbinger.schema.AlertTransition;
import io.harbinger.schema.SubjectType;
import io.harbinger.testing.pipeline.Catalogues;
import io.harbinger.topology.Settings;
import io.harbinger.topology.Topics;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A feed's subjects are on all partitions: its alerts are the same however many there are. */
@Timeout(180)
class FeedAlertsIT {

    private static final Catalogue CATALOGUE = Catalogues.of("""
              - id: transit-drop
                name: {en: Transit drop}
                dimension: stability
                subject: node
                source: logistics
                match: {type: TRANSIT}
                feed: transits
                reports: true
                measure: sum
                value: count
                pane: P1D
                freshness: P3D
                baseline: {kind: robust, history: 28, gap: 2, minHistory: 10, floor: 0.05, hold: P60D}
                anomaly: {method: count, ok: 3, bad: 6}
                direction: down
                weight: 1
                sourceNote: a test
              - id: feed-reporting
                name: {en: Share of the usual that a feed reports}
                dimension: coordination
                subject: feed
                source: reports
                measure: reporting
                pane: P1D
                window: P28D
                freshness: P7D
                goalposts: {ok: 0.6, bad: 0.2}
                weight: 1
                minSamples: 5
                sourceNote: a test
            """);

    @TempDir
    static Path directory;

    /** Passages of twelve straits: all at zero on two days, and silent at the end. */
    private static List<Event> log() {
        List<Event> log = new ArrayList<>();
        for (int day = 0; day < Scenario.DAYS; day++) {
            for (int strait = 0; strait < 12 && day < 25; strait++) {
                int passages = day == 16 || day == 17 ? 0 : 30 + (strait + day) % 5;
                log.add(anEvent()
                        .at("strait-" + strait)
                        .overDay(Scenario.day(day))
                        .transits(passages));
            }
            log.add(anEvent().at("elsewhere").overDay(Scenario.day(day)).calls(7));
        }
        return log;
    }

    @Test
    void shouldGiveTheSameAlertsOfFeedsWhateverTheThreadsAndPartitions() throws Exception {
        try (Cluster cluster = Cluster.start(directory)) {
            Outputs one = play(cluster, 1, 1);

            assertThat(one.transitions())
                    .filteredOn(alert -> alert.getSubjectType() == SubjectType.FEED)
                    .extracting(
                            AlertTransition::getSubjectId,
                            alert -> alert.getKind().toString())
                    .startsWith(tuple("transits", "OPENED"), tuple("transits", "CLEARED"), tuple("transits", "OPENED"));
            play(cluster, 3, 6).assertSameAs(one);
        }
    }

    private static Outputs play(Cluster cluster, int threads, int partitions) throws InterruptedException {
        Log log = Log.of(log());
        var topics = new Topics("feeds-" + partitions);
        cluster.play(CATALOGUE, Settings.replay("feeds", partitions), topics, threads, log, log.end());
        return cluster.outputs(topics);
    }
}
