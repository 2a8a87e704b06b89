package io.harbinger.lab.backtest.score;

import static org.assertj.core.api.Assertions.assertThat;

import io.harbinger.domain.score.Level;
import io.harbinger.lab.backtest.score.Matching.Hit;
import io.harbinger.lab.backtest.score.Matching.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Windows of one subject: an event from 100 to 199, to be detected from 80 to 249. */
class MatchingTest {

    private static final Window EVENT = new Window("s", "event", 100, 199, 80, 249, Level.BLUE, true, "");
    private static final Window KNOWN = new Window("s", "known", 500, 599, 500, 599, Level.BLUE, false, "");

    private static Matching match(Interval... alarms) {
        return Matching.of(java.util.Arrays.stream(alarms).map(List::of).toList(), List.of(EVENT, KNOWN));
    }

    @Test
    void shouldDetectAtTheAlarmsFirstInstantWithinTheMatchWindow() {
        Matching matching = match(new Interval(120, 130), new Interval(110, 115));

        assertThat(matching.hits()).containsExactly(new Hit(110, false, 1), null);
        assertThat(matching.verdicts()).containsExactly(Verdict.TRUE, Verdict.TRUE);
    }

    @Test
    void shouldDetectAtTheStartOfTheMatchWindowWhenTheAlarmWasOnBefore() {
        assertThat(match(new Interval(10, 81)).hits().get(0)).isEqualTo(new Hit(80, true, 0));
    }

    @Test
    void shouldMissWhenTheAlarmEndsAsTheMatchWindowBegins() {
        // Spans are half open: on until 79, and off at 80.
        Matching matching = match(new Interval(10, 80));

        assertThat(matching.hits().get(0)).isNull();
        assertThat(matching.verdicts()).containsExactly(Verdict.FALSE);
    }

    @Test
    void shouldHitOnTheLastInstantOfTheMatchWindowAndMissAfterIt() {
        assertThat(match(new Interval(249, 300)).hits().get(0)).isEqualTo(new Hit(249, false, 0));
        assertThat(match(new Interval(250, 300)).hits().get(0)).isNull();
    }

    @Test
    void shouldIgnoreAnAlarmThatMeetsOnlyWhatNeedNotBeFound() {
        assertThat(match(new Interval(550, 560)).verdicts()).containsExactly(Verdict.IGNORED);
        assertThat(match(new Interval(150, 560)).verdicts()).containsExactly(Verdict.TRUE);
        assertThat(match(new Interval(300, Interval.OPEN)).verdicts()).containsExactly(Verdict.IGNORED);
        assertThat(match(new Interval(700, Interval.OPEN)).verdicts()).containsExactly(Verdict.FALSE);
    }

    @Test
    void shouldTakeTheFirstSpanOfAnAlarmThatMeetsTheWindow() {
        Matching matching = Matching.of(
                List.of(List.of(new Interval(0, 10), new Interval(150, 160), new Interval(170, 180))), List.of(EVENT));

        assertThat(matching.hits()).containsExactly(new Hit(150, false, 0));
    }
}
