package io.harbinger.app.webhook;

import static io.harbinger.testing.pipeline.AlertBuilder.anAlert;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.harbinger.app.bridge.Delivery;
import io.harbinger.app.observe.BridgeMeters;
import io.harbinger.app.view.AlertChange;
import io.harbinger.app.view.TopicPosition;
import io.harbinger.http.Tls;
import io.harbinger.http.WebhookAnswer;
import io.harbinger.http.WebhookSecret;
import io.harbinger.http.WebhookTarget;
import io.harbinger.schema.Level;
import io.harbinger.schema.TransitionKind;
import io.harbinger.wire.JsonLines;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** By a clock and dice of the test: what is tried when. */
class WebhookSinkTest {

    private static final Instant NOON = Instant.parse("2021-03-24T12:00:00Z");
    private static final URI URL = URI.create("https://erp.example/alerts?token=secret");
    private static final WebhookAnswer OK = new WebhookAnswer(204, Optional.empty());

    /** 0 is no answer. */
    private static final int[] STATUSES = {200, 204, 200, 429, 503, 500, 400, 302, 0};

    /** What the receiver answers. */
    @FunctionalInterface
    private interface Answering {
        WebhookAnswer to(String id) throws IOException;
    }

    private final BridgeMeters meters = new BridgeMeters(InstantSource.fixed(NOON), "test");
    private final List<String> attempted = new ArrayList<>();
    private final List<String> bodies = new ArrayList<>();
    private final Deque<WebhookAnswer> answers = new ArrayDeque<>();
    private final EventQueues queues = new EventQueues(4, 1 << 20);
    private @Nullable Answering answering;
    private Instant now = NOON;
    private long offset;
    private final WebhookSink sink = new WebhookSink(
            new WebhookTarget(
                    "erp",
                    URL,
                    List.of(WebhookSecret.parse("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")),
                    false,
                    Tls.DEFAULT),
            Level.BLUE,
            this::post,
            Runnable::run,
            () -> now,
            () -> 1.0,
            meters.webhook("erp"),
            queues);

    @AfterEach
    void close() {
        meters.close();
    }

    @Test
    void shouldPostTypeTimeAndTheLineOfTheAlertUnderTheIdOfTheRecord() throws Exception {
        var alert = anAlert().alert("a1").of("EGSUZ", "Suez").is(TransitionKind.OPENED);
        sink.accept(new AlertChange(new TopicPosition(0, 0, 0), "a1/opened/1616630399999", alert, null, null));

        assertThat(deliver()).isEqualTo(Delivery.DELIVERED);

        JsonNode body = new ObjectMapper().readTree(bodies.get(0));
        assertThat(body.properties()).extracting(Map.Entry::getKey).containsExactly("type", "timestamp", "data");
        assertThat(body.path("type").asText()).isEqualTo("io.harbinger.alert.opened");
        assertThat(body.path("timestamp").asText()).isEqualTo("2021-03-24T23:59:59.999Z");
        assertThat(bodies.get(0)).endsWith(",\"data\":" + new JsonLines().write(alert) + "}");
        assertThat(attempted).containsExactly("0 a1/opened/1616630399999");
    }

    @Test
    void shouldWaitTwiceAsLongAfterEachFailureOfASubjectUpToAMinute() throws Exception {
        accept("suez", "opened");
        for (int i = 0; i < 9; i++) {
            answers.add(new WebhookAnswer(500, Optional.empty()));
        }

        for (int second = 0; second <= 300; second++) {
            now = NOON.plusSeconds(second);
            deliver();
        }

        assertThat(attempted)
                .extracting(one -> one.replaceFirst(" .*", ""))
                .containsExactly("0", "1", "3", "7", "15", "31", "63", "123", "183", "243");
        assertThat(queues.size()).isZero();
    }

