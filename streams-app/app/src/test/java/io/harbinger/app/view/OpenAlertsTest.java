package io.harbinger.app.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.harbinger.domain.alert.Transition;
import io.harbinger.domain.alert.TransitionKind;
import io.harbinger.domain.indicator.Dimension;
import io.harbinger.domain.network.SubjectDetails;
import io.harbinger.domain.score.Assessment;
import io.harbinger.domain.score.DimensionScores;
import io.harbinger.domain.score.Level;
import io.harbinger.domain.subject.Subject;
import io.harbinger.domain.subject.SubjectType;
import io.harbinger.wire.OutputCodec;
import io.harbinger.wire.SubjectKey;
import io.harbinger.wire.WireFormat;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The open alerts by either feed: the stage's reports, and the records of the topic. */
class OpenAlertsTest {

    private static final long SEED = 20210323;
    private static final TopicPosition ANYWHERE = new TopicPosition(0, 0, 0);
    private static final OutputCodec CODEC = new OutputCodec(WireFormat.singleObject(), "1", "");

    private final InstanceView instance = new InstanceView(InstantSource.system(), Set.of());
    private final PublishedAlerts published = new PublishedAlerts();
    private final Map<Subject, Level> levels = new HashMap<>();

    @Test
    void shouldBeTheSameByBothFeedsForTheSameTransitions() {
        var random = new Random(SEED);
        for (int i = 0; i < 2_000; i++) {
            Subject subject = subject(random.nextInt(30));
            Level level = Level.values()[random.nextInt(Level.values().length)];
            if (level != levels.getOrDefault(subject, Level.NONE)) {
                change(subject, level);
            }
            assertThat(figures(instance.openAlerts()))
                    .as("seed %d, transition %d", SEED, i)
                    .isEqualTo(figures(published.open()));
        }

        assertThat(published.open().size()).isPositive();
        for (SubjectType type : SubjectType.values()) {
            for (Level level : Level.values()) {
                assertThat(instance.countOpen(type, level))
                        .isEqualTo(published.open().atLeast(io.harbinger.schema.Level.BLUE).stream()
                                .filter(alert -> alert.subjectType().name().equals(type.name()))
                                .filter(alert -> alert.level().name().equals(level.name()))
                                .count());
            }
        }
    }

    @Test
    void shouldLeaveAListAsItIsWhenAlertsChange() {
        change(Subject.node("suez"), Level.RED);
        List<?> before = published.open().atLeast(io.harbinger.schema.Level.BLUE);

        change(Subject.node("suez"), Level.NONE);

        assertThat(before).hasSize(1).isUnmodifiable();
        assertThat(published.open().atLeast(io.harbinger.schema.Level.BLUE)).isEmpty();
    }

    @Test
    void shouldListAndCountFromALevelOnWhenAskedFor() {
        change(Subject.node("a"), Level.BLUE);
        change(Subject.node("b"), Level.ORANGE);
        change(Subject.node("c"), Level.RED);

        assertThat(published.open().atLeast(io.harbinger.schema.Level.ORANGE))
                .extracting(OpenAlert::subjectId)
                .containsExactly("b", "c");
        assertThat(published.open().countAtLeast(io.harbinger.schema.Level.ORANGE))
                .isEqualTo(Map.of(io.harbinger.schema.Level.ORANGE, 1L, io.harbinger.schema.Level.RED, 1L));
    }

    @Test
    void shouldChangeNothingWhenARecordIsAppliedAgain() {
        byte[] value = CODEC.encode(
                CODEC.alert(transition(Subject.node("suez"), Level.NONE, Level.RED), details(), List.of()));
        published.apply(ANYWHERE, "node:suez", CODEC.decodeAlert(value));

        AlertChange again = published.apply(ANYWHERE, "node:suez", CODEC.decodeAlert(value));

        assertThat(again.before()).isEqualTo(again.after());
        assertThat(published.open().size()).isEqualTo(1);
    }

