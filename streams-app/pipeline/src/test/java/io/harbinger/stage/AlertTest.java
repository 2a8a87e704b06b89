package io.harbinger.stage;

import static io.harbinger.testing.Times.at;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.harbinger.domain.alert.Lifecycle;
import io.harbinger.domain.assess.AssessmentEvent;
import io.harbinger.domain.indicator.AlertPolicy;
import io.harbinger.domain.indicator.Catalogue;
import io.harbinger.domain.indicator.Indicator;
import io.harbinger.domain.indicator.Name;
import io.harbinger.domain.network.Entity;
import io.harbinger.domain.score.Assessment;
import io.harbinger.domain.score.DimensionScores;
import io.harbinger.domain.subject.Subject;
import io.harbinger.schema.AlertTransition;
import io.harbinger.schema.Level;
import io.harbinger.schema.TransitionKind;
import io.harbinger.testing.Assessments;
import io.harbinger.testing.pipeline.Catalogues;
import io.harbinger.testing.pipeline.Pipeline;
import io.harbinger.testing.pipeline.PublishedRecord;
import io.harbinger.wire.JsonLines;
import io.harbinger.wire.OutputCodec;
import io.harbinger.wire.WireFormat;
import io.harbinger.wire.row.SubjectRow;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AlertTest {

    private static final Catalogue CATALOGUE = Catalogues.daily("PT0S");
    private static final long TIME = at("2024-03-01T23:59:59.999Z");
    private static final long TICK = TIME + 61;
    private static final Subject SUEZ = Subject.node("suez");

    private static final AlertPolicy POLICY = new AlertPolicy(1, 1, 5, new AlertPolicy.Flap(0.9, 0.8));

    @TempDir
    private Path state;

    private final RecordingTelemetry telemetry = new RecordingTelemetry();
    private final OutputCodec output = new OutputCodec(WireFormat.singleObject(), CATALOGUE.version(), "run-1");
    private final Lifecycle lifecycle = new Lifecycle(POLICY, CATALOGUE.version());
    private final NetworkSnapshot network = new NetworkSnapshot();
    private StageDriver stage;
    private long time = TIME;

    @BeforeEach
    void start() {
        stage = new StageDriver(
                state,
                new StageDriver.Part(
                        List.of("assessed"),
                        List.of(TestStores.alerts("states", lifecycle)),
                        List.of("transitions", "current", "json", "impulses")),
                network,
                () -> new Alert(setup("run-1")));
    }

    private Alert.Setup setup(String runId) {
        return setup(runId, lifecycle);
    }

    private Alert.Setup setup(String runId, Lifecycle lifecycle) {
        return new Alert.Setup(
                "subjects",
                "states",
                new Alert.To("transitions", "current", "json", "impulses"),
                network,
                lifecycle,
                runId,
                new Codecs(Pipeline.INPUT, Pipeline.NETWORK, output, new SubjectRow(CATALOGUE)),
                telemetry);
    }

    @AfterEach
    void stop() {
        stage.close();
    }

    private static final Indicator INDICATOR = CATALOGUE.indicators().get(0);

    /** One window after the other; their evidence ends before the tick. */
    private Record<String, AssessmentEvent> assessed(String name, Double score) {
        var assessment = Assessments.of(SUEZ, name, INDICATOR, time, time + TICK - TIME, score);
        time++;
        return new Record<>("Nsuez", Assessments.assessed(assessment), TICK);
    }

    private AlertTest scores(Double score) {
        return pipe(assessed("Canal", score));
    }

    private AlertTest pipe(Record<String, AssessmentEvent> record) {
        stage.pipe("assessed", record.key(), record.value(), record.timestamp());
        return this;
    }

    private List<PublishedRecord> transitions() {
        return stage.to("transitions").stream().map(PublishedRecord::of).toList();
    }

    private List<PublishedRecord> current() {
        return stage.to("current").stream().map(PublishedRecord::of).toList();
    }

    private AlertTransition alert(PublishedRecord out) {
        return output.decodeAlert(out.value());
    }

    @Test
    void shouldPublishATransitionOnBothTopicsWithValueAndTimestamp() {
        scores(80.0);

        PublishedRecord published = transitions().get(0);
        PublishedRecord current = current().get(0);

        assertThat(published.keyText()).isEqualTo("node:suez");
        assertThat(published.timestamp()).isEqualTo(TICK);
        assertThat(alert(published).getKind()).isEqualTo(TransitionKind.OPENED);
        assertThat(alert(published).getLevel()).isEqualTo(Level.ORANGE);
        assertThat(alert(published).getPreviousLevel()).isEqualTo(Level.NONE);
        assertThat(alert(published).getSubjectName()).isEqualTo("Canal");
        assertThat(alert(published).getRunId()).isEqualTo("run-1");
        assertThat(alert(published).getDetectedAt().toEpochMilli()).isEqualTo(TIME);
        assertThat(alert(published).getPublishedAt().toEpochMilli()).isEqualTo(TICK);
        assertThat(current.value()).isEqualTo(published.value());
        assertThat(current.key()).isEqualTo(published.key());
        assertThat(current.timestamp()).isEqualTo(TICK);
        assertThat(current.headers()).isEqualTo(published.headers());
    }

    /** The ending too: a mirror has no tombstones, every transition of it is a text. */
    @Test
    void shouldPublishTheSameOnceMoreAsJsonWithTheSameKeyTimeAndIdentity() {
        scores(80.0).scores(0.0);

        List<PublishedRecord> transitions = transitions();
        List<PublishedRecord> mirrored =
                stage.to("json").stream().map(PublishedRecord::of).toList();
        assertThat(mirrored).hasSameSizeAs(transitions).hasSize(2);
        for (int i = 0; i < mirrored.size(); i++) {
            PublishedRecord published = transitions.get(i);
            PublishedRecord text = mirrored.get(i);
            var headers = new LinkedHashMap<>(published.headers());
            headers.put("content-type", "application/json");
            headers.put("ce_dataschema", OutputCodec.ALERT_JSON_SCHEMA);
            assertThat(text.headers()).containsExactlyEntriesOf(headers);
            assertThat(text.keyText()).isEqualTo(published.keyText());
            assertThat(text.timestamp()).isEqualTo(published.timestamp());
            assertThat(new String(text.value(), UTF_8)).isEqualTo(new JsonLines().write(alert(published)));
        }
    }

    @Test
    void shouldWriteNoJsonWhereNobodyAsksForIt() {
        var context = new MockProcessorContext<>();
        Alert.Setup asked = setup("run-1");
        Alert quiet = restored(
                context,
                new Alert.Setup(
                        asked.stage(),
                        asked.store(),
                        new Alert.To("transitions", "current", null, null),
                        network,
                        lifecycle,
                        asked.runId(),
                        asked.codecs(),
                        telemetry));

        quiet.process(assessed("Canal", 80.0));

        assertThat(context.forwarded()).hasSize(2);
        assertThat(context.forwarded("json")).isEmpty();
    }

    private Record<String, AssessmentEvent> expired() {
        var nothing = new Assessment(
                SUEZ, "Canal", TIME, TICK, null, new DimensionScores(null, null, null, null), null, 0, List.of());
        return new Record<>("Nsuez", new AssessmentEvent.Expired(nothing), TICK);
    }

    @Test
    void shouldEndTheAlertOfASubjectThatIsForgottenAndItsRow() {
        scores(80.0);
        transitions();
        current();

        pipe(expired());

        assertThat(transitions())
                .singleElement()
                .satisfies(out -> assertThat(alert(out).getKind()).isEqualTo(TransitionKind.EXPIRED));
        assertThat(current())
                .singleElement()
                .satisfies(out -> assertThat(out.value()).isNull());
        var rows = stage.driver()
                .createOutputTopic("stage-states-changelog", Pipeline.READ, Pipeline.READ)
                .readRecordsToList();
        assertThat(rows.get(rows.size() - 1).value()).isNull();
        assertThat(rows.get(rows.size() - 2).value()).isNull();
    }

    @Test
    void shouldPublishNothingWhenASubjectWithoutAlertIsForgotten() {
        pipe(expired());

        assertThat(transitions()).isEmpty();
        assertThat(current()).isEmpty();
    }

    @Test
    void shouldPublishNothingWhenNothingChanges() {
        scores(20.0).scores(80.0);
        transitions();

        scores(80.0).scores(76.0).scores(74.0);

        assertThat(transitions()).isEmpty();
    }

    @Test
    void shouldWriteATombstoneToTheCurrentAlertsWhenOneClears() {
        scores(80.0).scores(0.0);

        PublishedRecord cleared = transitions().get(1);
        PublishedRecord tombstone = current().get(1);

        assertThat(alert(cleared).getKind()).isEqualTo(TransitionKind.CLEARED);
        assertThat(alert(cleared).getLevel()).isEqualTo(Level.NONE);
        assertThat(alert(cleared).getPreviousLevel()).isEqualTo(Level.ORANGE);
        assertThat(tombstone.value()).isNull();
        assertThat(tombstone.keyText()).isEqualTo("node:suez");
        assertThat(tombstone.timestamp()).isEqualTo(TICK);
    }

    @Test
    void shouldKeepAnAlertWithoutDataAmongTheCurrentOnesUntilItIsGivenUp() {
        scores(80.0);
        var nothing = Assessments.of(SUEZ, "Canal", INDICATOR, time, TICK, null);
        pipe(new Record<>("Nsuez", Assessments.awaiting(nothing), TICK)).scores(null);

        assertThat(transitions())
                .extracting(out -> alert(out).getKind())
                .containsExactly(TransitionKind.OPENED, TransitionKind.STALE, TransitionKind.EXPIRED);
        List<PublishedRecord> current = current();
        assertThat(alert(current.get(1)).getKind()).isEqualTo(TransitionKind.STALE);
        assertThat(alert(current.get(1)).getLevel()).isEqualTo(Level.ORANGE);
        assertThat(current.get(2).value()).isNull();
        assertThat(telemetry.reports).containsSubsequence("stale NODE 1", "stale NODE -1");
    }

    /** Under other rules an episode is another one; a reader of the current alerts must not keep the old one beside it. */
    @Test
    void shouldWriteATombstoneToTheCurrentAlertsWhenOtherRulesSupersedeOne() {
        var context = new MockProcessorContext<>();
        restored(context, setup("run-1", lifecycle)).process(assessed("Canal", 80.0));
        context.resetForwards();
        Alert after = new Alert(setup("run-1", new Lifecycle(POLICY, "other rules")));
        after.init(context);

        after.process(assessed("Canal", 0.0));

        List<PublishedRecord> published = forwarded(context, "transitions");
        List<PublishedRecord> current = forwarded(context, "current");
        assertThat(published).extracting(out -> alert(out).getKind()).containsExactly(TransitionKind.SUPERSEDED);
        assertThat(current).singleElement().satisfies(tombstone -> {
            assertThat(tombstone.value()).isNull();
            assertThat(tombstone.key()).isEqualTo(published.get(0).key());
        });
    }

    private static List<PublishedRecord> forwarded(MockProcessorContext<Object, Object> context, String child) {
        return context.forwarded(child).stream()
                .map(forward -> PublishedRecord.of(forward.record()))
                .toList();
    }

    @Test
    void shouldCarryCloudEventsHeadersAndNoOthers() {
        scores(80.0);

        PublishedRecord published = transitions().get(0);

        assertThat(published.headers())
                .containsExactly(
                        entry("content-type", "application/avro"),
                        entry("ce_specversion", "1.0"),
                        entry("ce_id", alert(published).getAlertId() + "/opened/" + TIME),
                        entry("ce_type", "io.harbinger.alert.opened"),
                        entry("ce_source", "/harbinger/runs/run-1"),
                        entry("ce_subject", "node:suez"),
                        entry("ce_time", "2024-03-01T23:59:59.999Z"),
                        entry("ce_recordedtime", "2024-03-02T00:00:00.060Z"),
                        entry("ce_dataschema", output.alertSchemaUri()));
    }

    @Test
    void shouldNameTheLiveSourceOutsideARun() {
        var context = new MockProcessorContext<>();
        Alert live = restored(context, setup(""));

        live.process(assessed("Canal", 80.0));

        PublishedRecord published =
                PublishedRecord.of(context.forwarded().get(0).record());
        assertThat(published.header("ce_source")).isEqualTo("/harbinger");
    }

    @Test
    void shouldNameTheSubjectAsTheNetworkDoes() {
        stage.addEntity(new Entity.Node(
                "suez", "CHOKEPOINT", new Name("Suez Canal", "苏伊士运河"), new Entity.Position(30.5, 32.3), "EGSUZ"));

        scores(80.0);

        AlertTransition alert = alert(transitions().get(0));
        assertThat(alert.getSubjectName()).isEqualTo("Suez Canal");
        assertThat(alert.getSubjectNameZh()).isEqualTo("苏伊士运河");
        assertThat(alert.getLatitude()).isEqualTo(30.5);
        assertThat(alert.getLongitude()).isEqualTo(32.3);
        assertThat(alert.getUnlocode()).isEqualTo("EGSUZ");
        assertThat(alert.getNetworkVersion()).isNotBlank();
    }

    @Test
    void shouldNameTheSubjectByItsIdWhereNobodyDoes() {
        pipe(assessed(null, 80.0));

        AlertTransition alert = alert(transitions().get(0));
        assertThat(alert.getSubjectName()).isEqualTo("suez");
        assertThat(alert.getNetworkVersion()).isNull();
    }

    @Test
    void shouldReportTransitionsWithTheirLatency() {
        scores(80.0);

        assertThat(telemetry.reports).contains("transition subjects 0 OPENED NONE ORANGE 61");
    }

    @Test
    void shouldReportTheOpenEpisodesItRestoresAndTheirLeavingWhenItCloses() {
        var context = new MockProcessorContext<>();
        Alert before = restored(context, setup("run-1"));
        before.process(assessed("Canal", 80.0));
        before.close();
        assertThat(telemetry.reports).contains("restored subjects 0 ORANGE -1");
        telemetry.reports.clear();

        Alert after = new Alert(setup("run-1"));
        after.init(context);
        assertThat(telemetry.reports).containsExactly("restored subjects 0 ORANGE 1");

        after.process(assessed("Canal", 0.0));
        after.close();
        assertThat(telemetry.reports)
                .containsExactly(
                        "restored subjects 0 ORANGE 1",
                        "transition subjects 0 CLEARED ORANGE NONE 61",
                        "restored subjects 0 ORANGE 0");
    }

    @Test
    void shouldRequestACommitWhenAnAlertIsFreshAndOnlyThen() {
        var context = new MockProcessorContext<>();
        Alert alert = restored(context, setup("run-1"));

        context.setCurrentSystemTimeMs(TICK + 5_000);
        alert.process(assessed("Canal", 80.0));
        assertThat(context.committed()).isFalse();

        context.setCurrentSystemTimeMs(TICK + 100);
        alert.process(assessed("Canal", 80.0));
        assertThat(context.committed()).isFalse();

        alert.process(assessed("Canal", 0.0));
        assertThat(context.committed()).isTrue();
    }

    /** A stage whose stores are those of the context, and outlive it. */
    private static Alert restored(MockProcessorContext<Object, Object> context, Alert.Setup setup) {
        context.setCurrentSystemTimeMs(TICK);
        context.addStateStore(new MapStore<>("states", setup.lifecycle()::start));
        Alert alert = new Alert(setup);
        alert.init(context);
        return alert;
    }
}
