package io.harbinger.lab.backtest.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.harbinger.lab.backtest.label.LabelFormat;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** What a reader finds who has only the page. */
class HtmlReportTest {

    private final String page = HtmlReport.of(SmallReport.of(LabelFormat.CYPORT));

    @Test
    void shouldSayHowToDoItAgainAndWhereTheDataAreFrom() {
        assertThat(page)
                .contains("harbinger backtest --labels storms.csv vessels.csv", "Harbinger 9.9.9")
                .contains("https://github.com/ChenchenMobility/CYPORT")
                .contains("from 2d before the start to 7d after the end");
    }

    @Test
    void shouldPutFoundBeforeMissedAndBothInShortTables() {
        assertThat(page.indexOf("id=\"found\"")).isLessThan(page.indexOf("id=\"missed\""));
        assertThat(page)
                .contains("<a href=\"#found\">found (2)</a>", "<a href=\"#missed\">missed (1)</a>")
                .contains("<h3 id=\"missed\">Missed (1)</h3>\n<div class=\"box\"><table class=\"compact\">");
    }

    @Test
    void shouldSayTheLevelAndTheDateOfTheFirstWarning() {
        assertThat(page).contains("黄 YELLOW</span> <span class=\"t\">2018-01-11</span>");
        assertThat(page.substring(page.indexOf("storm 3")))
                .startsWith("storm 3</small>")
                .contains("already on");
    }

    /** The best threshold is the score of BLUE, and its figures are others: why stands beside them. */
    @Test
    void shouldSayWhyAThresholdAndItsLevelDiffer() {
        assertThat(page)
                .contains("is a score of 40: 75 % at 0.75. The level BLUE has 75 % at 0.50")
                .contains("one of a level after 3 low ones in a row");
    }

    @Test
    void shouldNameTheLevelOfEveryKeyFigure() {
        String[] cards = page.split("<div class=\"k\">");

        assertThat(cards).hasSizeGreaterThan(5);
        assertThat(Arrays.stream(cards).skip(1).map(card -> card.substring(0, card.indexOf('<'))))
                .allMatch(key -> key.contains("BLUE") || key.contains("RED"));
        assertThat(page).contains("3 of 4 windows; 50 % without 1 already on");
    }

    @Test
    void shouldShowNoZThatWasNotJudged() {
        assertThat(page).contains("72, usual 50.7, risk 0", "72, usual 50.7, z −6.0, risk 100");
    }
}