    @Test
    void shouldDropExactlyTheAlertsOfATaskThatLeaves() {
        instance.restored("subjects", 1, SubjectType.NODE, Level.RED, 2);
        instance.transition("subjects", 1, transition(Subject.node("suez"), Level.NONE, Level.RED));
        instance.transition("subjects", 1, transition(Subject.product("270900"), Level.NONE, Level.BLUE));
        instance.transition("subjects", 0, transition(Subject.node("panama"), Level.NONE, Level.RED));
        instance.transition("lanes", 1, transition(Subject.lane("suez"), Level.NONE, Level.RED));

        instance.restored("subjects", 1, SubjectType.NODE, Level.RED, -3);
        instance.restored("subjects", 1, SubjectType.PRODUCT, Level.BLUE, -1);

        assertThat(instance.countOpen(SubjectType.NODE, Level.RED)).isEqualTo(1);
        assertThat(instance.countOpen(SubjectType.PRODUCT, Level.BLUE)).isZero();
        assertThat(instance.openAlerts().atLeast(io.harbinger.schema.Level.BLUE))
                .extracting(alert -> alert.subjectType() + " " + alert.subjectId())
                .containsExactly("NODE panama", "LANE suez");
    }

    @Test
    void shouldListAnAlertAgainWhenItChangesAfterItsTaskCameBack() {
        instance.transition("subjects", 1, transition(Subject.node("suez"), Level.NONE, Level.BLUE));
        instance.restored("subjects", 1, SubjectType.NODE, Level.BLUE, -1);
        instance.restored("subjects", 1, SubjectType.NODE, Level.BLUE, 1);
        assertThat(instance.openAlerts().size()).isZero();

        instance.transition("subjects", 1, transition(Subject.node("suez"), Level.BLUE, Level.RED));

        assertThat(instance.openAlerts().size()).isEqualTo(1);
        assertThat(instance.countOpen(SubjectType.NODE, Level.BLUE)).isZero();
        assertThat(instance.countOpen(SubjectType.NODE, Level.RED)).isEqualTo(1);
    }

    @Test
    void shouldCountAllAndListAsManyAsItHoldsWhenVeryManyOpen() {
        for (int i = 0; i < 5_000; i++) {
            change(Subject.node("n" + i), Level.YELLOW);
        }

        assertThat(instance.countOpen(SubjectType.NODE, Level.YELLOW)).isEqualTo(5_000);
        assertThat(instance.openAlerts().size()).isEqualTo(4_096);
    }

    /** The end of what reaches a subject leaves the alert of its own risk. */
    @Test
    void shouldKeepAlertsOfTwoStagesApart() {
        Subject port = Subject.node("port");
        instance.transition("subjects", 0, transition(port, Level.NONE, Level.YELLOW));
        instance.transition("propagate", 0, transition(port, Level.NONE, Level.BLUE));
        assertThat(instance.openAlerts().size()).isEqualTo(2);

        instance.transition("propagate", 0, transition(port, Level.BLUE, Level.NONE));

        assertThat(instance.openAlerts().size()).isEqualTo(1);
        assertThat(instance.countOpen(SubjectType.NODE, Level.YELLOW)).isEqualTo(1);
    }

    private void change(Subject subject, Level level) {
        Level before = levels.getOrDefault(subject, Level.NONE);
        levels.put(subject, level);
        Transition transition = transition(subject, before, level);
        instance.transition("subjects", 0, transition);
        byte[] value = CODEC.encode(CODEC.alert(transition, details(), List.of()));
        published.apply(ANYWHERE, SubjectKey.of(subject), level == Level.NONE ? null : CODEC.decodeAlert(value));
    }

    private static Transition transition(Subject subject, Level before, Level level) {
        TransitionKind kind = before == Level.NONE
                ? TransitionKind.OPENED
                : level == Level.NONE ? TransitionKind.CLEARED : TransitionKind.ESCALATED;
        Double score = level.threshold();
        var assessment = new Assessment(
                subject,
                null,
                Instant.parse("2021-03-24T12:00:00Z").toEpochMilli(),
                Instant.parse("2021-03-24T13:00:00Z").toEpochMilli(),
                score,
                new DimensionScores(null, null, score, null),
                Dimension.STABILITY,
                1,
                List.of());
        var id = new UUID(subject.id().hashCode(), 2);
        return new Transition(
                id, kind, level, before, Instant.parse("2021-03-23T00:00:00Z").toEpochMilli(), assessment);
    }

    private static SubjectDetails details() {
        return SubjectDetails.named("a subject");
    }

    private static Subject subject(int i) {
        return new Subject(SubjectType.values()[i % 3], "s" + i);
    }

    private static List<OpenAlert<String>> figures(OpenAlerts<?> alerts) {
        return alerts.atLeast(io.harbinger.schema.Level.BLUE).stream()
                .map(alert -> new OpenAlert<>(
                        alert.alertId(),
                        alert.subjectId(),
                        alert.subjectType(),
                        alert.level(),
                        alert.onset(),
                        "whatever the feed"))
                .toList();
    }
}
