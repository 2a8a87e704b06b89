package io.harbinger.app.observe;

import static org.assertj.core.api.Assertions.assertThat;

import io.harbinger.domain.alert.Transition;
import io.harbinger.domain.alert.TransitionKind;
import io.harbinger.domain.score.Assessment;
import io.harbinger.domain.score.DimensionScores;
import io.harbinger.domain.score.Level;
import io.harbinger.domain.subject.Subject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EpisodeLogTest {

    private static final Instant NOON = Instant.parse("2021-03-24T12:00:00Z");

    private final AtomicReference<Instant> now = new AtomicReference<>(NOON);
    private final List<String> lines = new ArrayList<>();
    private final EpisodeLog log = new EpisodeLog(now::get, lines::add);

    @Test
    void shouldSayWhatOpensGetsWorseAndEnds() {
        happens(TransitionKind.OPENED, Level.NONE, Level.BLUE);
        happens(TransitionKind.ESCALATED, Level.BLUE, Level.RED);
        happens(TransitionKind.FLAPPING, Level.RED, Level.RED);
        happens(TransitionKind.EXPIRED, Level.RED, Level.NONE);

        assertThat(lines)
                .containsExactly(
                        "BLUE alert of node:suez Suez\\u001b[2J opened, score 50, at 2021-03-24T11:59:00Z",
                        "RED alert of node:suez Suez\\u001b[2J got worse, score 50, at 2021-03-24T11:59:00Z",
                        "RED alert of node:suez Suez\\u001b[2J was given up for want of data, score 50, at"
                                + " 2021-03-24T11:59:00Z");
    }

    @Test
    void shouldNotSayThatDataAreMissingWhenALevelIsTheNewNormal() {
        log.transition("alert", 0, transition(TransitionKind.EXPIRED, Level.RED, Level.NONE, Transition.NEW_NORMAL));

        assertThat(lines)
                .singleElement()
                .asString()
                .contains("RED alert of node:suez")
                .contains(" ended without a recovery (new normal), score 50");
    }

    @Test
    void shouldShowNoScoreAsOneThatReachesALevelWhichItDoesNotReach() {
        log.transition("alert", 0, transition(TransitionKind.ESCALATED, Level.BLUE, Level.YELLOW, null, 74.9));

        assertThat(lines).singleElement().asString().startsWith("YELLOW ").contains("score 74,");
    }

    @Test
    void shouldCountWhatItLeavesOutAndSayItWhenTheSpanIsOver() {
        for (int i = 0; i < 25; i++) {
            happens(TransitionKind.OPENED, Level.NONE, Level.BLUE);
        }
        happens(TransitionKind.CLEARED, Level.BLUE, Level.NONE);
        assertThat(lines).hasSize(10);

        now.set(NOON.plusSeconds(9));
        log.watermark("alert", 0, 0);
        assertThat(lines).hasSize(10);
        now.set(NOON.plusSeconds(10));
        log.watermark("alert", 0, 0);
        log.watermark("alert", 1, 0);

        assertThat(lines).hasSize(11).last().isEqualTo("and more alerts: 15 opened, 0 got worse, 1 ended");
    }

    @Test
    void shouldStillSayRedWhenOthersFillTheSpan() {
        for (int i = 0; i < 25; i++) {
            happens(TransitionKind.OPENED, Level.NONE, Level.BLUE);
        }
        happens(TransitionKind.OPENED, Level.NONE, Level.RED);

        assertThat(lines).hasSize(11).last().asString().startsWith("RED alert");
    }

    private void happens(TransitionKind kind, Level before, Level after) {
        log.transition("alert", 0, transition(kind, before, after, null));
    }

    private static Transition transition(TransitionKind kind, Level before, Level after, @Nullable String reason) {
        return transition(kind, before, after, reason, 50.0);
    }

    private static Transition transition(
            TransitionKind kind, Level before, Level after, @Nullable String reason, double score) {
        var scores = new DimensionScores(null, null, score, null);
        long time = NOON.minusSeconds(1).toEpochMilli();
        var assessment =
                new Assessment(Subject.node("suez"), "Suez\u001b[2J", time, time, score, scores, null, 1, List.of());
        return new Transition(new UUID(0, 1), kind, after, before, time, assessment, reason, List.of());
    }
}
