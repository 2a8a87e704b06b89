package io.harbinger.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.harbinger.yaml.Violation;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One line of a sound indicator replaced by a broken one gives exactly one line that says where and what. */
class CatalogueViolationsTest {

    /** Lines 4 to 20 of the file. */
    private static final List<String> INDICATOR = List.of(
            "  - id: my-drop",
            "    name: {en: My drop, zh: 我的}",
            "    dimension: stability",
            "    subject: node",
            "    source: logistics",
            "    match: {type: TRANSIT, classifier: ACT, vesselType: none}",
            "    measure: sum",
            "    value: count",
            "    pane: P1D",
            "    freshness: P3D",
            "    baseline: {kind: robust, history: 56, gap: 7, minHistory: 28}",
            "    goalposts: {of: drop, ok: 0.4, bad: 0.9}",
            "    anomaly: {method: count, ok: 3, bad: 6}",
            "    direction: down",
            "    weight: 1",
            "    minSamples: 1",
            "    sourceNote: a test");

    private static final String REPORTING = "  - {id: r, name: {en: R}, dimension: coordination, subject: feed,"
            + " source: reports, measure: reporting, pane: P1D, freshness: P3D, goalposts: {ok: 0.6, bad: 0.2},"
            + " sourceNote: x}\n";

    private static final String HEAD = "extends: nothing\nversion: mine\nindicators:\n";

    private static List<String> violations(String text) {
        return CatalogueReader.extending("c.yaml", text).problems().stream()
                .map(Violation::toString)
                .toList();
    }

    /** The sound file with the line of {@code key} replaced by {@code line}; an empty one takes it away. */
    private static String broken(String key, String line) {
        var lines = new ArrayList<>(INDICATOR);
        int at = key.equals("end") ? lines.size() : indexOf(key);
        if (at < lines.size()) {
            lines.remove(at);
        }
        if (line != null) {
            lines.add(at, (at == 0 ? "  - " : "    ") + line);
        }
        return HEAD + String.join("\n", lines) + "\n";
    }

    private static int indexOf(String key) {
        for (int i = 0; i < INDICATOR.size(); i++) {
            if (INDICATOR.get(i).substring(4).startsWith(key + ":")) {
                return i;
            }
        }
        throw new AssertionError("no line " + key);
    }

    @Test
    void shouldRefuseDaysLostOfWhatIsNoDailySum() {
        String hourly = broken("pane", "pane: PT1H");
        String lost = "    severity: {of: lost-days, blue: 0, yellow: 2, orange: 3, red: 4}\n";

        assertThat(violations(hourly + lost))
                .containsExactly("c.yaml:21:15: indicators[0].severity lost-days needs panes of P1D and measure sum or"
                        + " count");
    }

