package io.harbinger.domain.alert;

import static io.harbinger.domain.alert.Scores.HOUR;
import static io.harbinger.domain.alert.Scores.VERSION;
import static io.harbinger.domain.alert.Scores.advance;
import static io.harbinger.domain.alert.Scores.at;
import static io.harbinger.domain.alert.Scores.driver;
import static io.harbinger.domain.alert.Scores.policy;
import static io.harbinger.domain.alert.Scores.publish;
import static org.assertj.core.api.Assertions.assertThat;

import io.harbinger.domain.indicator.Indicator;
import io.harbinger.domain.score.Assessment;
import io.harbinger.domain.score.Driver;
import io.harbinger.domain.score.Level;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class LifecycleTest {
    private static final Double NO_DATA = null;

    @Test
    void shouldOpenAtTheLastScoreWhenHighLongEnough() {
        assertThat(publish(policy(1, 1), 39.9, 40.0)).containsExactly("2 OPENED NONE>BLUE");
        assertThat(publish(policy(3, 1), 95.0, 50.0, 76.0)).containsExactly("3 OPENED NONE>ORANGE");
        assertThat(publish(policy(3, 1), 95.0, 50.0, 10.0, 95.0, 95.0)).isEmpty();
    }

    @Test
    void shouldEscalateAtOnceWhenLevelRises() {
        assertThat(publish(policy(1, 3), 40.0, 60.0, 75.0, 90.0, 100.0))
                .containsExactly(
                        "1 OPENED NONE>BLUE",
                        "2 ESCALATED BLUE>YELLOW",
                        "3 ESCALATED YELLOW>ORANGE",
                        "4 ESCALATED ORANGE>RED");
        assertThat(publish(policy(1, 3), 60.0, 30.0, 30.0, 91.0))
                .containsExactly("1 OPENED NONE>YELLOW", "4 ESCALATED YELLOW>RED");
    }

    @Test
    void shouldFallToTheWorstOfTheLowScoresWhenLowLongEnough() {
        assertThat(publish(policy(1, 3), 95.0, 60.0, 77.0, 20.0))
                .containsExactly("1 OPENED NONE>RED", "4 DEESCALATED RED>ORANGE");
        assertThat(publish(policy(1, 3), 95.0, 10.0, 34.9, 0.0))
                .containsExactly("1 OPENED NONE>RED", "4 CLEARED RED>NONE");
        assertThat(publish(policy(1, 1), 95.0, 50.0, 10.0))
                .containsExactly("1 OPENED NONE>RED", "2 DEESCALATED RED>BLUE", "3 CLEARED BLUE>NONE");
    }

    @Test
    void shouldStayWhenWithinTheMarginOrLowTooShortly() {
        assertThat(publish(policy(1, 1), 76.0, 70.0, 74.0, 70.0)).containsExactly("1 OPENED NONE>ORANGE");
        assertThat(publish(policy(1, 1), 76.0, 69.9)).hasSize(2);
        assertThat(publish(policy(1, 2), 76.0, 60.0, 70.0, 60.0, 70.0)).containsExactly("1 OPENED NONE>ORANGE");
        assertThat(publish(policy(1, 1), 40.0, 35.0, 39.0)).containsExactly("1 OPENED NONE>BLUE");
    }

    @Test
    void shouldNeitherRaiseNorClearWhenThereIsNoScore() {
        assertThat(publish(policy(1, 2), 50.0, NO_DATA, NO_DATA, NO_DATA))
                .containsExactly("1 OPENED NONE>BLUE", "2 STALE BLUE>BLUE");
        assertThat(publish(policy(2, 1), 50.0, NO_DATA, 50.0, 50.0)).containsExactly("4 OPENED NONE>BLUE");
        assertThat(publish(policy(1, 2), 50.0, 10.0, NO_DATA, 10.0))
                .containsExactly("1 OPENED NONE>BLUE", "3 STALE BLUE>BLUE", "4 CLEARED BLUE>NONE");
    }

    @Test
    void shouldNameWhatIsMissingOfWhatHoldsTheAlertWhenItsDataStop() {
        var lifecycle = new Lifecycle(policy(1, 3), VERSION);
        List<Driver> both = List.of(driver("silence", 80, 0, HOUR), driver("traffic", 10, 0, HOUR));
        LifecycleStep opened = advance(lifecycle, lifecycle.start(), Scores.of(1, 80.0, both));
        Assessment rest = Scores.of(2, 10.0, List.of(driver("traffic", 10, HOUR, 2 * HOUR)));

        Transition stale =
                advance(lifecycle, opened.tracked(), rest).transitions().get(0);
        Transition expired = lifecycle
                .advance(opened.tracked(), rest, Scores.windows(rest, false))
                .transitions()
                .get(0);

        assertThat(List.of(Scores.line(stale), Scores.line(expired)))
                .containsExactly("STALE ORANGE>ORANGE", "EXPIRED ORANGE>NONE");
        assertThat(stale.assessment().missing()).extracting(Indicator::id).containsExactly("silence");
        assertThat(stale.assessment().coverage()).isEqualTo(0.5);
        assertThat(expired.assessment().missing()).extracting(Indicator::id).containsExactly("silence");
    }

    @Test
    void shouldGoOnWhenDataComeBack() {
        assertThat(publish(policy(1, 3), 80.0, NO_DATA, NO_DATA, 80.0, 20.0, 20.0, 20.0))
                .containsExactly(
                        "1 OPENED NONE>ORANGE",
                        "2 STALE ORANGE>ORANGE",
                        "4 DEESCALATED ORANGE>ORANGE",
                        "7 CLEARED ORANGE>NONE");
        assertThat(publish(policy(1, 3), 80.0, NO_DATA, 95.0))
                .containsExactly("1 OPENED NONE>ORANGE", "2 STALE ORANGE>ORANGE", "3 ESCALATED ORANGE>RED");
    }

    @Test
    void shouldExpireWhenTheSubjectIsForgotten() {
        var lifecycle = new Lifecycle(policy(1, 3), VERSION);
        LifecycleStep opened = advance(lifecycle, lifecycle.start(), at(1, 80.0));

        LifecycleStep expired = lifecycle.expire(opened.tracked(), at(9, null));

        Transition end = expired.transitions().get(0);
        assertThat(Scores.line(end)).isEqualTo("EXPIRED ORANGE>NONE");
        assertThat(end.alertId()).isEqualTo(opened.transitions().get(0).alertId());
        assertThat(expired.tracked().state()).isEqualTo(new Calm());
        assertThat(lifecycle.expire(expired.tracked(), at(10, null)).transitions())
                .isEmpty();
    }

    @Test
    void shouldSupersedeAndStartAfreshWhenTheCatalogueChanges() {
        var before = new Lifecycle(policy(1, 3), "a");
        var after = new Lifecycle(policy(1, 3), "b");
        LifecycleStep opened = advance(before, before.start(), at(1, 80.0));

        LifecycleStep blind = advance(after, opened.tracked(), at(2, null));
        LifecycleStep superseded = advance(after, blind.tracked(), at(3, 65.0));

        assertThat(blind.tracked()).isEqualTo(opened.tracked());
        assertThat(superseded.transitions())
                .extracting(Scores::line)
                .containsExactly("SUPERSEDED ORANGE>NONE", "OPENED NONE>YELLOW");
        assertThat(superseded.transitions().get(0).alertId())
                .isEqualTo(opened.transitions().get(0).alertId())
                .isNotEqualTo(superseded.transitions().get(1).alertId());
        assertThat(superseded.tracked().catalogueVersion()).isEqualTo("b");
    }

    @Test
    void shouldOnlyChangeVersionWhenCalmUnderAnotherCatalogue() {
        var after = new Lifecycle(policy(1, 3), "b");
        LifecycleStep step = advance(after, TrackedAlert.fresh("a"), at(1, 10.0));
        assertThat(step).isEqualTo(new LifecycleStep(TrackedAlert.fresh("b"), List.of()));
    }

    @Test
    void shouldStartAtTheWindowOfTheWorstDriverWhenPendingBegan() {
        var lifecycle = new Lifecycle(policy(2, 3), VERSION);
        Assessment first = Scores.of(
                10,
                55.0,
                List.of(
                        driver(99, 1 * HOUR, false),
                        driver(70, 4 * HOUR, true),
                        driver(70, 3 * HOUR, true),
                        driver(41, 2 * HOUR, true)));
        LifecycleStep pending = advance(lifecycle, lifecycle.start(), first);

        LifecycleStep opened = advance(lifecycle, pending.tracked(), at(11, 95.0));

        assertThat(pending.tracked().state()).isEqualTo(new Pending(3 * HOUR));
        assertThat(opened.transitions().get(0).onset()).isEqualTo(3 * HOUR);
    }

    @Test
    void shouldNotReuseAnIdWhenASlowWindowDrivesTwoEpisodes() {
        var lifecycle = new Lifecycle(policy(1, 1), VERSION);
        Assessment slow = Scores.of(10, 55.0, List.of(driver(60, HOUR, true)));
        LifecycleStep opened = advance(lifecycle, lifecycle.start(), slow);
        LifecycleStep cleared = advance(lifecycle, opened.tracked(), at(11, 10.0));

        LifecycleStep again = advance(lifecycle, cleared.tracked(), Scores.of(12, 55.0, slow.drivers()));

        assertThat(again.transitions().get(0).onset()).isEqualTo(11 * HOUR - 1);
        assertThat(again.transitions().get(0).alertId())
                .isNotEqualTo(opened.transitions().get(0).alertId());
    }

    @Test
    void shouldKeepOneIdWhenAnEpisodeGoesThroughItsLife() {
        var lifecycle = new Lifecycle(policy(1, 1), VERSION);
        List<LifecycleStep> steps = Scores.feed(lifecycle, lifecycle.start(), 1, Arrays.asList(50.0, 95.0, 50.0, 10.0));
        assertThat(steps)
                .flatExtracting(LifecycleStep::transitions)
                .extracting(Transition::alertId)
                .hasSize(4)
                .containsOnly(AlertId.of(Scores.PORT, VERSION, 0));
        assertThat(steps.get(1).tracked().onset()).isZero();
        assertThat(steps.get(1).tracked().notifiedLevel()).isEqualTo(Level.RED);
    }
}