    @Test
    void shouldLetAllWaitAsLongAsTheReceiverAsksFor() throws Exception {
        accept("suez", "opened");
        accept("panama", "opened");
        answers.add(new WebhookAnswer(429, Optional.of("30")));
        answers.add(new WebhookAnswer(429, Optional.empty()));

        Delivery first = deliver();
        accept("malacca", "opened");
        now = NOON.plusSeconds(29);
        assertThat(deliver()).isEqualTo(Delivery.NOTHING_DUE);
        now = NOON.plusSeconds(30);
        deliver();

        assertThat(first.failure())
                .isEqualTo("https://erp.example answered 429 to panama/opened/1 of node:panama,"
                        + " next attempt in 30.0 s");
        assertThat(attempted)
                .containsExactly(
                        "0 suez/opened/0",
                        "0 panama/opened/1",
                        "30 suez/opened/0",
                        "30 panama/opened/1",
                        "30 malacca/opened/2");
    }

    @Test
    void shouldTryOneEventAtATimeUntilAReceiverIsBack() throws Exception {
        accept("suez", "opened");
        answers.add(new WebhookAnswer(503, Optional.empty()));
        answers.add(new WebhookAnswer(503, Optional.empty()));
        deliver();
        accept("panama", "opened");
        now = NOON.plusSeconds(1);
        deliver();
        now = NOON.plusSeconds(3);
        deliver();

        assertThat(attempted)
                .containsExactly("0 suez/opened/0", "1 suez/opened/0", "3 suez/opened/0", "3 panama/opened/1");
    }

    @Test
    void shouldKeepTheOrderOfASubjectAndItsPlaceInTheTopicWhileItFails() throws Exception {
        accept("suez", "opened");
        accept("suez", "escalated");
        accept("panama", "opened");
        answers.add(new WebhookAnswer(400, Optional.empty()));

        Delivery first = deliver();
        Map<Integer, Long> meanwhile = sink.firstUndelivered();
        now = NOON.plusSeconds(1);
        Delivery second = deliver();

        assertThat(first.delivered()).isTrue();
        assertThat(first.failure()).contains("answered 400 to suez/opened/0");
        assertThat(meanwhile).isEqualTo(Map.of(0, 0L));
        assertThat(second).isEqualTo(Delivery.DELIVERED);
        assertThat(sink.firstUndelivered()).isEmpty();
        assertThat(attempted)
                .containsExactly("0 suez/opened/0", "0 panama/opened/2", "1 suez/opened/0", "1 suez/escalated/1");
    }

    @Test
    void shouldTryAgainWhatIsThrottledAfterAnotherWasDeliveredThatWasUnderWay() throws Exception {
        for (String subject : List.of("suez", "panama", "malacca")) {
            accept(subject, "opened");
        }
        answers.add(new WebhookAnswer(429, Optional.empty()));
        answers.add(OK);
        answers.add(new WebhookAnswer(429, Optional.empty()));

        assertThat(deliver().failure()).contains("answered 429 to malacca/opened/2");
        now = NOON.plusSeconds(1);
        assertThat(deliver().delivered()).isTrue();

        assertThat(queues.size()).isZero();
    }

    /** Answers by dice: in whatever order they come, nothing is lost, overtaken or left lying. */
    @Test
    void shouldDeliverAllInOrderWhateverTheReceiverAnswers() throws Exception {
        for (long seed = 1; seed <= 200; seed++) {
            var dice = new Random(seed);
            attempted.clear();
            List<String> accepted = new ArrayList<>();
            answering = id -> {
                int status = STATUSES[dice.nextInt(STATUSES.length)];
                if (status == 0) {
                    throw new IOException("no answer");
                }
                if (status / 100 == 2) {
                    accepted.add(id);
                }
                return new WebhookAnswer(status, Optional.of("1"));
            };
            offset = 0;
            for (int i = 0; i < 40; i++) {
                accept("s" + dice.nextInt(12), "escalated");
            }
            for (int i = 0; i < 20_000 && queues.size() > 0; i++) {
                now = now.plusMillis(250);
                deliver();
            }

            assertThat(accepted).as("seed %s", seed).hasSize(40).doesNotHaveDuplicates();
            Map<String, List<Integer>> offsets = new HashMap<>();
            accepted.forEach(id -> offsets.computeIfAbsent(id.split("/", 2)[0], subject -> new ArrayList<>())
                    .add(Integer.valueOf(id.replaceFirst(".*/", ""))));
            assertThat(offsets.values())
                    .as("seed %s", seed)
                    .allSatisfy(list -> assertThat(list).isSorted());
            assertThat(sink.firstUndelivered()).isEmpty();
        }
    }

