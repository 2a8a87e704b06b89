package io.harbinger.lab.demo;

import static io.harbinger.testing.pipeline.AlertBuilder.anAlert;
import static org.assertj.core.api.Assertions.assertThat;

import io.harbinger.domain.indicator.Name;
import io.harbinger.domain.network.Entity;
import io.harbinger.schema.AlertTransition;
import io.harbinger.schema.Level;
import io.harbinger.schema.SubjectType;
import io.harbinger.schema.TransitionKind;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ConsequencesTest {

    private static final String DAY = "2021-03-24T23:59:59.999Z";

    private final Consequences consequences = new Consequences(
            List.of(
                    new Entity.Node(
                            "suez",
                            "chokepoint",
                            new Name("Suez Canal", "苏伊士运河"),
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            List.of()),
                    laneBy("through", List.of("suez")),
                    laneBy("around", List.of())),
            0);

    @BeforeEach
    void shouldShowTheCauseItself() {
        assertThat(consequences.folds(canal(Level.RED, DAY))).isFalse();
    }

    @Test
    void shouldFoldWhatTheCauseExplainsAndNothingElse() {
        assertThat(consequences.folds(lane("through", Level.YELLOW, DAY))).isTrue();
        assertThat(consequences.folds(lane("around", Level.YELLOW, DAY))).isFalse();

        assertThat(told(DAY)).containsExactly("Suez Canal 苏伊士运河 RED: 1 alerts follow (1 YELLOW); 1 reached");
        assertThat(consequences.summary()).containsExactly("and 1 more that followed from Suez Canal 苏伊士运河");
    }

    @Test
    void shouldAlwaysShowRed() {
        assertThat(consequences.folds(lane("through", Level.RED, DAY))).isFalse();
    }

    @Test
    void shouldExplainForSomeWeeksAfterTheCauseIsOver() {
        consequences.folds(canal(Level.NONE, "2021-03-30T00:00:00Z"));

        assertThat(consequences.folds(lane("through", Level.BLUE, "2021-04-10T00:00:00Z")))
                .isTrue();
        assertThat(told("2021-04-10T00:00:00Z")).containsExactly("Suez Canal 苏伊士运河 (over): 1 alerts follow (1 BLUE)");
        assertThat(consequences.folds(lane("through", Level.NONE, "2021-04-12T00:00:00Z")))
                .as("its end belongs to it")
                .isTrue();
        assertThat(consequences.folds(AlertTransition.newBuilder(lane("through", Level.BLUE, "2021-05-10T00:00:00Z"))
                        .setAlertId("later")
                        .build()))
                .isFalse();
    }

    private static Entity.Lane laneBy(String id, List<String> passages) {
        return new Entity.Lane(id, "a", "b", new Name(id, null), null, passages, List.of());
    }

    private List<String> told(String time) {
        return consequences.told(Instant.parse(time).toEpochMilli());
    }

    private static AlertTransition canal(Level level, String time) {
        return anAlert()
                .alert("canal")
                .of("suez", "Suez Canal")
                .going(Level.NONE, level)
                .scoring(100.0)
                .detected(time)
                .is(level == Level.NONE ? TransitionKind.CLEARED : TransitionKind.OPENED);
    }

    private static AlertTransition lane(String id, Level level, String time) {
        AlertTransition alert = anAlert()
                .alert("of " + id)
                .of(id, id)
                .going(Level.NONE, level)
                .scoring(60.0)
                .detected(time)
                .is(level == Level.NONE ? TransitionKind.CLEARED : TransitionKind.OPENED);
        return AlertTransition.newBuilder(alert)
                .setSubjectType(SubjectType.LANE)
                .build();
    }
}
