package io.harbinger.domain.network.incident;

import static io.harbinger.domain.network.incident.Networks.down;
import static org.assertj.core.api.Assertions.assertThat;

import io.harbinger.domain.subject.Subject;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExplanationTest {

    private static final OwnRisk A = down(Subject.node("a"), 0.8, 0);
    private static final OwnRisk B = down(Subject.node("b"), 0.8, 2);
    private static final OwnRisk C = down(Subject.node("c"), 0.8, 9);

    private final Explanation explanation = new Explanation(List.of(C, B, A));

    @Test
    void shouldFollowWhatExplainsToItsRoot() {
        explanation.add(A, B.subject(), 400_000);
        explanation.add(B, C.subject(), 200_000);

        assertThat(explanation.roots()).hasSize(2).containsEntry(B.subject(), A.subject());
        assertThat(explanation.roots()).containsEntry(C.subject(), A.subject());
    }

    @Test
    void shouldLeaveTheEarliestOfACircleAsItsRoot() {
        explanation.add(A, B.subject(), 800_000);
        explanation.add(B, A.subject(), 800_000);

        assertThat(explanation.roots()).hasSize(1).containsEntry(B.subject(), A.subject());
    }

    @Test
    void shouldNotBeExplainedByLittleNorByWhatBeganLater() {
        explanation.add(A, B.subject(), 199_999);
        explanation.add(C, A.subject(), 800_000);
        explanation.add(A, A.subject(), 800_000);
        explanation.add(A, Subject.node("calm"), 800_000);

        assertThat(explanation.roots()).isEmpty();
    }

    @Test
    void shouldTakeTheOneThatExplainsMost() {
        explanation.add(A, C.subject(), 300_000);
        explanation.add(B, C.subject(), 700_000);
        explanation.add(A, C.subject(), 300_000);

        assertThat(explanation.roots()).containsOnly(java.util.Map.entry(C.subject(), B.subject()));
    }
}
