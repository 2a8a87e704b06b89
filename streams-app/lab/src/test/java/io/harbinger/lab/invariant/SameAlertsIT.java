package io.harbinger.lab.invariant;

import static org.assertj.core.api.Assertions.assertThat;

import io.harbinger.domain.event.Event;
import io.harbinger.topology.Settings;
import io.harbinger.topology.Topics;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One log through a real broker in many ways: the same records about each subject, in the same order. */
@Timeout(180)
class SameAlertsIT {

    private static final String OTHERS = "other-";
    private static final Log LOG = Log.of(Scenario.events());
    private static final AtomicInteger RUNS = new AtomicInteger();

    @TempDir
    static Path directory;

    private static Cluster cluster;
    private static Outputs expected;

    @BeforeAll
    static void playOnceWithOneThreadAndOnePartition() throws Exception {
        cluster = Cluster.start(directory);
        expected = play(LOG, 1, 1);
    }

    @AfterAll
    static void stopBroker() {
        cluster.close();
    }

    @Test
    void shouldRaiseAndClearAlertsOfNodesLanesAndProducts() {
        assertThat(expected.transitions())
                .extracting(alert -> alert.getSubjectType() + " " + alert.getKind())
                .contains("NODE OPENED", "NODE CLEARED", "LANE OPENED", "LANE CLEARED")
                .contains("PRODUCT OPENED", "PRODUCT CLEARED", "NODE ESCALATED", "PRODUCT DEESCALATED");
        assertThat(expected.late()).isEmpty();
    }

    @Test
    void shouldKeepExactlyTheOpenEpisodesAsCurrentWhenTheLogHasEnded() {
        assertThat(expected.current()).isNotEmpty().isEqualTo(expected.openAccordingToTransitions());
    }

    @ParameterizedTest
    @CsvSource({"3, 1", "1, 6", "3, 6"})
    void shouldGiveTheSameAlertsWhateverTheThreadsAndPartitions(int threads, int partitions) throws Exception {
        play(LOG, threads, partitions).assertSameAs(expected);
    }

    @Test
    void shouldGiveTheSameAlertsWhenOtherSubjectsAreInterleaved() throws Exception {
        List<Event> others = Scenario.events(OTHERS, 7);

        Outputs outputs = play(LOG.with(others), 2, 3);

        assertThat(outputs.alerts().keySet()).anyMatch(subject -> subject.contains(OTHERS));
        outputs.without(OTHERS).withoutFeeds().assertSameAs(expected.withoutFeeds());
    }

    @Test
    void shouldGiveTheSameAlertsWhenEventsAreShuffledWithinGrace() throws Exception {
        play(LOG.shuffled(11, Scenario.GRACE), 2, 3).assertSameAs(expected);
    }

    @Test
    void shouldGiveTheSameAlertsWhenEveryEventComesThreeTimesInARow() throws Exception {
        play(LOG.tripled(), 2, 3).assertSameAs(expected);
    }

    @Test
    void shouldGiveTheSameAlertsWhenEveryEventComesAgainAfterOthers() throws Exception {
        play(LOG.tripledApart(25), 2, 3).withoutLate().assertSameAs(expected.withoutLate());
    }

    @Test
    void shouldGiveTheSameAlertsWhenWhatWasMisstatedIsCorrectedAtOnce() throws Exception {
        play(LOG.corrected(), 2, 3).assertSameAs(expected);
    }

    @Test
    void shouldGiveTheSameAlertsAndLateEventsWhateverThePartitionsWhenEventsComeTooLate() throws Exception {
        Log late = LOG.shuffled(13, 4 * Scenario.GRACE);

        Outputs one = play(late, 1, 1);

        assertThat(one.late()).isNotEmpty();
        play(late, 2, 3).assertSameAs(one);
    }

    private static Outputs play(Log log, int threads, int partitions) throws InterruptedException {
        var topics = new Topics("run-" + RUNS.incrementAndGet());
        cluster.play(Scenario.catalogue(), Settings.replay("invariant", partitions), topics, threads, log, log.end());
        return cluster.outputs(topics);
    }
}
