package io.harbinger.stage;

import static io.harbinger.testing.Times.at;
import static org.assertj.core.api.Assertions.assertThat;

import io.harbinger.domain.alert.Lifecycle;
import io.harbinger.domain.assess.AssessmentEvent;
import io.harbinger.domain.event.Parsed;
import io.harbinger.domain.indicator.AlertPolicy;
import io.harbinger.domain.indicator.Catalogue;
import io.harbinger.domain.network.incident.OwnRisk;
import io.harbinger.domain.score.Assessment;
import io.harbinger.domain.score.DimensionScores;
import io.harbinger.domain.score.Driver;
import io.harbinger.domain.subject.Subject;
import io.harbinger.domain.window.AnomalyScore;
import io.harbinger.testing.Assessments;
import io.harbinger.testing.pipeline.Catalogues;
import io.harbinger.testing.pipeline.Pipeline;
import io.harbinger.wire.ImpulseCodec;
import io.harbinger.wire.ImpulseRecord;
import io.harbinger.wire.OutputCodec;
import io.harbinger.wire.WireFormat;
import io.harbinger.wire.row.SubjectRow;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the stage of alerts tells those who follow risk along the network. */
class AlertImpulsesTest {

    private static final Catalogue CATALOGUE = Catalogues.of("""
              - id: transit-drop
                name: {en: Transit drop}
                dimension: stability
                subject: node
                source: logistics
                match: {type: TRANSIT}
                measure: sum
                value: count
                pane: P1D
                freshness: P3D
                baseline: {kind: robust, history: 56, gap: 7, minHistory: 28, floor: 0.05}
                anomaly: {method: count, ok: 3, bad: 6}
                direction: down
                weight: 1
                minSamples: 1
                sourceNote: a test
            """);

    private static final long DAY = 86_400_000L;
    private static final long MINUTE = 60_000L;
    private static final long MIDNIGHT = at("2024-03-02T00:00:00Z");
    private static final Subject SUEZ = Subject.node("suez");

    @TempDir
    private Path state;

    private StageDriver stage;

    @BeforeEach
    void start() {
        var lifecycle = new Lifecycle(new AlertPolicy(1, 1, 5, new AlertPolicy.Flap(0.9, 0.8)), CATALOGUE.version());
        var network = new NetworkSnapshot();
        var setup = new Alert.Setup(
                "subjects",
                "states",
                new Alert.To("transitions", "current", null, "impulses"),
                network,
                lifecycle,
                "run",
                new Codecs(
                        Pipeline.INPUT,
                        Pipeline.NETWORK,
                        new OutputCodec(WireFormat.singleObject(), CATALOGUE.version(), "run"),
                        new SubjectRow(CATALOGUE)),
                new RecordingTelemetry());
        stage = new StageDriver(
                state,
                new StageDriver.Part(
                        List.of("assessed"),
                        List.of(TestStores.alerts("states", lifecycle)),
                        List.of("transitions", "current", "impulses")),
                network,
                () -> new Alert(setup));
    }

    @AfterEach
    void stop() {
        stage.close();
    }

    /** Ships of a day of which a hundred are usual, judged some time after it has ended. */
    private AlertImpulsesTest counts(int day, int ships, long later, double score) {
        long end = MIDNIGHT + day * DAY;
        var window = new Driver.Window(end - DAY, end, ships, 1);
        var driver = new Driver(
                CATALOGUE.indicators().get(0),
                "",
                window,
                new AnomalyScore(100, 10, -(100.0 - ships) / 10),
                null,
                null,
                score,
                null,
                score);
        var assessment = new Assessment(
                SUEZ,
                "Canal",
                end + later - 1,
                end + later,
                score,
                new DimensionScores(null, null, score, null),
                null,
                1,
                List.of(driver));
        return pipe(Assessments.assessed(assessment), end + later);
    }

    private AlertImpulsesTest pipe(AssessmentEvent event, long tick) {
        stage.pipe("assessed", "Nsuez", event, tick);
        return this;
    }

    private List<@Nullable OwnRisk> told() {
        List<@Nullable OwnRisk> told = new ArrayList<>();
        stage.to("impulses").forEach(record -> {
            var impulse = (ImpulseRecord.OfRisk)
                    ((Parsed.Ok<ImpulseRecord>) ImpulseCodec.decode((byte[]) record.value())).value();
            assertThat(impulse.channel()).isEqualTo("subjects-0");
            assertThat(impulse.subject()).isEqualTo(SUEZ);
            told.add(impulse.risk());
        });
        return told;
    }

    @Test
    void shouldTellTheOwnRiskThatIsOpenAndThatItHasEnded() {
        counts(0, 10, 0, 80);
        var nothing = new Assessment(
                SUEZ,
                "Canal",
                MIDNIGHT,
                MIDNIGHT,
                null,
                new DimensionScores(null, null, null, null),
                null,
                0,
                List.of());
        pipe(new AssessmentEvent.Expired(nothing), MIDNIGHT + 1);

        List<@Nullable OwnRisk> told = told();
        assertThat(told).hasSize(2);
        assertThat(told.get(0)).satisfies(risk -> {
            assertThat(risk.level().name()).isEqualTo("ORANGE");
            assertThat(risk.impulse().severity()).as("no more than its score").isEqualTo(800_000);
        });
        assertThat(told.get(1)).isNull();
    }

    /** A level may stay as it is for months. */
    @Test
    void shouldTellWhatIsLostWithEachNewCountThoughTheLevelIsTheSame() {
        counts(0, 60, 0, 95).counts(1, 40, 0, 95).counts(2, 70, 0, 95);

        assertThat(told()).extracting(risk -> risk.impulse().severity()).containsExactly(400_000, 600_000, 300_000);
    }

    @Test
    void shouldTellNothingBetweenTwoCounts() {
        counts(0, 60, 0, 95).counts(0, 60, MINUTE, 95).counts(0, 60, 2 * MINUTE, 96);

        assertThat(told()).hasSize(1);
    }

    @Test
    void shouldTellNothingOfWhatHasNoAlert() {
        counts(0, 90, 0, 30).counts(1, 90, 0, 30);

        assertThat(told()).isEmpty();
    }
}
