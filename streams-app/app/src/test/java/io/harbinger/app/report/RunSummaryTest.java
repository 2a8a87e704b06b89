package io.harbinger.app.report;

import static io.harbinger.testing.pipeline.AlertBuilder.anAlert;
import static io.harbinger.testing.pipeline.AlertBuilder.driver;
import static org.assertj.core.api.Assertions.assertThat;

import io.harbinger.app.text.Columns;
import io.harbinger.schema.Level;
import io.harbinger.schema.TransitionKind;
import io.harbinger.testing.pipeline.AlertBuilder;
import java.util.List;
import org.junit.jupiter.api.Test;

class RunSummaryTest {

    private final RunSummary summary = new RunSummary();

    private static AlertBuilder suez(String detected) {
        return anAlert().detected(detected);
    }

    @Test
    void shouldSaySoWhenThereWasNoEpisode() {
        assertThat(summary.table()).containsExactly("no episode");
        assertThat(summary.transitions()).isZero();
    }

    @Test
    void shouldGiveARowToEachEpisodeInOrderOfOpening() {
        summary.add(suez("2021-03-23T23:59:59.999Z")
                .going(Level.NONE, Level.YELLOW)
                .because(driver("Transit drop", 20, 65))
                .is(TransitionKind.OPENED));
        summary.add(anAlert()
                .alert("alert-2")
                .of("YEBAB", "Bab el-Mandeb")
                .since("2023-12-17T00:00:00Z")
                .going(Level.NONE, Level.BLUE)
                .is(TransitionKind.OPENED));
        summary.add(suez("2021-03-25T23:59:59.999Z")
                .going(Level.YELLOW, Level.RED)
                .because(driver("Container transit drop", 0, 100))
                .is(TransitionKind.ESCALATED));
        summary.add(suez("2021-04-05T12:00:00Z").going(Level.RED, Level.NONE).is(TransitionKind.CLEARED));

        assertThat(summary.transitions()).isEqualTo(4);
        assertThat(summary.table())
                .containsExactly(
                        "subject        worst  onset              ended              days  changes"
                                + "  main driver at its worst",
                        "Suez Canal     RED    2021-03-23 00:00Z  2021-04-05 12:00Z  13.5  3"
                                + "        Container transit drop",
                        "Bab el-Mandeb  BLUE   2023-12-17 00:00Z  open                     1");
    }

    @Test
    void shouldEndAnEpisodeWhenSuperseded() {
        summary.add(suez("2021-03-23T23:59:59.999Z").is(TransitionKind.OPENED));
        summary.add(suez("2021-03-24T00:00:00Z").going(Level.RED, Level.NONE).is(TransitionKind.SUPERSEDED));
        assertThat(summary.table().get(1)).contains("2021-03-24 00:00Z, superseded  1.0 ");
    }

    @Test
    void shouldSayHowAnEpisodeEndedWithoutARecovery() {
        AlertBuilder ends = suez("2021-03-24T00:00:00Z").going(Level.RED, Level.NONE);
        summary.add(ends.is(TransitionKind.EXPIRED));
        summary.add(ends.alert("alert-2").endedAs("new normal").is(TransitionKind.EXPIRED));
        assertThat(summary.table().get(1)).contains("2021-03-24 00:00Z, given up ");
        assertThat(summary.table().get(2)).contains("2021-03-24 00:00Z, new normal ");
    }

    @Test
    void shouldShowTheWorstFirstWithinALineAndCountTheRest() {
        for (int i = 0; i < 40; i++) {
            summary.add(anAlert()
                    .alert("blue-" + i)
                    .of("lane-" + i, "A lane with a name of some length 一条名字很长的航线 " + i)
                    .going(Level.NONE, Level.BLUE)
                    .scoring(40.0 + i)
                    .because(driver("An indicator of which nobody has ever heard", 1, 50))
                    .is(TransitionKind.OPENED));
        }
        summary.add(suez("2021-03-24T23:59:59.999Z").is(TransitionKind.OPENED));

        List<String> lines = summary.worst(30, new LevelStyle(false), Columns.LINE);

        assertThat(lines).hasSize(32).last().isEqualTo("and 11 more");
        assertThat(lines.get(1)).startsWith("Suez Canal ").contains(" RED ");
        assertThat(lines).allSatisfy(line -> assertThat(Columns.width(line)).isLessThanOrEqualTo(Columns.LINE));
        assertThat(summary.worst(30, new LevelStyle(true), Columns.LINE).get(1)).startsWith("\u001b[1;31mSuez Canal");
    }
}
