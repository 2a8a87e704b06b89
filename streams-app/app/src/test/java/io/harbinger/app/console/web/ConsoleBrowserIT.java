package io.harbinger.app.console.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.harbinger.app.console.FedModel;
import io.harbinger.app.console.model.ConsoleLinks;
import io.harbinger.schema.AlertTransition;
import io.harbinger.schema.Level;
import io.harbinger.schema.TransitionKind;
import io.harbinger.testing.pipeline.AlertBuilder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The page as a person uses it, in a real Chromium; skipped where there is none. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(180)
class ConsoleBrowserIT {

    private static final String CANAL = "document.querySelector('[data-subject=\"node:EGSUZ\"]')";

    private Chromium browser;
    private FedModel fed;
    private ConsoleServer server;

    @BeforeAll
    void startBrowser(@TempDir Path profile) throws Exception {
        Optional<Path> program = Chromium.find();
        assumeTrue(program.isPresent(), "no chromium on the path: the page is not tried in a browser");
        browser = Chromium.start(program.get(), profile);
    }

    @AfterAll
    void stopBrowser() throws InterruptedException {
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void serve() throws IOException {
        fed = FedModel.complete();
        server = start(0);
    }

    @AfterEach
    void stopServer() {
        server.close();
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void shouldListTheWorstFirstAndFilter() {
        open("lang=en");
        assertThat(texts(".rows .row .row-name")).first().asString().startsWith("Suez Canal");
        browser.eval("document.querySelector('.chip .badge.orange').click()");
        browser.await("document.querySelectorAll('.rows .row').length === 1");
        assertThat(browser.eval("location.search").asText()).contains("level=ORANGE");
        assertThat(browser.eval("document.getElementById('count').textContent").asText())
                .isEqualTo("1 / 2");
        browser.eval("document.querySelector('.chip .badge.blue').click()");
        browser.await("document.querySelectorAll('.rows .row').length === 2");
    }

    @Test
    void shouldShowTheNumbersOfTheRecordAndThatTheyCanBeRedone() {
        open("lang=en");
        browser.eval(CANAL + ".click()");
        browser.await("document.querySelectorAll('.driver').length === 2");
        assertThat(browser.eval("document.getElementById('why-score').textContent")
                        .asText())
                .isEqualTo("100");
        assertThat(texts(".driver .driver-risk")).containsExactly("100", "50");
        assertThat(texts(".driver code")).anyMatch(text -> text.contains("(0.72 − 0.1) ÷ (0.6 − 0.1), 0, 1) = 100"));
        assertThat(browser.eval("document.querySelectorAll('#why .differs').length")
                        .asInt())
                .isZero();
        assertThat(browser.eval("document.querySelectorAll('#why .same').length")
                        .asInt())
                .isEqualTo(4);
    }

    @Test
    void shouldShowTheWayToThePlant() {
        open("lang=en&s=node:EGSUZ");
        browser.await("document.querySelector('[data-reached=\"node:works\"] button')");
        browser.eval("document.querySelector('[data-reached=\"node:works\"] button').click()");
        browser.await("document.querySelector('.way ol')");
        assertThat(browser.eval("document.querySelector('.way').textContent").asText())
                .contains("Singapore to Rotterdam", "Rhine works", "80 %", "10 d");
    }

    @Test
    void shouldSpeakBothLanguagesThroughout() {
        open("lang=en&s=node:EGSUZ");
        browser.eval("document.querySelector('.language').click()");
        browser.await("document.documentElement.lang === 'zh-CN'");
        browser.await("document.querySelector('#why h2').textContent.includes('苏伊士运河')");
        String english =
                "[...document.querySelectorAll('button, h1, h3, th, label, summary')].map((each) => each.textContent)";
        browser.await(english + ".some((text) => text.includes('计算过程'))");
        assertThat(browser.eval(english).toString())
                .doesNotContain("Open alerts", "The arithmetic", "Whom it reaches", "What if");
    }

    @Test
    void shouldConnectAgainAfterTheServerWasRestarted() throws Exception {
        open("lang=en");
        int port = URI.create(server.url()).getPort();
        server.close();
        browser.await("document.getElementById('connection').textContent === 'no connection'");
        fed.opened(AlertBuilder.anAlert()
                .alert("meanwhile")
                .of("NLRTM", "Rotterdam")
                .is(TransitionKind.OPENED));
        server = start(port);
        browser.await("document.getElementById('connection').textContent === 'live'");
        browser.await("document.querySelector('[data-subject=\"node:NLRTM\"]')");
    }

    @Test
    void shouldPauseAndCountWhatIsNew() {
        open("lang=en");
        browser.key("p");
        browser.await("document.getElementById('connection').textContent === 'paused'");
        fed.opened(AlertBuilder.anAlert().alert("new").of("NLRTM", "Rotterdam").is(TransitionKind.OPENED));
        browser.await("document.querySelector('.news')?.textContent === '1 new'");
        assertThat(browser.eval("document.querySelectorAll('.rows .row').length")
                        .asInt())
                .isEqualTo(2);
        browser.key("p");
        browser.await("document.querySelectorAll('.rows .row').length === 3");
    }

    @Test
    void shouldTellRecoveryFromGivingUp() {
        open("lang=en");
        fed.ended(AlertBuilder.anAlert()
                .alert("alert-1")
                .going(Level.RED, Level.NONE)
                .is(TransitionKind.EXPIRED));
        browser.await("document.querySelector('.row.ended.expired')");
        assertThat(browser.eval("document.querySelector('.row.ended').textContent")
                        .asText())
                .contains("given up for want of data")
                .doesNotContain("recovered");
    }

    @Test
    void shouldShowAnExerciseBesideTodayAndSayThatItIsOne() {
        open("lang=en&view=if");
        browser.await("document.querySelectorAll('#subjects option').length === 4");
        browser.eval(
                "document.getElementById('place').value = 'SGSIN>NLRTM', document.querySelector('form button').click()");
        browser.await("!document.getElementById('exercise-banner').hidden");
        assertThat(browser.eval("document.getElementById('exercise-banner').textContent")
                        .asText())
                .contains("Exercise", "close SGSIN>NLRTM for 30d");
        assertThat(browser.eval("location.search").asText()).contains("close=");
        browser.eval("document.querySelector('#exercise-banner button').click()");
        browser.await("document.getElementById('exercise-banner').hidden");
    }

    @Test
    void shouldTakeNamesAsTextWhateverTheyHold() {
        open("lang=en&view=chain&s=node:SGSIN");
        browser.await("document.querySelector('#why h2').textContent.includes('<img src=x')");
        assertThat(browser.eval("document.querySelectorAll('img[src=x]').length")
                        .asInt())
                .isZero();
    }

    @Test
    void shouldNeedNoMouse() {
        open("lang=en");
        browser.key("j");
        browser.await("location.search.includes('s=node%3AEGSUZ')");
        browser.key("j");
        browser.await("location.search.includes('s=node%3ASGSIN')");
        browser.key("k");
        browser.await("location.search.includes('s=node%3AEGSUZ')");
        browser.key("/");
        browser.await("document.activeElement.id === 'search'");
        browser.key("Escape");
        browser.key("c");
        browser.await("document.querySelectorAll('.place').length === 3");
        browser.key("f");
        browser.await("document.querySelector('#feeds-table')");
        browser.key("Escape");
        browser.await("document.getElementById('why').hidden");
    }

    @Test
    void shouldFollowTheTimeOfALogWhileChangesKeepComing() {
        open("lang=en");
        AlertTransition early = AlertTransition.newBuilder(AlertBuilder.anAlert()
                        .alert("log")
                        .of("NLRTM", "Rotterdam")
                        .is(TransitionKind.OPENED))
                .setRunId("demo")
                .setPublishedAt(Instant.parse("2020-01-01T00:00:00Z"))
                .build();
        AtomicInteger hour = new AtomicInteger();
        Awaitility.await("event time of the log, hours later")
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> {
                    Instant time = early.getPublishedAt().plus(Duration.ofHours(hour.incrementAndGet()));
                    fed.opened(AlertTransition.newBuilder(early)
                            .setScore(40.0 + hour.get() % 50)
                            .setPublishedAt(time)
                            .build());
                    String shown = browser.eval("document.querySelector('.status').textContent")
                            .asText();
                    return hour.get() > 30 && shown.contains("2020-01-0") && !shown.contains("2020-01-01");
                });
    }

    @Test
    void shouldGoBackInTimeAndPlayIt() {
        open("lang=en");
        browser.await("!document.getElementById('timeline').hidden && document.getElementById('time').min === '0'");
        slide(60);
        browser.await("document.querySelector('#exercise-banner.past:not([hidden])')");
        browser.await("document.querySelector('[data-subject=\"node:NLRTM\"]')");
        assertThat(browser.eval("location.search").asText()).contains("t=2021-03-21");
        assertThat(browser.eval("document.querySelectorAll('.rows .row').length")
                        .asInt())
                .isEqualTo(1);
        browser.eval("document.getElementById('to-now').click()");
        browser.await("document.querySelectorAll('.rows .row').length === 2");
        slide(200);
        browser.await("document.querySelector('[data-subject=\"node:EGSUZ\"] .badge.yellow')");
        browser.eval("document.getElementById('play').click()");
        browser.await(
                "document.querySelector('[data-subject=\"node:EGSUZ\"] .badge.red') && !location.search.includes('t=')");
    }

    @Test
    void shouldLookAheadAlongEarliestImpacts() {
        open("lang=en");
        browser.await("!document.getElementById('timeline').hidden");
        slide(242);
        browser.await("document.querySelector('label[for=time]').textContent.startsWith('Short within 2 days')");
        assertThat(browser.eval("location.search").asText()).contains("day=2");
    }

    @Test
    void shouldDrawTheValuesOfAnIndicatorBeforeWhatWasUsual() {
        open("lang=en&s=node:EGSUZ");
        browser.await("document.querySelector('[data-indicator=transits] .chart .usual')");
        assertThat(browser.eval("document.querySelectorAll('[data-indicator=transits] .chart .bad.red').length")
                        .asInt())
                .isEqualTo(2);
        assertThat(browser.eval(
                                "document.querySelector('[data-indicator=transits] .chart svg').getAttribute('aria-label')")
                        .asText())
                .startsWith("40 windows, 2021-02-14 to 2021-03-25");
    }

    @Test
    void shouldSayHowFreshEachSourceIs() {
        open("lang=en&view=feeds");
        browser.await("document.querySelector('#feeds-table')");
        assertThat(texts("#feeds-table tbody td"))
                .anyMatch(text -> text.contains("port-calls"))
                .contains("97 %");
        assertThat(browser.eval("document.querySelector('#indicators-table .problem').textContent")
                        .asText())
                .isEqualTo("1");
        assertThat(browser.eval("document.getElementById('coverage').textContent")
                        .asText())
                .contains("scored: 3", "below 80 %: 1");
    }

    @Test
    void shouldShowTheFourDimensionsOfEachStageAndTheWeakest() {
        open("lang=en&view=chain");
        browser.await("document.querySelectorAll('.stage-head').length === 2");
        assertThat(browser.eval("document.querySelectorAll('.stage-head .dimension').length")
                        .asInt())
                .isEqualTo(8);
        assertThat(browser.eval("document.querySelector('[data-stage=ship] .weakest').textContent")
                        .asText())
                .matches("(Coordination|Security|Stability|Competitiveness) \\d+");
    }

    @Test
    void shouldDrawAnAlertWhereItsPlaceIsWhateverTheSourceCallsIt() {
        fed.opened(AlertBuilder.anAlert()
                .alert("alias")
                .of("port-of-rotterdam", "Rotterdam")
                .is(TransitionKind.OPENED));
        browser.open(server.url() + "?lang=en&view=chain&s=node:port-of-rotterdam");
        browser.await("document.querySelector('[data-place=\"node:NLRTM\"].red.chosen')");
        browser.await("document.querySelector('#why h2').textContent.includes('Rotterdam')");
        browser.eval("document.querySelector('.language').click()");
        browser.await("document.querySelector('#why h2').textContent.includes('鹿特丹')");
        browser.await(
                "document.querySelector('[data-subject=\"node:port-of-rotterdam\"]').textContent.includes('鹿特丹')");
    }

    @Test
    void shouldLeadToTheDashboardAndTheRunbookWhereItIsToldWhereTheyAre() {
        fed.model.links(new ConsoleLinks("https://wiki.example/runbooks/", "https://grafana.example"));
        open("lang=en&s=node:EGSUZ");
        browser.await("document.getElementById('grafana')");
        assertThat(browser.eval("document.getElementById('grafana').href").asText())
                .startsWith("https://grafana.example/d/harbinger-subject?var-subject=EGSUZ&from=");
        assertThat(texts("#why .actions a")).contains("Runbook");
        assertThat(browser.eval("[...document.querySelectorAll('#why .actions a')].map((each) => each.href).join()")
                        .asText())
                .contains("https://wiki.example/runbooks/HarbingerRisk.md#RED");
    }

    private void slide(int position) {
        browser.eval("document.getElementById('time').value = " + position
                + ", document.getElementById('time').dispatchEvent(new Event('input'))");
    }

    private ConsoleServer start(int port) throws IOException {
        return ConsoleServer.start(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), null, fed.model);
    }

    private void open(String query) {
        browser.open(server.url() + "?" + query);
        browser.await("document.querySelectorAll('.rows .row').length === 2");
    }

    private java.util.List<String> texts(String selector) {
        JsonNode found =
                browser.eval("[...document.querySelectorAll('" + selector + "')].map((each) => each.textContent)");
        return java.util.stream.StreamSupport.stream(found.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
