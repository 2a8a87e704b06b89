package io.harbinger.app.alerts;

import static io.harbinger.testing.pipeline.AlertBuilder.anAlert;
import static org.assertj.core.api.Assertions.assertThat;

import io.harbinger.schema.AlertTransition;
import io.harbinger.schema.Level;
import io.harbinger.schema.SubjectType;
import io.harbinger.schema.TransitionKind;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AlertFilterTest {

    private static final AlertTransition SUEZ =
            anAlert().going(Level.RED, Level.YELLOW).is(TransitionKind.DEESCALATED);

    @Test
    void shouldCountATransitionThatLeavesTheLevelButNoOpenAlertBelowIt() {
        var orange = new AlertFilter(Level.ORANGE, Set.of(), null);

        assertThat(orange.test(SUEZ)).isTrue();
        assertThat(orange.testOpen(SUEZ)).isFalse();
        assertThat(new AlertFilter(Level.YELLOW, Set.of(), null).testOpen(SUEZ)).isTrue();
    }

    @Test
    void shouldFindASubjectByKeyIdOrPartOfItsNames() {
        for (String subject : new String[] {"node:EGSUZ", "EGSUZ", "suez", "苏伊士"}) {
            assertThat(new AlertFilter(Level.BLUE, Set.of(), subject).test(SUEZ))
                    .as(subject)
                    .isTrue();
        }
        assertThat(new AlertFilter(Level.BLUE, Set.of(), "lane:EGSUZ").test(SUEZ))
                .isFalse();
    }

    @Test
    void shouldLeaveOutOtherTypesOfSubject() {
        assertThat(new AlertFilter(Level.BLUE, Set.of(SubjectType.NODE, SubjectType.LANE), null).test(SUEZ))
                .isTrue();
        assertThat(new AlertFilter(Level.BLUE, Set.of(SubjectType.PRODUCT), null).test(SUEZ))
                .isFalse();
    }
}
