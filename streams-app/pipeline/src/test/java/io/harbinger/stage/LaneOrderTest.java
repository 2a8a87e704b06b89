package io.harbinger.stage;

import static io.harbinger.testing.Builders.anEvent;
import static org.assertj.core.api.Assertions.assertThat;

import io.harbinger.domain.event.LogisticsEvent;
import io.harbinger.testing.Interleave;
import io.harbinger.testing.pipeline.Catalogues;
import io.harbinger.testing.pipeline.Pipeline;
import io.harbinger.testing.pipeline.SyntheticLog;
import io.harbinger.topology.Settings;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.apache.kafka.common.header.Headers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A lane's events come from the partitions of many nodes. Three upstream tasks are simulated by what they write to
 * the lanes' topic; however their writing interleaves, the alerts of the lanes are the same.
 */
class LaneOrderTest {

    private static final List<String> LANES = List.of("cnsha>nlrtm", "cnsha>deham", "sgsin>nlrtm");

    @TempDir
    private Path state;

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24, 25})
    void shouldGiveTheSameAlertsHoweverThreeUpstreamPartitionsInterleave(long seed) {
        List<String> expected = play(Interleave.inTurns(upstream()));
        assertThat(expected).hasSize(6).anyMatch(alert -> alert.contains("CLEARED"));

        List<String> alerts = play(Interleave.atRandom(upstream(), new Random(seed)));

        assertThat(alerts).as("seed %d", seed).containsExactlyElementsOf(expected);
    }

    @Test
    void shouldPublishNothingWhileOneUpstreamPartitionIsSilent() {
        List<List<Consumer<Pipeline>>> upstream = upstream();
        upstream.remove(2);

        assertThat(play(Interleave.inTurns(upstream))).isEmpty();
    }

    /** Of every upstream partition: arrivals of all lanes at its own node, and its ticks. */
    private static List<List<Consumer<Pipeline>>> upstream() {
        List<List<Consumer<Pipeline>>> upstream = new ArrayList<>();
        for (int partition = 0; partition < 3; partition++) {
            upstream.add(records(partition));
        }
        return upstream;
    }

    private static List<Consumer<Pipeline>> records(int partition) {
        List<Consumer<Pipeline>> records = new ArrayList<>();
        List<LocalDate> days = SyntheticLog.days();
        for (int index = 0; index < days.size(); index++) {
            long start = SyntheticLog.start(days.get(index));
            int hours = index >= 20 && index < 24 ? 30 + 10 * partition : 3 + partition;
            Headers from = new Provenance("logistics", partition, 0, start).headers();
            records.add(pipeline ->
                    send(pipeline, LaneKeys.ofTick(partition), Pipeline.INPUT.encodeTick(start), start, null));
            for (String lane : LANES) {
                LogisticsEvent arrival = anEvent()
                        .at("node-" + partition)
                        .when(start + Duration.ofHours(partition).toMillis())
                        .onLane(lane)
                        .late(Duration.ofHours(hours))
                        .arrives();
                records.add(pipeline ->
                        send(pipeline, LaneKeys.ofLane(lane), Pipeline.INPUT.encode(arrival), arrival.time(), from));
            }
        }
        return records;
    }

    private static void send(Pipeline pipeline, byte[] key, byte[] value, long timestamp, Headers headers) {
        pipeline.send(pipeline.topics.laneEvents(), key, value, timestamp, headers);
    }

    private List<String> play(List<Consumer<Pipeline>> records) {
        try (var pipeline = new Pipeline(state, Catalogues.daily("PT0S"), Settings.replay("lanes", 3))) {
            records.forEach(record -> record.accept(pipeline));
            return pipeline.alertLines().stream().sorted().toList();
        }
    }
}
