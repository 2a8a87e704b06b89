package io.harbinger.topology;

import static io.harbinger.testing.Builders.aFlow;
import static io.harbinger.testing.Builders.anEvent;
import static org.assertj.core.api.Assertions.assertThat;

import io.harbinger.schema.AlertTransition;
import io.harbinger.schema.Level;
import io.harbinger.testing.pipeline.Catalogues;
import io.harbinger.testing.pipeline.Pipeline;
import io.harbinger.testing.pipeline.PublishedRecord;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A node, a lane and a product of one id are three subjects on every output. */
class OutputKeysTest {

    /** Of a node, of a product and of a lane. */
    private static final String ID = "X";

    private static final LocalDate FIRST = LocalDate.parse("2024-01-01");
    private static final LocalDate SHIPS_LATE = FIRST.plusDays(20);

    @TempDir
    private Path state;

    private Pipeline pipeline;
    /** The compacted topic as its readers keep it: the last value of each key. */
    private final Map<String, byte[]> current = new HashMap<>();

    @BeforeEach
    void start() {
        pipeline = new Pipeline(state, Catalogues.daily("PT0S"), Settings.replay("keys", 1));
    }

    @AfterEach
    void stop() {
        pipeline.close();
    }

    /** The price of product X is tenfold for one day; a day later a ship reaches node X on lane X, three days late. */
    private void run() {
        for (LocalDate date = FIRST; date.isBefore(SHIPS_LATE.plusDays(8)); date = date.plusDays(1)) {
            boolean dear = date.equals(SHIPS_LATE.minusDays(1));
            pipeline.send(aFlow().of(ID).on(date).weighing(100).exports(dear ? 10_000 : 1_000));
            if (date.equals(SHIPS_LATE)) {
                pipeline.send(anEvent()
                        .at(ID)
                        .when(date + "T12:00:00Z")
                        .onLane(ID)
                        .late(Duration.ofDays(3))
                        .arrives());
            }
            pipeline.tick(anEvent().on(date.toString()).transits(0).time() + 1);
            pipeline.read(pipeline.topics.alertsCurrent()).forEach(this::keep);
        }
    }

    private void keep(PublishedRecord record) {
        if (record.value() == null) {
            current.remove(record.keyText());
        } else {
            current.put(record.keyText(), record.value());
        }
    }

    private List<AlertTransition> open() {
        return current.entrySet().stream()
                .map(entry -> pipeline.alert(
                        new PublishedRecord(Pipeline.bytes(entry.getKey()), entry.getValue(), 0, Map.of())))
                .toList();
    }

    @Test
    void shouldKeepTheAlertOfANodeOpenWhenTheProductOfItsIdIsCalmAgain() {
        run();

        List<PublishedRecord> alerts = pipeline.read(pipeline.topics.alerts());
        assertThat(alerts)
                .extracting(record -> pipeline.alert(record).getSubjectType() + " "
                        + pipeline.alert(record).getKind())
                .as("the product's alert comes and goes, the node's and the lane's stay")
                .contains("NODE OPENED", "LANE OPENED", "PRODUCT OPENED", "PRODUCT CLEARED")
                .doesNotContain("NODE CLEARED", "LANE CLEARED");
        assertThat(open())
                .extracting(alert -> alert.getSubjectType() + " " + alert.getSubjectId() + " " + alert.getLevel())
                .containsExactlyInAnyOrder("NODE X " + Level.RED, "LANE X " + Level.RED);
    }

    @Test
    void shouldKeyEveryRecordByTypeAndIdOfItsSubject() {
        run();

        assertThat(keys(pipeline.topics.alerts())).containsOnly("node:X", "lane:X", "product:X");
        assertThat(keys(pipeline.topics.riskScores())).containsOnly("node:X", "lane:X", "product:X");
        assertThat(keys(pipeline.topics.indicatorValues())).containsOnly("node:X", "lane:X", "product:X");
    }

    private List<String> keys(String topic) {
        return pipeline.read(topic).stream().map(PublishedRecord::keyText).toList();
    }
}
