package io.harbinger.lab.backtest.score;

import static org.assertj.core.api.Assertions.assertThat;

import io.harbinger.domain.alert.TransitionKind;
import io.harbinger.domain.score.Level;
import org.junit.jupiter.api.Test;

class EpisodesTest {

    @Test
    void shouldPutTheTransitionsOfAnAlertTogether() {
        var episodes = new Episodes();
        episodes.add("a", TransitionKind.OPENED, 10, Level.BLUE, 45.0);
        episodes.add("a", TransitionKind.ESCALATED, 20, Level.ORANGE, 80.0);
        episodes.add("a", TransitionKind.DEESCALATED, 30, Level.BLUE, 50.0);
        episodes.add("a", TransitionKind.FLAPPING, 30, Level.BLUE, 50.0);
        episodes.add("a", TransitionKind.ESCALATED, 40, Level.RED, 79.0);
        episodes.add("a", TransitionKind.CLEARED, 50, Level.NONE, null);
        episodes.add("b", TransitionKind.OPENED, 60, Level.YELLOW, 61.0);

        assertThat(episodes.all()).hasSize(2);
        Episode first = episodes.all().get(0);
        assertThat(first.opened()).isEqualTo(10);
        assertThat(first.cleared()).isEqualTo(50);
        assertThat(first.peak()).isEqualTo(Level.RED);
        assertThat(first.peakScore()).isEqualTo(80);
        assertThat(first.peakAt()).isEqualTo(20);
        assertThat(first.flaps()).isEqualTo(1);
        assertThat(first.atLeast(Level.BLUE)).containsExactly(new Interval(10, 50));
        assertThat(first.atLeast(Level.YELLOW)).containsExactly(new Interval(20, 30), new Interval(40, 50));
        assertThat(first.atLeast(Level.RED)).containsExactly(new Interval(40, 50));
    }

    @Test
    void shouldLeaveAnAlertOpenThatWasNeverCleared() {
        var episodes = new Episodes();
        episodes.add("b", TransitionKind.OPENED, 60, Level.YELLOW, 61.0);

        Episode open = episodes.all().get(0);
        assertThat(open.cleared()).isEqualTo(Interval.OPEN);
        assertThat(open.atLeast(Level.BLUE)).containsExactly(new Interval(60, Interval.OPEN));
        assertThat(open.atLeast(Level.ORANGE)).isEmpty();
    }
}
