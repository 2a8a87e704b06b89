package io.harbinger.lab.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.harbinger.app.command.UserFiles;
import io.harbinger.app.report.LevelStyle;
import io.harbinger.app.simulate.Disruption;
import io.harbinger.app.simulate.Simulation;
import io.harbinger.app.simulate.SimulationSettings;
import io.harbinger.app.text.Columns;
import io.harbinger.catalogue.CatalogueReader;
import io.harbinger.domain.indicator.Catalogue;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The demo itself, with a smaller network and a faster world. */
@Timeout(180)
class DemoIT {

    private static final SimulationSettings SMALL =
            new SimulationSettings(7, SimulationSettings.START, 120, 20, 5, Duration.ofHours(2), 1);
    private static final long LIVE_FROM = SimulationSettings.START
            .plus(Duration.ofDays(Disruption.DEFAULT_DAY - 1))
            .toEpochMilli();
    private static final double TWO_DAYS_A_SECOND = 2 * 86_400;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream errors = new ByteArrayOutputStream();
    private final HttpClient http = HttpClient.newHttpClient();
    private final Instant started = Instant.now();
    private final AtomicReference<Duration> skipped = new AtomicReference<>(Duration.ZERO);
    private final InstantSource clock = () -> Instant.now().plus(skipped.get());

    @Test
    void shouldAlertOfTheBlockedCanalServeAndEndWhenItsTimeIsUp() throws Exception {
        var ended = CompletableFuture.runAsync(this::run);
        try {
            awaitAlert(ended);
            String url = url();

            assertThat(get(url + "/health/ready").statusCode()).isEqualTo(200);
            assertThat(get(url + "/health/live").statusCode()).isEqualTo(200);
            String metrics = get(url + "/metrics").body();
            assertThat(value(metrics, "harbinger_events_accepted_total\\{source=\"logistics\"\\}"))
                    .isPositive();
            assertThat(value(metrics, "harbinger_alert_transitions_total\\{kind=\"opened\",[^}]*\\}"))
                    .isPositive();
            assertThat(metrics).contains("harbinger_alerts_active{level=\"red\",subject_type=\"node\"}");
            assertThat(metrics).doesNotContain("_total_total");
            assertThat(ended).isNotDone();
        } finally {
            skipped.set(Duration.ofHours(1));
        }
        ended.get(30, TimeUnit.SECONDS);

        assertThat(output()).containsSubsequence("the Suez Canal is blocked now", " opened ");
        assertThat(output().lines().takeWhile(line -> !line.contains("is blocked now")))
                .as("the days before are calm")
                .noneMatch(line -> line.contains(" opened "));
        assertThat(output()).contains("main driver at its worst", " transitions, event time 2021-0");
    }

    /** A demo that shows nothing has to say how far it came, or nobody finds out why. */
    private void awaitAlert(CompletableFuture<Void> ended) {
        try {
            await().atMost(Duration.ofSeconds(120)).until(() -> ended.isDone() || opened());
        } catch (ConditionTimeoutException e) {
            throw new AssertionError(output() + errors.toString(StandardCharsets.UTF_8) + threads(), e);
        }
    }

    private static String threads() {
        return Thread.getAllStackTraces().entrySet().stream()
                .map(thread -> thread.getKey().getName() + " "
                        + thread.getKey().getState() + " "
                        + Arrays.stream(thread.getValue()).limit(12).toList())
                .collect(Collectors.joining("\n"));
    }

    private void run() {
        var print = new PrintStream(out, true, StandardCharsets.UTF_8);
        DemoPlan plan = plan();
        var style = new DemoStyle(false, new LevelStyle(false), Columns.LINE, false);
        var err = new PrintStream(errors, true, StandardCharsets.UTF_8);
        var console = new DemoConsole(print, err, style, plan.simulation(), clock, started);
        try {
            new Demo(plan, console).run();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private DemoPlan plan() {
        Catalogue catalogue = UserFiles.require(CatalogueReader.builtIn());
        return new DemoPlan(
                catalogue,
                Simulation.of(SMALL, Disruption.canalBlockage(SMALL)),
                LIVE_FROM,
                TWO_DAYS_A_SECOND,
                new InetSocketAddress("127.0.0.1", 0),
                Optional.of(Duration.ofMinutes(30)),
                clock,
                "test");
    }

    private boolean opened() {
        return output().lines().anyMatch(line -> line.contains(" opened ") && line.contains("Suez Canal"));
    }

    private String output() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String url() {
        Matcher matcher = Pattern.compile("metrics +(http://\\S+)/metrics").matcher(output());
        assertThat(matcher.find()).as(output()).isTrue();
        return matcher.group(1);
    }

    private static double value(String metrics, String series) {
        List<MatchResult> found = Pattern.compile("(?m)^" + series + " (\\S+)$")
                .matcher(metrics)
                .results()
                .toList();
        assertThat(found).as(series + " in the scrape").isNotEmpty();
        return found.stream()
                .mapToDouble(match -> Double.parseDouble(match.group(1)))
                .sum();
    }

    private HttpResponse<String> get(String url) throws Exception {
        return http.send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofString());
    }
}
