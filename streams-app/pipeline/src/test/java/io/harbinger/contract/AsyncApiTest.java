package io.harbinger.contract;

import static io.harbinger.testing.Builders.aReading;
import static io.harbinger.testing.Builders.anEvent;
import static org.assertj.core.api.Assertions.assertThat;

import io.harbinger.testing.pipeline.Catalogues;
import io.harbinger.testing.pipeline.LogPlayer;
import io.harbinger.testing.pipeline.PanoramaRun;
import io.harbinger.testing.pipeline.Pipeline;
import io.harbinger.testing.pipeline.PublishedRecord;
import io.harbinger.testing.pipeline.SyntheticLog;
import io.harbinger.topology.Settings;
import io.harbinger.topology.Topics;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The AsyncAPI document says what a run puts on every topic, and a run puts nothing else there. */
class AsyncApiTest {

    /** More than a letter holds. */
    private static final int TOO_LARGE = 1 << 20;

    private static Map<String, List<PublishedRecord>> run;

    @BeforeAll
    static void play(@TempDir Path state) {
        try (var pipeline = new Pipeline(state, Catalogues.daily("PT0S"), settings())) {
            LogPlayer.playInOrder(pipeline, SyntheticLog.everything());
            refused(pipeline);
            run = new TreeMap<>();
            for (String topic : pipeline.driver().producedTopicNames()) {
                if (!topic.endsWith("-changelog") && !topic.equals(pipeline.topics.laneEvents())) {
                    run.put(topic, pipeline.read(topic));
                }
            }
        }
        PanoramaRun.of(Topics.LIVE, SyntheticLog.network(), run.remove(Topics.LIVE.impulses()))
                .forEach((topic, records) -> run.merge(topic, records, AsyncApiTest::both));
    }

    private static List<PublishedRecord> both(List<PublishedRecord> core, List<PublishedRecord> panorama) {
        return Stream.concat(core.stream(), panorama.stream()).toList();
    }

    private static Settings settings() {
        return Settings.replay("contract", 1).withAlertsJson(true).withPanorama(true);
    }

    /** A late reading, no event at all, one too large for a letter, and one id of two events of a lane. */
    private static void refused(Pipeline pipeline) {
        pipeline.send(aReading()
                .at("suez")
                .of("gauge")
                .measuring("level", "m")
                .when("2024-01-02T00:00:00Z")
                .reads(9));
        String topic = pipeline.topics.sensorReadings();
        pipeline.send(topic, Pipeline.bytes("suez"), Pipeline.bytes("no event"), 0);
        pipeline.send(topic, Pipeline.bytes("s".repeat(2000)), new byte[TOO_LARGE], 0);
        for (int hours : new int[] {30, 31}) {
            pipeline.send(anEvent()
                    .at("suez")
                    .id("twice")
                    .when("2024-02-29T23:00:00Z")
                    .onLane("cnsha>nlrtm")
                    .late(Duration.ofHours(hours))
                    .arrives());
        }
    }

    @Test
    void shouldSayWhatARunProducesAndNothingElse() {
        assertThat(ContractCheck.problems(ContractDocument.parse(ContractDocument.text()), run))
                .isEmpty();
    }

    /** Whoever renames a topic, a header, a schema or a field has to say so in the document. */
    @ParameterizedTest
    @CsvSource({
        "harbinger.alerts.v1, harbinger.alert.v1, topics are",
        "harbinger.network.v1, harbinger.networks.v1, topics are",
        "cleanup.policy: [compact], cleanup.policy: [delete], topics are",
        "ce_subject, ce_topic, alerts headers",
        "^(node|lane|product):.+/, ^(lane|product):.+/, incidents headers",
        "v8/Incident.avsc, v7/Incident.avsc, incidents: not the current schema",
        "harbinger-late-by-ms, harbinger-late-ms, lateEvents headers",
        "harbinger-key-sha256, harbinger-key-sha1, deadLetters headers",
        "(node|lane|product|feed):, (node|lane|feed):, riskScores key",
        "v8/RiskScore, v8/IndicatorValue, riskScores: no message for",
        "v8/AlertTransition, v1/AlertTransition, alerts: not the current schema",
        "'AlertEnded''}', 'Tick''}', alertsCurrent: no message for",
    })
    void shouldFindWhatIsNotAsTheDocumentSays(String written, String other, String problem) {
        String changed = ContractDocument.text().replace(written, other);

        assertThat(changed).isNotEqualTo(ContractDocument.text());
        assertThat(ContractCheck.problems(ContractDocument.parse(changed), run))
                .anySatisfy(line -> assertThat(line).startsWith(problem));
    }

    @Test
    void shouldFindAPromiseThatNoRecordKeeps() {
        String more = ContractDocument.text()
                .replace("        ce_specversion:", "        ce_extra: {}\n        ce_specversion:");

        assertThat(ContractCheck.problems(ContractDocument.parse(more), run))
                .contains("alerts: no record has the header ce_extra");
    }
}
