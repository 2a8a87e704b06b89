package io.harbinger.app.report;

import static io.harbinger.testing.pipeline.AlertBuilder.anAlert;
import static io.harbinger.testing.pipeline.AlertBuilder.driver;
import static org.assertj.core.api.Assertions.assertThat;

import io.harbinger.app.text.Columns;
import io.harbinger.app.text.HostileText;
import io.harbinger.schema.AlertTransition;
import io.harbinger.schema.Driver;
import io.harbinger.schema.Level;
import io.harbinger.schema.TransitionKind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShortAlertLineTest {

    private static final Driver.Builder DROP =
            driver("Transit drop", 14, 99.6).setBaseline(55.25).setSpread(7.5).setZ(-6.25);

    private final ShortAlertLine lines = new ShortAlertLine(new LevelStyle(false), Columns.LINE);

    @Test
    void shouldSayWhenHowBadWhatWhereAndWhy() {
        assertThat(lines.happened(anAlert().because(DROP).is(TransitionKind.OPENED)))
                .isEqualTo("2021-03-24 23:59Z RED    红  93 opened     Suez Canal 苏伊士运河             "
                        + "Transit drop 14, usual 55.3 (-75 %)");
    }

    @Test
    void shouldPutTheValueBeforeTheNameOfItsSeries() {
        var silent = driver("Sensor silent", 5.31, 100)
                .setLevelOk(1.0)
                .setLevelBad(4.0)
                .setSeries("t-1");
        assertThat(lines.happened(anAlert().because(silent).is(TransitionKind.OPENED)))
                .endsWith(" Sensor silent 5.31 (good 1, bad 4) [t-1]");
    }

    @Test
    void shouldSayWhereThatComesFromWhichReachesASubject() {
        var reached = AlertTransition.newBuilder(anAlert()
                        .because(driver("Upstream risk", 47.7, 47.7)
                                .setLevelOk(0.0)
                                .setLevelBad(100.0))
                        .is(TransitionKind.OPENED))
                .setRootCause(List.of("suez-canal", "IT>DE", "plant"))
                .build();
        assertThat(lines.happened(reached)).endsWith(" Upstream risk 47.7, from suez-canal");
        assertThat(new AlertLine(new LevelStyle(false)).of(reached))
                .endsWith(" Upstream risk 47.7 (good 0, bad 100), risk 47, from suez-canal");
    }

    @Test
    void shouldNotTellOfAScoreWhereDataHaveStoppedNorCallTheirReturnAnImprovement() {
        assertThat(lines.happened(anAlert().scoring(0.0).is(TransitionKind.STALE)))
                .contains(" RED    红   - no data ");
        assertThat(lines.happened(
                        anAlert().going(Level.RED, Level.RED).because(DROP).is(TransitionKind.DEESCALATED)))
                .contains(" goes on ");
    }

    @ParameterizedTest
    @ValueSource(ints = {80, 109, 110, 200})
    void shouldFitTheScreenThatThereIs(int columns) {
        var narrow = new ShortAlertLine(new LevelStyle(false), columns);
        String line = narrow.happened(anAlert().because(DROP).is(TransitionKind.OPENED));

        assertThat(Columns.width(line)).isLessThanOrEqualTo(columns);
        assertThat(line).contains("Suez Canal ", "Transit drop 14, usual");
        assertThat(line.contains("苏伊士运河")).isEqualTo(columns >= 110);
    }

    @Test
    void shouldCutNothingWhereNobodyLooks() {
        String name = "The port of a very long name indeed 一个名字很长很长很长很长的港口";
        var file = new ShortAlertLine(new LevelStyle(false), Columns.UNBOUNDED);
        var drop = driver("An indicator with a name that nobody would print on a screen", 123456.789, 50);

        assertThat(file.happened(anAlert().of("x", name).because(drop).is(TransitionKind.OPENED)))
                .contains(name, "An indicator with a name that nobody would print on a screen 123,457");
    }

    @Test
    void shouldListAnOpenAlertByItsStartAndTypeOfSubject() {
        Driver.Builder slip =
                driver("ETA slip", 130, 100).setUnit("h").setLevelOk(12.0).setLevelBad(120.0);
        assertThat(lines.listed(anAlert().because(DROP, slip).is(TransitionKind.ESCALATED)))
                .isEqualTo("2021-03-23 00:00Z RED    红  93 node       Suez Canal 苏伊士运河             "
                        + "Transit drop 14, usual 55.3 (-75 %); 1 more");
        assertThat(lines.listed(anAlert().because(slip).is(TransitionKind.OPENED)))
                .endsWith(" ETA slip 130 h (good 12, bad 120)");
    }

    @Test
    void shouldShowTheLevelThatWasWhenItEnds() {
        AlertTransition ended = anAlert()
                .going(Level.ORANGE, Level.NONE)
                .scoring(12.0)
                .because(driver("Transit drop", 50, 0))
                .is(TransitionKind.CLEARED);
        assertThat(lines.happened(ended)).contains(" ORANGE 橙  12 cleared ").endsWith(" back to normal");
    }

    @ParameterizedTest
    @EnumSource
    void shouldFitTheColumnsWhateverTheNames(TransitionKind kind) {
        String name = "The port of a very long name indeed 一个名字很长很长很长很长的港口";
        var long1 = driver("An indicator with a name that nobody would print", 123456.789, 50)
                .setBaseline(1e9)
                .setZ(3.0)
                .setSeries("a-sensor-of-some-length/throughput");
        AlertTransition alert = anAlert().of("x", name).because(long1, DROP).is(kind);

        assertThat(List.of(lines.happened(alert), lines.listed(alert)))
                .allSatisfy(line -> assertThat(Columns.width(line)).isLessThanOrEqualTo(Columns.LINE));
        assertThat(Columns.width(lines.header())).isLessThanOrEqualTo(Columns.LINE);
    }

    @Test
    void shouldShowHostileTextAsText() {
        AlertTransition alert = anAlert()
                .of("x", HostileText.TEXT)
                .because(driver(HostileText.TEXT, 1, 50).setSeries(HostileText.TEXT))
                .is(TransitionKind.OPENED);

        HostileText.assertPlainLine(lines.happened(alert));
    }

    @Test
    void shouldPutWhatBringsRedOnARedGroundBelowARule() {
        var console = new AlertConsole(new LevelStyle(true), Columns.LINE, false);
        AlertTransition red = anAlert().because(DROP).is(TransitionKind.OPENED);
        AlertTransition blue =
                anAlert().going(Level.NONE, Level.BLUE).because(DROP).is(TransitionKind.OPENED);

        assertThat(console.happened(blue)).singleElement().asString().contains("\u001b[34mBLUE ");
        assertThat(console.happened(red)).hasSize(2).element(0).asString().contains("━━━━");
        assertThat(console.happened(red)).singleElement().asString().contains("\u001b[1;97;41mRED ");
        assertThat(console.happened(blue)).hasSize(1);
        assertThat(console.happened(red)).hasSize(2);
        assertThat(new AlertConsole(new LevelStyle(false), Columns.LINE, false).happened(red))
                .allSatisfy(line -> assertThat(line).doesNotContain("\u001b"));
    }
}
