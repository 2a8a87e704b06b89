package io.harbinger.domain.alert;

import static org.assertj.core.api.Assertions.assertThat;

import io.harbinger.domain.indicator.AlertPolicy;
import io.harbinger.domain.score.Assessment;
import io.harbinger.domain.score.Level;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

/** Random walks of scores under random policies; a failure names the seed. */
class LifecyclePropertyTest {
    private static final int WALKS = 300;
    private static final int LENGTH = 400;

    /** One step of a walk: from what was tracked, on an assessment, to what came of it. */
    private record Move(AlertPolicy policy, TrackedAlert before, Assessment assessment, LifecycleStep step) {}

    @Test
    void shouldNeverOpenTwiceWithoutAnEndBetween() {
        eachWalk((seed, moves) -> {
            UUID open = null;
            Level level = Level.NONE;
            Set<UUID> used = new HashSet<>();
            for (Transition transition : transitions(moves)) {
                String what = "seed " + seed + " at " + transition.assessment().time() + " " + transition.kind();
                assertThat(transition.previousLevel()).as(what).isEqualTo(level);
                if (transition.kind() == TransitionKind.OPENED) {
                    assertThat(open).as(what).isNull();
                    assertThat(used.add(transition.alertId())).as(what).isTrue();
                    open = transition.alertId();
                }
                assertThat(transition.alertId()).as(what).isEqualTo(open);
                level = transition.level();
                open = level == Level.NONE ? null : open;
                int change = level.compareTo(transition.previousLevel());
                switch (transition.kind()) {
                    case OPENED, ESCALATED -> assertThat(change).as(what).isPositive();
                    case DEESCALATED -> assertThat(change).as(what).isNotPositive();
                    case FLAPPING, STALE -> assertThat(change).as(what).isZero();
                    case CLEARED, EXPIRED, SUPERSEDED ->
                        assertThat(level).as(what).isEqualTo(Level.NONE);
                }
            }
        });
    }

    @Test
    void shouldPublishTheTrackedLevelWhenAnything() {
        eachWalk((seed, moves) -> {
            for (Move move : moves) {
                List<Transition> transitions = move.step().transitions();
                TrackedAlert tracked = move.step().tracked();
                if (!transitions.isEmpty()) {
                    Level last = transitions.get(transitions.size() - 1).level();
                    assertThat(last).as("seed %s", seed).isEqualTo(tracked.notifiedLevel());
                    assertThat(last)
                            .as("seed %s", seed)
                            .isEqualTo(tracked.state().level());
                }
                if (tracked.flapDetector().notified() == null) {
                    assertThat(tracked.notifiedLevel())
                            .isEqualTo(tracked.state().level());
                }
            }
        });
    }

    @Test
    void shouldPassAtOnceWhenTheLevelOfAnOpenAlertRises() {
        eachWalk((seed, moves) -> {
            for (Move move : moves) {
                Level now = move.assessment().level();
                boolean sameCatalogue = move.before()
                        .catalogueVersion()
                        .equals(move.step().tracked().catalogueVersion());
                if (sameCatalogue
                        && move.before().state().open()
                        && now.compareTo(move.before().notifiedLevel()) > 0) {
                    assertThat(move.step().transitions())
                            .as("seed %s", seed)
                            .anyMatch(t -> t.kind() == TransitionKind.ESCALATED && t.level() == now);
                }
            }
        });
    }

    @Test
    void shouldHoldTheLevelWhenTheScoreIsWithinTheMargin() {
        eachWalk((seed, moves) -> {
            for (Move move : moves) {
                Double score = move.assessment().score();
                Level held = move.before().state().level();
                boolean sameCatalogue = move.before()
                        .catalogueVersion()
                        .equals(move.step().tracked().catalogueVersion());
                if (score != null
                        && sameCatalogue
                        && held != Level.NONE
                        && score >= held.threshold() - move.policy().clearBelow()) {
                    assertThat(move.step().tracked().state().level())
                            .as("seed %s score %s", seed, score)
                            .isGreaterThanOrEqualTo(held);
                }
            }
        });
    }

    @Test
    void shouldMeetEveryKindWhenWalkingSoMuch() {
        Set<TransitionKind> met = new HashSet<>();
        eachWalk((seed, moves) -> transitions(moves).forEach(t -> met.add(t.kind())));
        assertThat(met).containsExactlyInAnyOrder(TransitionKind.values());
    }

    private static void eachWalk(BiConsumer<Long, List<Move>> check) {
        for (long seed = 0; seed < WALKS; seed++) {
            check.accept(seed, walk(seed));
        }
    }

    private static List<Transition> transitions(List<Move> moves) {
        return moves.stream()
                .flatMap(move -> move.step().transitions().stream())
                .toList();
    }

    private static List<Move> walk(long seed) {
        var random = new Random(seed);
        var policy = new AlertPolicy(
                1 + random.nextInt(3),
                1 + random.nextInt(3),
                random.nextInt(15),
                new AlertPolicy.Flap(0.30, random.nextBoolean() ? 0.20 : 0.05));
        double pace = 3 + random.nextInt(40);
        double score = 30;
        String version = "a";
        TrackedAlert tracked = TrackedAlert.fresh(version);
        List<Move> moves = new ArrayList<>();
        for (int i = 1; i <= LENGTH; i++) {
            score = Math.max(0, Math.min(100, score + random.nextGaussian() * pace));
            version = random.nextInt(150) == 0 ? "v" + i : version;
            boolean blind = random.nextInt(12) == 0;
            Assessment assessment = Scores.at(i, blind ? null : score);
            var lifecycle = new Lifecycle(policy, version);
            LifecycleStep step = blind && random.nextInt(12) == 0
                    ? lifecycle.expire(tracked, assessment)
                    : Scores.advance(lifecycle, tracked, assessment);
            moves.add(new Move(policy, tracked, assessment, step));
            tracked = step.tracked();
        }
        return moves;
    }
}
