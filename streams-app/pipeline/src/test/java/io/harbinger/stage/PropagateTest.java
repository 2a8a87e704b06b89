package io.harbinger.stage;

import static io.harbinger.domain.network.incident.Networks.DAY;
import static io.harbinger.domain.network.incident.Networks.down;
import static io.harbinger.testing.pipeline.Pipeline.bytes;
import static org.assertj.core.api.Assertions.assertThat;

import io.harbinger.domain.network.Entity;
import io.harbinger.domain.network.NetworkEdition;
import io.harbinger.domain.network.incident.Networks;
import io.harbinger.domain.network.incident.OwnRisk;
import io.harbinger.domain.subject.Subject;
import io.harbinger.wire.ImpulseCodec;
import io.harbinger.wire.ImpulseRecord;
import io.harbinger.wire.SubjectKey;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.kafka.streams.processor.api.Record;
import org.junit.jupiter.api.Test;

/** Four channels, whose records come in any order between them. */
class PropagateTest extends PropagateRig {

    @Test
    void shouldPublishOneIncidentAndWhatReachesEachSubjectOnceAllPartitionsHaveToldTheTick() {
        opens("subjects-1", down(CANAL, 0.96, 0));
        tick("subjects-0", 1);
        tick("subjects-1", 1);
        tick("lanes-0", 1);
        assertThat(published()).isEmpty();

        tick("lanes-1", 1);

        List<String> lines = published();
        assertThat(lines)
                .extracting(line -> line.substring(0, line.indexOf('{')))
                .containsExactly(
                        "incidents node:canal 86400000 ",
                        "risks lane:lane-a 86400000 ",
                        "risks node:refinery 86400000 ",
                        "risks node:cathode-works 86400000 ",
                        "risks node:plant 86400000 ");
        assertThat(lines.get(0))
                .contains(
                        "\"rootId\":\"canal\"",
                        "\"severity\":96.0",
                        NetworkEdition.of(Networks.EXAMPLE).toString());
        assertThat(lines.get(2)).contains("\"exposure\":34.56");
    }

    @Test
    void shouldSayNothingWhileNothingChanges() {
        opens("subjects-1", down(CANAL, 0.96, 0));
        tick(1);
        published();

        tick(2);
        tick(3);

        assertThat(published()).isEmpty();
    }

    @Test
    void shouldEndWithTombstonesAndBeAsIfNothingHadBeen() {
        opens("subjects-1", down(CANAL, 0.96, 0));
        tick(1);
        published();

        ends("subjects-1", CANAL);
        tick(2);

        List<String> lines = published();
        assertThat(lines).hasSize(6);
        assertThat(lines.get(0))
                .startsWith("incidents node:canal 172800000 {")
                .contains("\"severity\":96.0", "\"endedAt\":\"1970-01-03T00:00:00.000Z\",\"explainedBy\":null");
        assertThat(lines.subList(1, 6)).allMatch(line -> line.endsWith(" 172800000 -"));
        assertThat(telemetry.reports).contains("propagated {} 0");
    }

    @Test
    void shouldSayOfWhichIncidentAnotherHasBecomeAPart() {
        opens("lanes-0", down(Subject.lane("lane-a"), 0.9, 4));
        tick(5);
        published();

        opens("subjects-1", down(CANAL, 0.96, 3));
        tick(6);

        assertThat(published())
                .anySatisfy(line -> assertThat(line)
                        .startsWith("incidents lane:lane-a 518400000 {")
                        .endsWith("\"endedAt\":\"1970-01-07T00:00:00.000Z\",\"explainedBy\":\"node:canal\"}"));
    }

    /** As before the application starts: what is told again goes on, what is not has ended meanwhile. */
    @Test
    void shouldTakeASnapshotAsAllThatIsOpen() {
        opens("subjects-1", down(CANAL, 0.96, 0));
        opens("lanes-0", down(LANE_B, 0.5, 0));
        tick(1);
        published();

        send(new ImpulseRecord.OfSnapshot("subjects-0"));
        opens("subjects-0", down(CANAL, 0.96, 0));
        assertThat(published()).isEmpty();
        tick(2);

        assertThat(published())
                .anyMatch(line -> line.startsWith("incidents lane:lane-b") && line.contains("\"endedAt\":\"1970"))
                .noneMatch(line -> line.startsWith("incidents node:canal"));
    }

    @Test
    void shouldNotChangeByASnapshotOfWhatItKnows() {
        opens("subjects-1", down(CANAL, 0.96, 0));
        opens("lanes-0", down(LANE_B, 0.5, 0));
        tick(1);
        published();

        send(new ImpulseRecord.OfSnapshot("subjects-0"));
        opens("subjects-0", down(LANE_B, 0.5, 0));
        opens("subjects-0", down(CANAL, 0.96, 0));
        tick(2);

        assertThat(published()).isEmpty();
    }

    @Test
    void shouldLetAChangeHoldFromTheTickThatFollowsItInItsOwnPartition() {
        tick(1);
        tick("subjects-1", 2);
        opens("subjects-1", down(CANAL, 0.96, 0));
        CHANNELS.stream().filter(channel -> !channel.equals("subjects-1")).forEach(channel -> tick(channel, 2));
        assertThat(published()).as("it came after the second tick").isEmpty();

        tick(3);

        assertThat(published()).isNotEmpty();
    }

    /** A story of ten ticks, told by four channels: every interleaving gives the same lines. */
    @Test
    void shouldNotDependOnHowPartitionsInterleaveNorOnRestarts() {
        List<String> expected = play(new Random(0), false);
        assertThat(expected).hasSizeGreaterThan(10);
        Random random = new Random(11);
        for (int round = 0; round < 40; round++) {
            start();
            assertThat(play(random, round % 2 == 1)).isEqualTo(expected);
        }
    }

