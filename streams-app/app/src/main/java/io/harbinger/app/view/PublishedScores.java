package io.harbinger.app.view;

import io.harbinger.domain.indicator.Dimension;
import io.harbinger.domain.score.Assessment;
import io.harbinger.domain.score.DimensionScores;
import io.harbinger.domain.subject.Subject;
import io.harbinger.domain.subject.SubjectType;
import io.harbinger.schema.RiskScore;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How subjects stand as published. Fed with the records of {@code harbinger.risk-scores.v1} in the order of each
 * partition, it knows the subjects at risk of the whole deployment, bounded per partition as it is per task where the
 * stages are the feed. The topic has scores, dimensions and coverage; it has no drivers.
 */
public final class PublishedScores {

    private static final String TOPIC = "risk-scores";

    private final Standings standings;

    /** Knows nothing yet; {@code keySubjects} are kept whatever their score. */
    public PublishedScores(Set<String> keySubjects) {
        this.standings = new Standings(keySubjects);
    }

    /** Applies one record; one about a type of subject that a later version introduced is passed over. */
    public void apply(TopicPosition at, RiskScore record) {
        if (record.getSubjectType() != io.harbinger.schema.SubjectType.OTHER) {
            standings.scored(TOPIC, at.partition(), assessment(record), record.getSubjectName());
        }
    }

    /** The subjects at risk and the key subjects, in no order. */
    public List<Standing> standings() {
        return standings.all();
    }

    private static Assessment assessment(RiskScore record) {
        long time = record.getTime().toEpochMilli();
        return new Assessment(
                new Subject(SubjectType.valueOf(record.getSubjectType().name()), record.getSubjectId()),
                record.getSubjectName(),
                time,
                time,
                record.getScore(),
                dimensions(record.getDimensions()),
                dimension(record.getWeakestDimension()),
                record.getCoverage(),
                List.of());
    }

    private static DimensionScores dimensions(io.harbinger.schema.DimensionScores scores) {
        return new DimensionScores(
                scores.getCoordination(), scores.getSecurity(), scores.getStability(), scores.getCompetitiveness());
    }

    private static @Nullable Dimension dimension(io.harbinger.schema.@Nullable Dimension dimension) {
        return dimension == null ? null : Dimension.valueOf(dimension.name());
    }
}
