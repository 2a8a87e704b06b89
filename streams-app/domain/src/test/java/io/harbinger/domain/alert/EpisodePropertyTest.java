package io.harbinger.domain.alert;

import static org.assertj.core.api.Assertions.assertThat;

import io.harbinger.domain.alert.RandomEpisodes.Step;
import io.harbinger.domain.indicator.AlertPolicy;
import io.harbinger.domain.score.Driver;
import io.harbinger.domain.score.Level;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

/** What holds an episode decides how long it takes and how it ends; a failure names the seed. */
class EpisodePropertyTest {

    private static final int WALKS = 200;

    private static AlertPolicy policy(long seed) {
        var random = new Random(seed);
        var flap = new AlertPolicy.Flap(0.30, random.nextBoolean() ? 0.20 : 0.05);
        return new AlertPolicy(1 + random.nextInt(3), 1 + random.nextInt(3), random.nextInt(15), flap);
    }

    private static List<Step> walk(long seed, int calmInterval) {
        return RandomEpisodes.walk(seed, new Lifecycle(policy(seed), "a"), calmInterval);
    }

    private static void eachTransition(BiConsumer<Step, Transition> check) {
        for (long seed = 0; seed < WALKS; seed++) {
            for (Step step : walk(seed, 0)) {
                step.step().transitions().forEach(one -> check.accept(step, one));
            }
        }
    }

    private static List<String> told(List<Step> steps) {
        return steps.stream()
                .flatMap(step -> step.step().transitions().stream())
                .map(one -> one.alertId() + " " + Scores.line(one) + " " + one.onset() + " "
                        + one.assessment().time())
                .toList();
    }

    @Test
    void shouldMeetEveryWayOfEnding() {
        Map<TransitionKind, Integer> met = new EnumMap<>(TransitionKind.class);
        eachTransition((step, one) -> met.merge(one.kind(), 1, Integer::sum));
        assertThat(met).doesNotContainKey(TransitionKind.SUPERSEDED);
        assertThat(met.values()).hasSize(7).allMatch(times -> times > 20);
    }

    @Test
    void shouldClearOnlyOnGoodWindowsOfAllThatHeldIt() {
        for (long seed = 0; seed < WALKS; seed++) {
            int clearAfter = policy(seed).clearAfter();
            for (Step step : walk(seed, 0)) {
                boolean cleared =
                        step.step().transitions().stream().anyMatch(one -> one.kind() == TransitionKind.CLEARED);
                // Where flapping ends, it tells late of what was calm before.
                if (cleared && step.before().state().open()) {
                    assertThat(step.assessment().drivers()).as("seed %d", seed).isNotEmpty();
                    for (Holder holder : step.before().holders().all()) {
                        assertThat(isGood(step, holder, clearAfter))
                                .as("seed %d, %s", seed, holder)
                                .isTrue();
                    }
                }
            }
        }
    }

    /** One that fell silent after it had been calm for long enough held nothing any more. */
    private static boolean isGood(Step step, Holder holder, int clearAfter) {
        Driver driver = step.windows().of(holder.indicator(), holder.series());
        return driver == null ? holder.count() >= clearAfter : driver.risk() < Level.BLUE.threshold();
    }

    @Test
    void shouldNeverClearWithoutAnyData() {
        eachTransition((step, one) -> {
            if (one.kind() == TransitionKind.CLEARED) {
                assertThat(one.assessment().score()).isNotNull();
            }
        });
    }

    @Test
    void shouldExpireOnlyWhatIsGivenUp() {
        eachTransition((step, one) -> {
            if (one.kind() == TransitionKind.EXPIRED) {
                assertThat(step.before().holders().all())
                        .anyMatch(holder -> !step.windows().awaited(holder.indicator(), holder.series()));
            }
        });
    }

    @Test
    void shouldKeepTheLevelOfWhatIsStale() {
        eachTransition((step, one) -> {
            if (one.kind() == TransitionKind.STALE) {
                assertThat(one.level()).isEqualTo(one.previousLevel()).isNotEqualTo(Level.NONE);
                assertThat(step.step().tracked().stale()).isTrue();
            }
        });
    }

    @Test
    void shouldTellTheSameWhateverElseIsMeasuredAndCalm() {
        for (long seed = 0; seed < WALKS; seed++) {
            List<String> alone = told(walk(seed, 0));
            for (int interval : new int[] {1, 7, 60}) {
                assertThat(told(walk(seed, interval)))
                        .as("seed %d, every %d", seed, interval)
                        .isEqualTo(alone);
            }
        }
    }
}
