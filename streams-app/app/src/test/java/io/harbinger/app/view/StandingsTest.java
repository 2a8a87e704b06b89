package io.harbinger.app.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.harbinger.domain.indicator.Dimension;
import io.harbinger.domain.network.SubjectDetails;
import io.harbinger.domain.score.Assessment;
import io.harbinger.domain.score.DimensionScores;
import io.harbinger.domain.score.Level;
import io.harbinger.domain.subject.Subject;
import io.harbinger.domain.subject.SubjectType;
import io.harbinger.schema.RiskScore;
import io.harbinger.wire.OutputCodec;
import io.harbinger.wire.WireFormat;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How subjects stand, by either feed: the stage's reports, and the records of the topic. */
class StandingsTest {

    private static final long SEED = 20210324;
    private static final OutputCodec CODEC = new OutputCodec(WireFormat.singleObject(), "1", "");
    private static final Set<String> KEY = Set.of("s3");

    private final InstanceView instance = new InstanceView(InstantSource.system(), KEY);
    private final PublishedScores published = new PublishedScores(KEY);

    @Test
    void shouldBeTheSameByBothFeedsForTheSameAssessments() {
        var random = new Random(SEED);
        for (int i = 0; i < 2_000; i++) {
            int subject = random.nextInt(30);
            Double score = random.nextInt(10) == 0 ? null : (Double) (random.nextInt(1000) / 10.0);
            assess(subject % 4, new Subject(SubjectType.values()[subject % 3], "s" + subject), score);

            assertThat(figures(instance.standings()))
                    .as("seed %d, assessment %d", SEED, i)
                    .isEqualTo(figures(published.standings()));
        }
        assertThat(published.standings()).isNotEmpty();
    }

    @Test
    void shouldKnowScoreDimensionsAndCoverageFromTheTopic() {
        assess(0, Subject.node("suez"), 93.6);

        Standing standing = published.standings().get(0);

        assertThat(standing.name()).isEqualTo("Name of suez");
        assertThat(standing.level()).isEqualTo(Level.RED);
        assertThat(standing.assessment()).isNotNull().satisfies(assessment -> {
            assertThat(assessment.dimensions()).isEqualTo(new DimensionScores(null, 93.6, null, 12.0));
            assertThat(assessment.weakest()).isEqualTo(Dimension.SECURITY);
            assertThat(assessment.coverage()).isEqualTo(0.75);
        });
    }

    @Test
    void shouldPassOverATypeOfSubjectThatALaterVersionIntroduced() {
        byte[] value = CODEC.encode(assessment(Subject.node("suez"), 93.6), details("suez"));
        RiskScore record = RiskScore.newBuilder(CODEC.decodeScore(value))
                .setSubjectType(io.harbinger.schema.SubjectType.OTHER)
                .build();

        published.apply(new TopicPosition(0, 0, 0), record);

        assertThat(published.standings()).isEmpty();
    }

    private void assess(int partition, Subject subject, @Nullable Double score) {
        Assessment assessment = assessment(subject, score);
        SubjectDetails details = details(subject.id());
        instance.scored("subjects", partition, assessment, details.name());
        byte[] value = CODEC.encode(assessment, details);
        published.apply(new TopicPosition(partition, 0, 0), CODEC.decodeScore(value));
    }

    private static Assessment assessment(Subject subject, @Nullable Double score) {
        return new Assessment(
                subject,
                null,
                1_616_587_200_000L,
                1_616_587_200_000L,
                score,
                new DimensionScores(null, score, null, 12.0),
                Dimension.SECURITY,
                0.75,
                List.of());
    }

    private static SubjectDetails details(String id) {
        return SubjectDetails.named("Name of " + id);
    }

    /** All but the name that events give, which the topic does not have. */
    private static List<String> figures(List<Standing> standings) {
        return standings.stream()
                .sorted(Standing.BY_SCORE)
                .map(standing -> {
                    Assessment made = standing.assessment();
                    return standing.subject() + " " + standing.name() + " " + standing.score() + " " + standing.level()
                            + (made == null ? "" : " " + made.dimensions() + " " + made.coverage() + " " + made.time());
                })
                .toList();
    }
}
