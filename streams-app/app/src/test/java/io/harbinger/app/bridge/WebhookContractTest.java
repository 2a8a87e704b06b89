package io.harbinger.app.bridge;

import static io.harbinger.testing.pipeline.AlertBuilder.anAlert;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.harbinger.app.observe.BridgeMeters;
import io.harbinger.app.webhook.WebhookSinks;
import io.harbinger.http.Tls;
import io.harbinger.http.WebhookSecret;
import io.harbinger.http.WebhookTarget;
import io.harbinger.schema.AlertTransition;
import io.harbinger.schema.Level;
import io.harbinger.schema.TransitionKind;
import io.harbinger.wire.OutputCodec;
import io.harbinger.wire.WireFormat;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What the bridge guarantees to receivers of webhooks over HTTP, one of which fails, is slow or goes away. */
@Timeout(60)
class WebhookContractTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final OutputCodec CODEC = new OutputCodec(WireFormat.singleObject(), "", "");
    private static final List<Level> LEVELS = List.of(Level.BLUE, Level.YELLOW, Level.ORANGE, Level.RED);

    private final InstantSource clock = InstantSource.system();
    private final List<BridgeMeters> meters = new ArrayList<>();
    private final List<AutoCloseable> open = new ArrayList<>();

    @AfterEach
    void close() throws Exception {
        for (int i = open.size() - 1; i >= 0; i--) {
            open.get(i).close();
        }
    }

    @Test
    void shouldDeliverInOrderAndSignedWithBothSecretsWhenAReceiverFailsForAWhile() throws Exception {
        var failing = new AtomicBoolean(true);
        var receiver = receiver(event -> failing.get() ? 500 : 204);
        var topic = FakeTopic.of(0);
        AlertBridge bridge = bridge(topic, receiver, "webhook");
        write(topic, "suez", "panama");
        await().atMost(PATIENCE).until(() -> failure(bridge) != null);
        assertThat(failure(bridge))
                .startsWith("http://127.0.0.1:")
                .contains(" answered 500 to ", "next attempt in")
                .doesNotContain("tenant", "whsec");

        failing.set(false);

        assertAllDelivered(receiver, "suez", "panama");
        assertThat(receiver.badSignatures()).isEmpty();
        assertThat(receiver.accepted())
                .extracting(WebhookReceiver.Event::type)
                .containsOnly(
                        "io.harbinger.alert.opened", "io.harbinger.alert.escalated", "io.harbinger.alert.cleared");
        await().atMost(PATIENCE).until(() -> failure(bridge) == null);
        await().atMost(PATIENCE).until(() -> topic.committed() == 10);
    }

    @Test
    void shouldDeliverOtherSubjectsWhenOneIsRefused() throws Exception {
        var receiver = receiver(event -> event.subject().equals("suez") ? 422 : 200);
        var topic = FakeTopic.of(0);
        AlertBridge bridge = bridge(topic, receiver, "webhook");

        write(topic, "suez", "panama");

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(receiver.levels())
                        .isEqualTo(Map.of("panama", List.of("BLUE", "YELLOW", "ORANGE", "RED", "NONE"))));
        await().atMost(PATIENCE).until(() -> topic.committed() == 0);
        assertThat(failure(bridge)).contains(" answered 422 to episode-suez/opened/");
    }

    @Test
    void shouldDeliverOtherSubjectsAndToOtherReceiversWhenOneIsSlow() throws Exception {
        var never = new CountDownLatch(1);
        var slow = receiver(event -> {
            if (event.subject().equals("suez")) {
                never.await();
            }
            return 200;
        });
        var sound = receiver(event -> 200);
        var topic = FakeTopic.of(0);
        var other = FakeTopic.of(0);
        bridge(topic, slow, "slow");
        bridge(other, sound, "sound");

        write(topic, "suez", "panama");
        write(other, "suez", "panama");

        assertAllDelivered(sound, "suez", "panama");
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(slow.levels()).containsOnlyKeys("panama"));
        never.countDown();
        assertAllDelivered(slow, "suez", "panama");
    }

    @Test
    void shouldLoseNothingWhenAReceiverGoesAwayAndComesBack() throws Exception {
        var answered = new AtomicInteger();
        var enough = new CountDownLatch(4);
        var receiver = receiver(event -> {
            enough.countDown();
            return answered.incrementAndGet() <= 2 ? 503 : 200;
        });
        var topic = FakeTopic.of(0);
        bridge(topic, receiver, "webhook");
        write(topic, "suez", "panama", "malacca");
        enough.await();
        receiver.stop();
        write(topic, "hormuz", "gibraltar");

        receiver.start();

        assertAllDelivered(receiver, "suez", "panama", "malacca", "hormuz", "gibraltar");
        assertThat(receiver.badSignatures()).isEmpty();
    }

    @Test
    void shouldDeliverTheRestAfterARestartOfTheBridgeWithTheSameIds() throws Exception {
        var refusing = new AtomicBoolean(true);
        var receiver = receiver(event -> refusing.get() && event.subject().equals("suez") ? 500 : 200);
        var before = FakeTopic.of(0);
        AlertBridge first = bridge(before, receiver, "webhook");
        write(before, "panama", "suez");
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(receiver.levels()).containsOnlyKeys("panama"));
        await().atMost(PATIENCE).until(() -> receiver.levels().get("panama").size() == 5);
        assertThat(first.stop()).isTrue();
        long committed = before.committed();
        refusing.set(false);

        var after = FakeTopic.from(committed);
        bridge(after, receiver, "webhook");
        List<Map.Entry<String, AlertTransition>> log = log("panama", "suez");
        log.subList((int) committed, log.size()).forEach(one -> after.write(one.getKey(), one.getValue()));

        assertThat(committed).as("the first event of suez").isEqualTo(1);
        assertAllDelivered(receiver, "suez", "panama");
        assertThat(receiver.accepted()).as("panama's last four came again").hasSize(14);
        assertThat(receiver.accepted().stream().map(WebhookReceiver.Event::id).distinct())
                .hasSize(10);
    }

    @Test
    void shouldTryNoMoreWhenTheReceiverIsGoneForGood() throws Exception {
        var receiver = receiver(event -> 410);
        var topic = FakeTopic.of(0);
        AlertBridge bridge = bridge(topic, receiver, "webhook");

        write(topic, "suez");

        await().atMost(PATIENCE).until(() -> failure(bridge) != null);
        await().atMost(PATIENCE).until(topic::isPaused);
        assertThat(failure(bridge)).contains("answered 410, it wants no more events");
        assertThat(receiver.attempts()).hasSize(1);
        assertThat(topic.committed()).isZero();
        assertThat(meters.get(0).scrape())
                .contains("harbinger_bridge_disabled{sink=\"webhook\"} 1.0")
                .contains("harbinger_webhook_attempts_total{outcome=\"gone\",sink=\"webhook\"} 1.0");
    }

    @Test
    void shouldNotFollowARedirect() throws Exception {
        var receiver = receiver(event -> 307);
        var topic = FakeTopic.of(0);
        AlertBridge bridge = bridge(topic, receiver, "webhook");

        write(topic, "suez");

        await().atMost(PATIENCE).until(() -> failure(bridge) != null);
        assertThat(failure(bridge)).contains("answered 307, and redirects are not followed");
    }

    private WebhookReceiver receiver(WebhookReceiver.Answering answering) throws Exception {
        var receiver = new WebhookReceiver(answering);
        open.add(receiver);
        return receiver;
    }

    private AlertBridge bridge(FakeTopic topic, WebhookReceiver receiver, String name) {
        var own = new BridgeMeters(clock, "test");
        meters.add(own);
        open.add(own);
        var sinks = new WebhookSinks(clock, own);
        open.add(sinks);
        List<WebhookSecret> secrets =
                List.of(WebhookSecret.parse(WebhookReceiver.SECRET), WebhookSecret.parse(WebhookReceiver.OTHER_SECRET));
        sinks.add(new WebhookTarget(name, receiver.url(), secrets, true, Tls.DEFAULT), Level.BLUE);
        var bridge = AlertBridge.ofTransitions(
                topic.resuming(clock), CODEC::decodeAlert, sinks.all().get(0), clock, own);
        open.add(bridge::stop);
        var thread = new Thread(bridge::run, "bridge");
        thread.setDaemon(true);
        thread.start();
        return bridge;
    }

    private static void assertAllDelivered(WebhookReceiver receiver, String... subjects) {
        Map<String, List<String>> all = new LinkedHashMap<>();
        for (String subject : subjects) {
            all.put(subject, List.of("BLUE", "YELLOW", "ORANGE", "RED", "NONE"));
        }
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(receiver.levels()).isEqualTo(all));
    }

    private static String failure(AlertBridge bridge) {
        return bridge.drivers().get(0).failure();
    }

    private static void write(FakeTopic topic, String... subjects) {
        log(subjects).forEach(one -> topic.write(one.getKey(), one.getValue()));
    }

    /** An episode of each subject, which rises and ends; each step of all before the next. */
    private static List<Map.Entry<String, AlertTransition>> log(String... subjects) {
        List<Map.Entry<String, AlertTransition>> log = new ArrayList<>();
        Level before = Level.NONE;
        for (Level level : LEVELS) {
            TransitionKind kind = before == Level.NONE ? TransitionKind.OPENED : TransitionKind.ESCALATED;
            for (String subject : subjects) {
                log.add(Map.entry("node:" + subject, transition(subject, before, level, kind)));
            }
            before = level;
        }
        for (String subject : subjects) {
            log.add(Map.entry("node:" + subject, transition(subject, Level.RED, Level.NONE, TransitionKind.CLEARED)));
        }
        return log;
    }

    private static AlertTransition transition(String subject, Level from, Level to, TransitionKind kind) {
        return anAlert()
                .alert("episode-" + subject)
                .of(subject, subject)
                .going(from, to)
                .detected("2021-03-24T0" + to.ordinal() + ":59:59.999Z")
                .is(kind);
    }
}