    private List<String> play(Random random, boolean restarts) {
        network.put("plant-b", Networks.node("plant-b", "PLANT"), 0);
        Entity edge = Networks.edge("refinery", "plant-b", 0.5);
        network.put(edge.id(), edge, 5 * DAY);
        List<Deque<ImpulseRecord>> story = story();
        List<String> lines = new ArrayList<>();
        while (story.stream().anyMatch(channel -> !channel.isEmpty())) {
            Deque<ImpulseRecord> channel = story.get(random.nextInt(story.size()));
            if (!channel.isEmpty()) {
                send(channel.removeFirst());
            }
            if (restarts && random.nextInt(5) == 0) {
                lines.addAll(published());
                restart();
            }
        }
        lines.addAll(published());
        return lines;
    }

    private static List<Deque<ImpulseRecord>> story() {
        Map<String, Deque<ImpulseRecord>> story = new TreeMap<>();
        CHANNELS.forEach(channel -> story.put(channel, new ArrayDeque<>()));
        for (int day = 1; day <= 10; day++) {
            if (day == 2) {
                tell(story, "subjects-1", CANAL, down(CANAL, 0.4, 1.5));
                tell(story, "subjects-1", CANAL, down(CANAL, 0.96, 1.5));
            } else if (day == 4) {
                tell(story, "lanes-0", LANE_B, down(LANE_B, 0.5, 3));
            } else if (day == 7) {
                tell(story, "subjects-1", CANAL, null);
            } else if (day == 9) {
                tell(story, "lanes-0", LANE_B, null);
            }
            for (String channel : CHANNELS) {
                story.get(channel).add(new ImpulseRecord.OfTick(channel, day * DAY));
            }
        }
        return List.copyOf(story.values());
    }

    private static void tell(Map<String, Deque<ImpulseRecord>> story, String channel, Subject subject, OwnRisk risk) {
        story.get(channel).add(new ImpulseRecord.OfRisk(channel, subject, risk));
    }

    @Test
    void shouldWorkAgainWhenANodeHasNotRecoveredByItsTime() {
        network.put("canal", Networks.recovering("canal", 10), 1);
        opens("subjects-1", down(CANAL, 0.96, 0));
        tick(1);
        assertThat(published().get(0)).contains("\"expectedEnd\":\"1970-01-11T00:00:00.000Z\"");

        tick(9);
        assertThat(published()).isEmpty();
        tick(10);

        assertThat(published()).isNotEmpty().first().asString().contains("\"expectedEnd\":null");
    }

    /** The alert is under a name that a source of data has for the node. */
    @Test
    void shouldKnowTheNodeOfAnAliasWhenItsTimeToRecoverIsOver() {
        network.put("canal", Networks.known("canal", 10, "chokepoint1"), 1);
        opens("subjects-1", down(Subject.node("chokepoint1"), 0.96, 0));
        tick(1);
        assertThat(published().get(0)).contains("node:canal", "\"expectedEnd\":\"1970-01-11T00:00:00.000Z\"");

        tick(10);

        assertThat(published()).isNotEmpty().first().asString().contains("\"expectedEnd\":null");
    }

    @Test
    void shouldPutWhatNoStageCanHaveWrittenToTheDeadLetters() {
        send(bytes("no impulse"), 0);
        send(new ImpulseRecord.OfTick("subjects-7", DAY));
        send(ImpulseCodec.encode(new ImpulseRecord.OfTick("subjects-0", DAY)), 0);

        assertThat(published()).hasSize(3).allMatch(line -> line.startsWith("dead key"));
        assertThat(telemetry.reports)
                .contains("impulse refused UNKNOWN_SCHEMA", "impulse refused KEY_MISMATCH", "impulse refused FUTURE");
    }

    @Test
    void shouldWriteIncidentsOnceMoreAsJsonWithTheSameIdentity() {
        opens("subjects-1", down(CANAL, 0.96, 0));
        tick(1);
        ends("subjects-1", CANAL);
        tick(2);

        List<Record<?, ?>> avro = sent("incidents");
        List<Record<?, ?>> json = sent("json");
        assertThat(json).hasSize(3).hasSameSizeAs(avro);
        for (int i = 0; i < json.size(); i++) {
            byte[] value = (byte[]) avro.get(i).value();
            byte[] text = (byte[]) json.get(i).value();
            assertThat(text == null ? null : text("json", text))
                    .isEqualTo(value == null ? null : text("incidents", value));
            assertThat(json.get(i).headers().lastHeader("ce_id").value())
                    .isEqualTo(avro.get(i).headers().lastHeader("ce_id").value());
        }
    }

    private List<Record<?, ?>> sent(String child) {
        List<Record<?, ?>> records = new ArrayList<>();
        context.forwarded(child).forEach(each -> records.add(each.record()));
        return records;
    }

    @Test
    void shouldCarryCloudEventsHeaders() {
        opens("subjects-1", down(CANAL, 0.96, 0));
        tick(1);

        var headers = context.forwarded().get(0).record().headers();

        assertThat(new String(headers.lastHeader("ce_id").value(), StandardCharsets.UTF_8))
                .isEqualTo(SubjectKey.of(CANAL) + "/incident.changed/86400000");
        assertThat(new String(headers.lastHeader("ce_type").value(), StandardCharsets.UTF_8))
                .isEqualTo("io.harbinger.incident.changed");
    }
}