    @Test
    void shouldBeFullWhileTooMuchIsUndelivered() throws Exception {
        for (String subject : List.of("suez", "panama", "malacca")) {
            accept(subject, "opened");
        }
        assertThat(sink.isFull()).isFalse();
        accept("hormuz", "opened");
        assertThat(sink.isFull()).isTrue();

        deliver();

        assertThat(sink.isFull()).isFalse();
        assertThat(new EventQueues(10, 1).isFull()).isFalse();
    }

    @Test
    void shouldTellHowMuchWaitsAndHowLong() throws Exception {
        accept("suez", "opened");
        accept("suez", "escalated");
        answers.add(new WebhookAnswer(400, Optional.empty()));
        deliver();
        answers.add(new WebhookAnswer(301, Optional.empty()));
        now = NOON.plusSeconds(90);
        deliver();

        assertThat(meters.scrape())
                .contains("harbinger_webhook_pending_events{sink=\"erp\"} 2.0")
                .contains("harbinger_webhook_waiting_seconds{sink=\"erp\"} 90.0")
                .contains("harbinger_webhook_full{sink=\"erp\"} 0.0")
                .contains("harbinger_webhook_attempts_total{outcome=\"client_error\",sink=\"erp\"} 1.0")
                .contains("harbinger_webhook_attempts_total{outcome=\"redirected\",sink=\"erp\"} 1.0")
                .contains("harbinger_webhook_attempts_total{outcome=\"delivered\",sink=\"erp\"} 0.0");
    }

    @Test
    void shouldHaveNothingFailedWhereThereIsNothingToDo() throws Exception {
        assertThat(deliver()).isEqualTo(Delivery.NOTHING_FAILED);
    }

    @Test
    void shouldWaitARandomPartOfThePauseAndNoLongerThanAnHourForAnyone() {
        assertThat(new Backoff(Duration.ofSeconds(4), Duration.ofMinutes(1), () -> 0.0).after(1, Duration.ZERO))
                .isEqualTo(Duration.ofSeconds(2));
        assertThat(new Backoff(Duration.ofSeconds(4), Duration.ofMinutes(1), () -> 0.5).after(99, Duration.ZERO))
                .isEqualTo(Duration.ofSeconds(45));
        assertThat(new Backoff(Duration.ofSeconds(4), Duration.ofMinutes(1), () -> 1.0).after(1, Duration.ofDays(9)))
                .isEqualTo(Duration.ofHours(1));
        assertThat(RetryAfter.of("Wed, 24 Mar 2021 12:02:00 GMT", NOON)).isEqualTo(Duration.ofMinutes(2));
        assertThat(RetryAfter.of("Wed, 24 Mar 2021 11:02:00 GMT", NOON)).isZero();
        assertThat(RetryAfter.of("soon", NOON)).isZero();
        assertThat(RetryAfter.of("-5", NOON)).isZero();
    }

    private WebhookAnswer post(String id, byte[] body, Instant attemptAt) throws IOException {
        attempted.add(Duration.between(NOON, attemptAt).toSeconds() + " " + id);
        bodies.add(new String(body, StandardCharsets.UTF_8));
        if (answering != null) {
            return answering.to(id);
        }
        return answers.isEmpty() ? OK : answers.remove();
    }

    private Delivery deliver() throws InterruptedException {
        return sink.deliver(List::of, now);
    }

    /** The id ends with the offset. */
    private void accept(String subject, String kind) {
        var at = new TopicPosition(0, offset, 0);
        var alert = anAlert().of(subject, subject).is(TransitionKind.valueOf(kind.toUpperCase(java.util.Locale.ROOT)));
        sink.accept(new AlertChange(at, subject + "/" + kind + "/" + offset, alert, null, null));
        offset++;
    }
}
