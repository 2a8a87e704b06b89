package io.harbinger.app.bridge;

import static io.harbinger.testing.pipeline.AlertBuilder.anAlert;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import io.harbinger.app.view.PublishedAlerts;
import io.harbinger.app.view.TopicPosition;
import io.harbinger.http.HttpService;
import io.harbinger.schema.AlertTransition;
import io.harbinger.schema.Level;
import io.harbinger.schema.TransitionKind;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AlertmanagerSinkTest {

    private static final Instant NOW = Instant.parse("2021-03-25T02:00:00Z");
    private static final Duration RESOLVE_AFTER = Duration.ofMinutes(5);

    private final List<String> posted = new CopyOnWriteArrayList<>();
    private final AtomicInteger status = new AtomicInteger(200);
    private final PublishedAlerts alerts = new PublishedAlerts();
    private HttpServer server;
    private AlertmanagerSink sink;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/api/v2/alerts", exchange -> {
            String body = read(new ObjectMapper().readTree(exchange.getRequestBody()));
            if (status.get() == 200) {
                posted.add(body);
            }
            exchange.sendResponseHeaders(status.get(), -1);
            exchange.close();
        });
        server.start();
        URI url = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        sink = new AlertmanagerSink(List.of(HttpService.of(url)), RESOLVE_AFTER, Level.BLUE, RunbookLinks.DEFAULT);
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void shouldPostAllThatIsOpenThenChangesThenAllAgainInAThirdOfTheTime() throws Exception {
        change("suez", Level.RED);
        deliver(NOW);
        change("panama", Level.BLUE);
        deliver(NOW.plusSeconds(1));
        deliver(NOW.plusSeconds(99));
        deliver(NOW.plusSeconds(100));

        assertThat(posted)
                .containsExactly(
                        "[suez red until 02:05:00]",
                        "[panama blue until 02:05:01]",
                        "[panama blue until 02:06:40, suez red until 02:06:40]");
    }

    @Test
    void shouldResolveTheFormerLevelBeforeItPostsTheNewOne() throws Exception {
        change("suez", Level.YELLOW);
        deliver(NOW);
        change("suez", Level.RED);
        deliver(NOW.plusSeconds(1));
        change("suez", null);
        deliver(NOW.plusSeconds(2));

        assertThat(posted)
                .containsExactly(
                        "[suez yellow until 02:05:00]",
                        "[suez yellow until 02:00:01]",
                        "[suez red until 02:05:01]",
                        "[suez red until 02:00:02]");
    }

    @Test
    void shouldPostWhatIsPendingAndAllThatIsOpenWhenAlertmanagerIsBack() throws Exception {
        change("suez", Level.YELLOW);
        change("panama", Level.BLUE);
        deliver(NOW);
        posted.clear();
        status.set(503);
        change("suez", null);
        Delivery failed = deliver(NOW.plusSeconds(1));
        change("panama", Level.RED);

        status.set(200);
        Delivery delivered = deliver(NOW.plusSeconds(6));

        assertThat(failed.failure()).contains("answered 503");
        assertThat(failed.pause()).isEqualTo(Duration.ofSeconds(5));
        assertThat(delivered).isEqualTo(Delivery.DELIVERED);
        assertThat(posted).hasSize(2);
        assertThat(posted.get(0)).contains("suez yellow until 02:00:06", "panama blue until 02:00:06");
        assertThat(posted.get(1)).isEqualTo("[panama red until 02:05:06]");
    }

    @Test
    void shouldHaveNothingDueWhenNothingChangedSinceTheLastPost() throws Exception {
        assertThat(deliver(NOW)).isEqualTo(Delivery.DELIVERED);
        assertThat(deliver(NOW.plusSeconds(1))).isEqualTo(Delivery.NOTHING_DUE);

        assertThat(posted).containsExactly("[]");
    }

    private Delivery deliver(Instant now) throws InterruptedException {
        return sink.deliver(() -> alerts.open().atLeast(Level.BLUE), now);
    }

    private void change(String id, @Nullable Level level) {
        AlertTransition record = level == null
                ? null
                : anAlert()
                        .alert("episode-" + id)
                        .of(id, id)
                        .going(Level.NONE, level)
                        .is(TransitionKind.OPENED);
        sink.accept(alerts.apply(new TopicPosition(0, 0, 0), id, record));
    }

    private static String read(JsonNode alerts) {
        List<String> all = new ArrayList<>();
        for (JsonNode alert : alerts) {
            String until = alert.path("endsAt").asText().replaceAll(".*T|Z", "");
            JsonNode labels = alert.path("labels");
            all.add(labels.path("subject").asText() + " " + labels.path("level").asText() + " until " + until);
        }
        return all.toString();
    }
}