    @Test
    void shouldAcceptTheFileThatTheTableBreaks() {
        assertThat(violations(HEAD + String.join("\n", INDICATOR))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            maxCharsPerColumn = 1000,
            value = {
                "id         | id: My_Drop | 4:9: indicators[0].id must be lower case words with dashes, was 'My_Drop'",
                "name       | name: My drop | 5:11: indicators[0].name must be a map, was 'My drop'",
                "name       | name: {zh: 我} | 5:11: indicators[0].name.en is missing",
                "dimension  | dimension: stabilty | 6:16: indicators[0].dimension must be one of coordination, security,"
                        + " stability, competitiveness; was 'stabilty'; did you mean 'stability'?",
                "dimension  | | 4:5: indicators[0].dimension is missing",
                "subject    | subject: product | 7:14: indicators[0].subject must be one of node, lane, region for source"
                        + " logistics; was 'product'",
                "source     | source: ship | 8:13: indicators[0].source must be one of sensor, logistics, trade,"
                        + " derived, reports, network; was 'ship'",
                "match      | match: {type: TRANSITS} | 9:19: indicators[0].match.type must be one of OTHER, ARRI, DEPA,"
                        + " GTIN, GTOT, LOAD, DISC, PICK, DROP, STUF, STRP, TRANSIT, CALL, IMPORT, EXPORT, DELIVERY;"
                        + " was 'TRANSITS'; did you mean 'TRANSIT'?",
                "match      | match: {classifier: [ACT, REAL]} | 9:25: indicators[0].match.classifier must be one of"
                        + " PLN, EST, ACT; was 'REAL'",
                "match      | match: {flow: X} | 9:19: indicators[0].match.flow does not fit source logistics, which"
                        + " has type, classifier, vesselType, unit",
                "match      | match: {vessel-type: none} | 9:13: indicators[0].match.vessel-type is an unknown key; did"
                        + " you mean 'vesselType'?",
                "match      | match: {type: []} | 9:19: indicators[0].match.type must have at least one value",
                "measure    | measure: total | 10:14: indicators[0].measure must be one of count, sum, mean, rate,"
                        + " ratio, last, p95, stddev, cv, hhi, top-share, absence, stuck, coverage, reporting,"
                        + " upstream-risk, reporting-majority; was"
                        + " 'total'",
                "value      | value: net-wgt | 11:12: indicators[0].value must be one of one, count, quantity,"
                        + " delay-hours, on-time, lead-days for source logistics; was 'net-wgt'",
                "pane       | pane: 1d | 12:11: indicators[0].pane must be a duration such as PT1M, PT1H, P1D or P1M"
                        + " (months), was '1d'",
                "pane       | pane: PT0S | 12:11: indicators[0].pane must be longer than 0, was 'PT0S'",
                "freshness  | freshness: soon | 13:16: indicators[0].freshness must be an ISO 8601 duration such as"
                        + " PT5M, PT12H or P7D, was 'soon'",
                "freshness  | freshness: PT0S | 13:16: indicators[0].freshness must be longer than 0, was PT0S",
                "baseline   | baseline: {kind: robust, history: 20, minHistory: 28} | 14:55:"
                        + " indicators[0].baseline.minHistory must be 2 to history (20), was 28",
                "baseline   | baseline: {kind: robust, history: 5000, minHistory: 28} | 14:39:"
                        + " indicators[0].baseline.history must be 2 to 2000, was 5000",
                "baseline   | baseline: {kind: hour-of-week, history: 56, minHistory: 28} | 14:22:"
                        + " indicators[0].baseline.kind is finer than the pane: hour-of-week needs panes of at most"
                        + " PT1H",
                "goalposts  | goalposts: {of: drop, ok: NaN, bad: 0.9} | 15:31: indicators[0].goalposts.ok must be a"
                        + " finite number, was 'NaN'",
                "goalposts  | goalposts: {ok: 0.9, bad: 0.9} | 15:31: indicators[0].goalposts.bad must differ from ok,"
                        + " was 0.9",
                "goalposts  | goalposts: {of: drop, ok: 0.4, bad: 90} | 15:41: indicators[0].goalposts.bad must be at"
                        + " most 1 for a drop, was 90.0",
                "anomaly    | anomaly: {method: zscore, ok: 3, bad: 6} | 16:23: indicators[0].anomaly.method must be"
                        + " one of robust, log, count, detector, outage; was 'zscore'",
                "anomaly    | anomaly: {method: count, ok: 6, bad: 3} | 16:42: indicators[0].anomaly.bad must be above"
                        + " ok (6.0), was 3.0",
                "end        | severity: {of: change, blue: 0.1, yellow: 0.2, orange: 0.2, red: 0.4} | 21:60:"
                        + " indicators[0].severity.orange must be above yellow (0.2), was 0.2",
                "end        | severity: {of: change, blue: -1, yellow: 0.2, orange: 0.3, red: 0.4} | 21:34:"
                        + " indicators[0].severity.blue must not be negative, was -1.0",
                "end        | severity: {of: changes, blue: 0, yellow: 0.2, orange: 0.3, red: 0.4} | 21:20:"
                        + " indicators[0].severity.of must be one of lost-days, change, departure; was 'changes'; did you mean 'change'?",
                "end        | severity: {of: change, blue: 0, yellow: 1, orange: 2, red: 3, small: {below: 0, blue: 1,"
                        + " yellow: 2, orange: 3, red: 4}} | 21:82: indicators[0].severity.small.below must be above 0,"
                        + " was 0.0",
                "end        | severity: {of: change, blue: 0, yellow: 0.2, orange: 0.3} | 21:15:"
                        + " indicators[0].severity.red is missing",
                "anomaly    | severity: {of: change, blue: 0, yellow: 0.2, orange: 0.3, red: 0.4} | 16:20:"
                        + " indicators[0].severity.of needs anomaly, for it is measured against what is usual",
                "direction  | | 4:5: indicators[0].direction is missing",
                "weight     | weight: -1 | 18:13: indicators[0].weight must be above 0, was -1.0",
                "minSamples | minSamples: 1.5 | 19:17: indicators[0].minSamples must be a whole number, was '1.5'",
                "sourceNote | | 4:5: indicators[0].sourceNote is missing",
                "end        | critcal: true | 21:5: indicators[0].critcal is an unknown key; did you mean 'critical'?",
                "end        | critical: yes | 21:15: indicators[0].critical must be true or false, was 'yes'",
                "end        | window: P1M | 21:13: indicators[0].window must be a whole multiple of the pane P1D, was"
                        + " 'P1M'",
                "end        | window: PT36H | 21:13: indicators[0].window must be a whole multiple of the pane P1D, was"
                        + " 'PT36H'",
                "end        | window: P500D | 21:13: indicators[0].window must be at most 400 panes long, was 500",
                "end        | category: carrier | 21:15: indicators[0].category has no meaning for measure sum, only"
                        + " for hhi and top-share",
                "end        | over: quantity | 21:11: indicators[0].over has no meaning for measure sum, only for ratio",
                "end        | per: partner | 21:10: indicators[0].per must be one of none, vessel-type, carrier,"
                        + " shipment, node, movement for source logistics; was 'partner'",
                "end        | empty: nil | 21:12: indicators[0].empty must be one of missing, zero, no-movement; was"
                        + " 'nil'",
                "end        | feed: My Feed | 21:11: indicators[0].feed must be lower case words with dashes, was 'My"
                        + " Feed'",
                "end        | reports: true | 21:14: indicators[0].reports needs the feed that it reports of",
                "end        | grace: -PT1S | 21:12: indicators[0].grace must not be negative, was PT-1S",
                "end        | publicationDelay: -PT1S | 21:23: indicators[0].publicationDelay must be 0 to 400 days, was"
                        + " PT-1S",
                "end        | publicationDelay: P401D | 21:23: indicators[0].publicationDelay must be 0 to 400 days, was"
                        + " PT9624H",
            })
    void shouldGiveOneExactLineWhenOneLineIsBroken(String key, String line, String expected) {
        assertThat(violations(broken(key, line))).containsExactly("c.yaml:" + expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "hhi, one         | category is missing: measure hhi needs the field that tells its parts",
                "ratio, quantity  | over is missing: measure ratio needs its denominator",
                "absence, count   | value has no meaning for measure absence",
                "stuck, one       | value is missing: measure stuck watches a value",
                "coverage, one    | measure must be coverage where the source is derived, and only there; was"
                        + " 'coverage'",
            })
    void shouldSayWhatAMeasureNeeds(String measureAndValue, String expected) {
        String[] parts = measureAndValue.split(", *");
        String text = "extends: nothing\nversion: v\nindicators:\n  - {id: a, name: {en: A}, dimension: stability,"
                + " subject: node, source: logistics, measure: " + parts[0] + ", value: " + parts[1]
                + ", pane: P1D, freshness: P1D, goalposts: {ok: 0, bad: 1}, sourceNote: x}\n";

        assertThat(violations(text)).hasSize(1).first().asString().endsWith(" indicators[0]." + expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "logistics, node, delay-hours | log   | log needs a measure that is never negative; delay-hours and"
                        + " balance can be",
                "logistics, node, quantity    | count | count needs measure count, or sum of value count or one",
            })
    void shouldRefuseAMethodThatDoesNotFitTheNumbers(String source, String method, String expected) {
        String[] parts = source.split(", ");
        String text = "extends: nothing\nversion: v\nindicators:\n  - {id: a, name: {en: A}, dimension: stability,"
                + " subject: " + parts[1] + ", source: " + parts[0] + ", measure: sum, value: " + parts[2]
                + ", pane: P1D, freshness: P1D, baseline: {kind: robust, history: 9, minHistory: 3}, direction: up,"
                + " anomaly: {method: " + method + ", ok: 3, bad: 6}, sourceNote: x}\n";

        assertThat(violations(text)).hasSize(1).first().asString().endsWith("indicators[0].anomaly.method " + expected);
    }

    @Test
    void shouldNeedSharesOnTimeWhenAShareIsJudged() {
        assertThat(violations(broken("goalposts", "goalposts: {of: share, ok: 0.9, bad: 0.6}")))
                .containsExactly("c.yaml:15:21: indicators[0].goalposts.of share needs measure mean of value on-time");
    }

    @Test
    void shouldNeedABaselineWhenAnythingIsComparedWithIt() {
        var lines = violations(broken("baseline", null));

        assertThat(lines)
                .containsExactly(
                        "c.yaml:14:21: indicators[0].goalposts.of needs a baseline, which says what is usual, such as"
                                + " baseline: {kind: robust, history: 28, minHistory: 14}; was 'drop'",
                        "c.yaml:15:14: indicators[0].anomaly needs a baseline, which says what is usual, such as"
                                + " baseline: {kind: robust, history: 28, minHistory: 14}, or method: detector");
    }

    @Test
    void shouldTakeTheBaselineThatItSuggests() {
        assertThat(violations(broken("baseline", "baseline: {kind: robust, history: 28, minHistory: 14}")))
                .isEmpty();
    }

    @Test
    void shouldRefuseATimeToSettleThatIsNone() {
        assertThat(violations("extends: default\nalerts: {settle: PT0S}\n"))
                .containsExactly("c.yaml:2:18: alerts.settle must be longer than 0 and at most 1 day, was PT0S");
    }

    @Test
    void shouldRefuseToGiveUpBeforeDataAreAwaited() {
        assertThat(violations("extends: default\nalerts: {expireAfter: -P1D}\n"))
                .contains("c.yaml:2:23: alerts.expireAfter must not be negative, was PT-24H");
    }

    @Test
    void shouldReportEveryMistakeAtOnceInFileOrder() {
        String text = """
                extends: nothing
                version: "1 2"
                alerts: {raiseAfter: 0, clearBelow: 99, flap: {start: 0.2, stop: 0.4}}
                indicators:
                  - id: a
                    source: sensor
                    measure: mean
                  - 7
                colour: red
                """;

        assertThat(violations(text))
                .containsExactly(
                        "c.yaml:2:10: version must be letters, digits, dots and dashes, 100 at most, was '1 2'",
                        "c.yaml:3:22: alerts.raiseAfter must be at least 1, was 0",
                        "c.yaml:3:37: alerts.clearBelow must be 0 to 40 points, was 99.0",
                        "c.yaml:3:66: alerts.flap.stop must be above 0 and at most start (0.2), was 0.4",
                        "c.yaml:5:5: indicators[0].name is missing",
                        "c.yaml:5:5: indicators[0].dimension is missing",
                        "c.yaml:5:5: indicators[0].subject is missing",
                        "c.yaml:5:5: indicators[0].pane is missing",
                        "c.yaml:5:5: indicators[0].freshness is missing",
                        "c.yaml:5:5: indicators[0] needs goalposts, anomaly, or both",
                        "c.yaml:5:5: indicators[0].sourceNote is missing",
                        "c.yaml:8:5: indicators[1] must be a map, was '7'",
                        "c.yaml:9:1: colour is an unknown key; known here: alerts, extends, indicators, remove,"
                                + " version");
    }
}
