package io.harbinger.app.observe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.harbinger.domain.indicator.Dimension;
import io.harbinger.domain.score.Assessment;
import io.harbinger.domain.score.DimensionScores;
import io.harbinger.domain.subject.Subject;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SubjectMetersTest {

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final MicrometerTelemetry telemetry =
            new MicrometerTelemetry(registry, InstantSource.system(), new ShownSubjects(2, Set.of("suez")));

    @Test
    void shouldShowTheHighestScoresOfAllTasksAndTheKeySubjects() {
        score(0, "a", 50.0, "Port A");
        score(0, "b", 90.0, "Port B");
        score(1, "c", 70.0, "Port C");
        score(1, "suez", 3.0, "Suez Canal");

        assertThat(series("harbinger_subject_score{"))
                .containsExactlyInAnyOrder(
                        "harbinger_subject_score{name=\"Port B\",subject=\"b\",subject_type=\"node\"} 90.0",
                        "harbinger_subject_score{name=\"Port C\",subject=\"c\",subject_type=\"node\"} 70.0",
                        "harbinger_subject_score{name=\"Suez Canal\",subject=\"suez\",subject_type=\"node\"} 3.0");
        assertThat(series("harbinger_subject_level{"))
                .contains("harbinger_subject_level{subject=\"b\",subject_type=\"node\"} 4.0");
        assertThat(series("harbinger_subject_dimension_score{"))
                .contains("harbinger_subject_dimension_score{dimension=\"stability\",subject=\"c\","
                        + "subject_type=\"node\"} 70.0");
    }

    @Test
    void shouldCountSubjectsAtRiskByTheLevelOfEachDimension() {
        score(0, "a", 50.0, null);
        score(0, "b", 90.0, null);
        score(1, "c", 55.0, null);
        score(1, "d", 10.0, null);

        assertThat(series("harbinger_subjects_at_risk{"))
                .contains("harbinger_subjects_at_risk{dimension=\"stability\",level=\"blue\"} 2.0")
                .contains("harbinger_subjects_at_risk{dimension=\"stability\",level=\"red\"} 1.0")
                .contains("harbinger_subjects_at_risk{dimension=\"security\",level=\"blue\"} 0.0")
                .hasSize(16);
    }

    @Test
    void shouldDropASubjectThatCalmedDownAndThoseOfATaskThatLeft() {
        score(0, "a", 50.0, "Port A");
        score(1, "b", 60.0, "Port B");
        score(0, "a", 39.9, null);
        telemetry.released("subjects", 1);

        assertThat(series("harbinger_subject_score{")).isEmpty();
    }

    @Test
    void shouldKnowASubjectByItsStoredScoreUntilItIsAssessedAgain() {
        telemetry.remembered("subjects", 0, Subject.node("a"), 64.0);
        telemetry.remembered("subjects", 0, Subject.node("calm"), 12.0);

        assertThat(series("harbinger_subject_score{"))
                .containsExactly("harbinger_subject_score{name=\"a\",subject=\"a\",subject_type=\"node\"} 64.0");
        assertThat(series("harbinger_subject_dimension_score{")).isEmpty();

        score(0, "a", 80.0, "Port A");
        telemetry.remembered("subjects", 0, Subject.node("a"), 64.0);

        assertThat(series("harbinger_subject_score{"))
                .containsExactly("harbinger_subject_score{name=\"Port A\",subject=\"a\",subject_type=\"node\"} 80.0");
    }

    @Test
    void shouldKeepTheHighestOfOneTaskWhenMoreAreAtRiskThanItHolds() {
        for (int i = 0; i < 3000; i++) {
            score(0, "n" + i, 40 + i / 100.0, null);
        }

        assertThat(series("harbinger_subject_score{"))
                .anyMatch(line -> line.contains("\"n2999\""))
                .anyMatch(line -> line.contains("\"n2998\""))
                .hasSize(2);
        assertThat(series("harbinger_subjects_at_risk{"))
                .contains("harbinger_subjects_at_risk{dimension=\"stability\",level=\"blue\"} 24.0");
    }

    @Test
    void shouldShowAKeySubjectWithoutDataAsUnknownWhereOthersAreLeftOut() {
        score(0, "suez", null, "Suez Canal");
        score(0, "a", null, "Port A");

        assertThat(series("harbinger_subject_score{"))
                .containsExactly(
                        "harbinger_subject_score{name=\"Suez Canal\",subject=\"suez\",subject_type=\"node\"} NaN");
    }

    @Test
    void shouldRefuseToShowMoreSubjectsThanSeriesAreBoundedTo() {
        assertThatThrownBy(() -> new ShownSubjects(201, Set.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("top subjects must be 0 to 200, was 201");
    }

    private void score(int partition, String id, @Nullable Double score, @Nullable String name) {
        var assessment = new Assessment(
                Subject.node(id),
                null,
                0,
                0,
                score,
                new DimensionScores(null, null, score, null),
                Dimension.STABILITY,
                1,
                List.of());
        telemetry.scored("subjects", partition, assessment, name);
    }

    private List<String> series(String start) {
        telemetry.refresh();
        return registry.scrape().lines().filter(line -> line.startsWith(start)).toList();
    }
}
