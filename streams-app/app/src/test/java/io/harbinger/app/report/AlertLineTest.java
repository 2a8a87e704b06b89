package io.harbinger.app.report;

import static io.harbinger.testing.pipeline.AlertBuilder.anAlert;
import static io.harbinger.testing.pipeline.AlertBuilder.driver;
import static org.assertj.core.api.Assertions.assertThat;

import io.harbinger.app.text.Columns;
import io.harbinger.app.text.HostileText;
import io.harbinger.schema.AlertTransition;
import io.harbinger.schema.Driver;
import io.harbinger.schema.Evidence;
import io.harbinger.schema.Form;
import io.harbinger.schema.Level;
import io.harbinger.schema.TransitionKind;
import io.harbinger.schema.View;
import io.harbinger.testing.pipeline.AlertBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AlertLineTest {

    private static final Driver.Builder DROP =
            driver("Transit drop", 14, 99.6).setBaseline(55.25).setSpread(7.5).setZ(-6.25);

    private static String line(io.harbinger.testing.pipeline.AlertBuilder alert, TransitionKind kind) {
        return new AlertLine(new LevelStyle(false)).of(alert.is(kind));
    }

    @Test
    void shouldSayWhatWhereHowBadSinceWhenAndWhyWhenOpened() {
        assertThat(line(anAlert().because(DROP), TransitionKind.OPENED))
                .isEqualTo("2021-03-24 23:59Z RED    红 OPENED      Suez Canal 苏伊士运河 (node EGSUZ), score 93,"
                        + " coverage 100 %, since 2021-03-23 00:00Z:"
                        + " Transit drop 14 against usual 55.3 (-75 %, z -6.3), risk 99");
    }

    /** Deliveries of four weeks are judged together, and the first of them may have come in the last days. */
    @Test
    void shouldSayThatItIsOpenSinceTheStartOfAWindowOfDays() {
        Driver.Builder late = driver("On time in full", 0.7, 61)
                .setWindowStart(Instant.parse("2021-03-23T00:00:00Z"))
                .setWindowEnd(Instant.parse("2021-04-20T00:00:00Z"));

        assertThat(line(anAlert().because(late), TransitionKind.OPENED))
                .contains(", since 2021-03-23 00:00Z (the start of 28 days judged together): On time in full");
        assertThat(line(anAlert().because(late), TransitionKind.ESCALATED)).contains(", since 2021-03-23 00:00Z: ");
        assertThat(line(anAlert().because(late).since("2021-03-25T00:00:00Z"), TransitionKind.OPENED))
                .contains(", since 2021-03-25 00:00Z: ");
    }

    @Test
    void shouldSayHowLateItWasKnownWhenPublishedLate() {
        AlertTransition alert = anAlert().because(DROP).is(TransitionKind.OPENED);
        assertThat(knownAfter(alert, Duration.ofDays(8)))
                .contains(", since 2021-03-23 00:00Z, known 8 days later: Transit drop");
        assertThat(knownAfter(alert, Duration.ofHours(5))).contains(", known 5 h later:");
        assertThat(knownAfter(alert, Duration.ofMinutes(59))).doesNotContain("known");
    }

    private static String knownAfter(AlertTransition alert, Duration delay) {
        return new AlertLine(new LevelStyle(false))
                .of(AlertTransition.newBuilder(alert)
                        .setPublishedAt(alert.getDetectedAt().plus(delay))
                        .build());
    }

    @Test
    void shouldSayWhatADetectorSaw() {
        var spike = new Evidence(View.SPIKE, 8.7, 0.82, 1L, 84.0, 1.25, null, null, false);
        var outage = new Evidence(View.OUTAGE, 0.0, 0.0, 3L, 1.0, 4.5, null, null, false);
        Driver.Builder gauge = driver("Gauge", 84, 60)
                .setBaseline(20.0)
                .setSpread(1.25)
                .setZ(6.0)
                .setEvidence(spike);
        Driver.Builder calls = driver("Calls", 0, 50)
                .setBaseline(5.0)
                .setSpread(2.5)
                .setZ(-4.5)
                .setEvidence(outage);

        assertThat(line(anAlert().because(gauge, calls), TransitionKind.OPENED))
                .endsWith(": Gauge 84 against usual 20 (+320 %, z +6.0, spike), risk 60;"
                        + " Calls 0 against usual 5 (-100 %, z -4.5, 3 in a row), risk 50");
    }

    /** A day above the usual is no run of low days: the detector has nothing to judge, and its 0 is no distance. */
    @Test
    void shouldLeaveOutAZThatWasNotJudged() {
        var none = new Evidence(View.NONE, 0.0, 0.0, 1L, 72.0, 9.0, null, null, false);
        Driver.Builder busy = driver("Calls", 72, 0)
                .setBaseline(50.7)
                .setSpread(9.0)
                .setZ(0.0)
                .setEvidence(none);
        Driver.Builder usual = driver("Calls", 50, 0)
                .setBaseline(50.0)
                .setSpread(9.0)
                .setZ(0.0)
                .setEvidence(none);

        assertThat(line(anAlert().going(Level.BLUE, Level.NONE).because(busy), TransitionKind.CLEARED))
                .endsWith(": back to normal, Calls 72 against usual 50.7 (+42 %), risk 0");
        assertThat(line(anAlert().going(Level.BLUE, Level.NONE).because(usual), TransitionKind.CLEARED))
                .endsWith("Calls 50 against usual 50 (+0 %, z +0.0), risk 0");
    }

    @Test
    void shouldNameTheLevelBeforeWhenEscalated() {
        assertThat(line(
                        anAlert()
                                .of("EGPSD", "Port Said")
                                .going(Level.BLUE, Level.ORANGE)
                                .scoring(75.2)
                                .covering(0.625)
                                .because(driver("Transit drop", 3, 75).setSeries("tanker")),
                        TransitionKind.ESCALATED))
                .isEqualTo("2021-03-24 23:59Z ORANGE 橙 ESCALATED   Port Said (node EGPSD), score 75 (was BLUE),"
                        + " coverage 63 %, since 2021-03-23 00:00Z: Transit drop [tanker] 3, risk 75");
    }

    @Test
    void shouldShowTheGoalpostsWhenThereIsNoBaseline() {
        Driver.Builder share = driver("Top share", 0.6123, 78).setLevelOk(0.3).setLevelBad(0.7);
        Driver.Builder drop =
                driver("Drop", 5, 50).setForm(Form.DROP).setLevelOk(0.1).setLevelBad(0.6);
        assertThat(line(anAlert().because(share, drop), TransitionKind.OPENED))
                .endsWith(": Top share 0.612 (good 0.3, bad 0.7), risk 78; Drop 5, risk 50");
    }

    @Test
    void shouldShowThreeDriversAndCountTheRest() {
        assertThat(line(
                        anAlert()
                                .because(
                                        driver("A", 1, 90),
                                        driver("B", 2, 80),
                                        driver("C", 3, 70),
                                        driver("D", 4, 60),
                                        driver("E", 5, 50),
                                        driver("F", 6, 0)),
                        TransitionKind.OPENED))
                .endsWith(": A 1, risk 90; B 2, risk 80; C 3, risk 70; and 2 more");
    }

    @Test
    void shouldSayThatItIsNormalAgainWhenCleared() {
        Driver.Builder normal =
                driver("Transit drop", 50, 0).setBaseline(55.0).setSpread(7.5).setZ(-0.6);
        assertThat(line(anAlert().going(Level.ORANGE, Level.NONE).scoring(0.0).because(normal), TransitionKind.CLEARED))
                .isEqualTo("2021-03-24 23:59Z ORANGE 橙 CLEARED     Suez Canal 苏伊士运河 (node EGSUZ), score 0,"
                        + " coverage 100 %, since 2021-03-23 00:00Z: back to normal,"
                        + " Transit drop 50 against usual 55 (-9 %, z -0.6), risk 0");
    }

    @Test
    void shouldNotTakeMissingDataForCalm() {
        assertThat(line(
                        anAlert()
                                .going(Level.ORANGE, Level.ORANGE)
                                .scoring(null)
                                .covering(0),
                        TransitionKind.STALE))
                .contains(" ORANGE 橙 STALE ")
                .contains("coverage 0 %")
                .endsWith(": data have stopped; last known level stands");
        assertThat(line(anAlert().going(Level.ORANGE, Level.NONE).scoring(null).covering(0), TransitionKind.EXPIRED))
                .contains(" ORANGE 橙 EXPIRED ")
                .endsWith(": given up for want of data; not known to be well");
    }

    @Test
    void shouldNotTakeANewNormalForARecovery() {
        Driver.Builder accepted = driver("Sensor anomaly", 20.1, 0)
                .setEvidence(Evidence.newBuilder()
                        .setView(View.LEVEL)
                        .setDecades(0)
                        .setLikelihood(0)
                        .setRun(1)
                        .setTotal(20.1)
                        .setTotalSpread(1)
                        .setNewNormal(true)
                        .build());
        AlertBuilder alert = anAlert()
                .going(Level.ORANGE, Level.NONE)
                .because(driver("Sensor silent", 1, 0), accepted)
                .endedAs("new normal");

        assertThat(line(alert, TransitionKind.EXPIRED))
                .endsWith(": new normal: Sensor anomaly stays at 20.1; not back to what it was");
        assertThat(new ShortAlertLine(new LevelStyle(false), Columns.LINE).happened(alert.is(TransitionKind.EXPIRED)))
                .contains(" accepted ")
                .contains(" new normal: Sensor anomaly stays at 20.1;");
        assertThat(line(anAlert().endedAs("something later"), TransitionKind.EXPIRED))
                .endsWith(": something later; not back to what it was");
    }

    @Test
    void shouldSayThatDataStoppedWhenClearedWithoutAScore() {
        assertThat(line(anAlert().going(Level.BLUE, Level.NONE).scoring(null).covering(0), TransitionKind.CLEARED))
                .isEqualTo("2021-03-24 23:59Z BLUE   蓝 CLEARED     Suez Canal 苏伊士运河 (node EGSUZ), no score,"
                        + " coverage 0 %, since 2021-03-23 00:00Z: no indicator has enough data");
    }

    @Test
    void shouldGiveNoPercentWhenNothingIsUsual() {
        assertThat(line(
                        anAlert()
                                .because(driver("Ships", 3, 80).setBaseline(0.0).setZ(8.2)),
                        TransitionKind.OPENED))
                .endsWith(": Ships 3 against usual 0 (z +8.2), risk 80");
    }

    @Test
    void shouldColourTheLevelOnlyWhenATerminalAsks() {
        assertThat(new AlertLine(new LevelStyle(true)).of(anAlert().is(TransitionKind.OPENED)))
                .startsWith("2021-03-24 23:59Z \u001b[1;31mRED    红\u001b[0m OPENED      Suez Canal");
        assertThat(new AlertLine(new LevelStyle(true))
                        .of(anAlert().going(Level.NONE, Level.YELLOW).is(TransitionKind.OPENED)))
                .contains("\u001b[33mYELLOW 黄\u001b[0m");
    }

    @Test
    void shouldShowTextsOfInputsAsText() {
        AlertTransition alert = anAlert()
                .of(HostileText.TEXT, HostileText.TEXT)
                .because(driver(HostileText.TEXT, 14, 99).setSeries(HostileText.TEXT))
                .is(TransitionKind.OPENED);
        var summary = new RunSummary();
        summary.add(alert);

        HostileText.assertPlainLine(new AlertLine(new LevelStyle(false)).of(alert));
        summary.table().forEach(HostileText::assertPlainLine);
        HostileText.assertPlain(IndentedJson.write(Map.of(HostileText.TEXT, List.of(HostileText.TEXT))));
    }
}
