package io.harbinger.lab.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CyPortScorerTest {

    @Test
    void shouldJoinAlarmDaysWhenFewerThanAWeekIsQuietBetween() {
        double[] scores = new double[40];
        scores[3] = 1;
        scores[10] = 1;
        scores[30] = 1;

        assertThat(CyPortScorer.episodes(scores, 1)).containsExactly(new DayRange(3, 10), new DayRange(30, 30));
    }

    @Test
    void shouldCountAnEpisodeFalseWhenItMeetsNoImpact() {
        // given an impact on days 100 to 101 and alarms two days before it, a week after it, and a year's end away
        double[] scores = new double[1461];
        scores[98] = 1;
        scores[108] = 1;
        scores[900] = 1;
        CyPortCorpus.Port port = new CyPortCorpus.Port(
                "1",
                new double[1461],
                List.of(
                        new CyPortCorpus.Impact(new DayRange(100, 101), true),
                        new CyPortCorpus.Impact(new DayRange(500, 501), true)));

        CyPortScorer.At at = CyPortScorer.at(List.of(port), List.of(scores), 1);

        assertThat(at.found()).isEqualTo(1);
        assertThat(at.heavy()).isEqualTo(2);
        assertThat(at.falsePerYear()).isEqualTo(0.25);
    }
}
