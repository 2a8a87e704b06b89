package io.harbinger.app.bridge;

import static io.harbinger.testing.pipeline.AlertBuilder.anAlert;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.harbinger.app.observe.BridgeMeters;
import io.harbinger.http.HttpService;
import io.harbinger.schema.AlertTransition;
import io.harbinger.schema.Level;
import io.harbinger.schema.TransitionKind;
import io.harbinger.wire.OutputCodec;
import io.harbinger.wire.WireFormat;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What the bridge guarantees to every sink, independent of the others. */
@Timeout(60)
class AlertSinkContractTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final OutputCodec CODEC = new OutputCodec(WireFormat.singleObject(), "", "");

    private final InstantSource clock = InstantSource.system();
    private final BridgeMeters meters = new BridgeMeters(clock, "test");
    private AlertBridge bridge;

    @AfterEach
    void stop() {
        assertThat(bridge.stop()).isTrue();
        meters.close();
    }

    @Test
    void shouldDeliverToOneSinkWhenAnotherOneFailsOrThrowsOrHangs() {
        var never = new CountDownLatch(1);
        var failing = new RecordingSink("failing", subject -> "refused");
        var faulty = new RecordingSink("faulty", subject -> {
            throw new IllegalStateException("a bug");
        });
        var hanging = new RecordingSink("hanging", subject -> {
            never.await();
            return null;
        });
        var sound = new RecordingSink("sound", subject -> null);
        var topic = FakeTopic.of(0);
        run(topic, failing, faulty, hanging, sound);

        topic.write("suez", alert("suez", Level.YELLOW));
        topic.write("suez", alert("suez", Level.RED));
        topic.write("suez", cleared("suez"));

        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(sound.delivered()).containsExactly("suez YELLOW", "suez RED", "suez NONE"));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(failure("failing")).isEqualTo("refused"));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(failure("faulty")).isEqualTo("java.lang.IllegalStateException: a bug"));
        assertThat(failure("sound")).isNull();
        assertThat(failing.delivered()).isEmpty();
        assertThat(meters.scrape())
                .contains("harbinger_bridge_posts_total{outcome=\"failed\",sink=\"sound\"} 0.0")
                .contains("harbinger_bridge_posts_total{outcome=\"taken\",sink=\"failing\"} 0.0");
    }

    @Test
    void shouldDeliverAllThatCameMeanwhileInOrderWhenASinkRecovers() {
        var down = new AtomicBoolean(true);
        var sink = new RecordingSink("recovering", subject -> down.get() ? "down" : null);
        var topic = FakeTopic.of(0);
        run(topic, sink);
        topic.write("suez", alert("suez", Level.YELLOW));
        topic.write("panama", alert("panama", Level.BLUE));
        topic.write("suez", alert("suez", Level.ORANGE));
        topic.write("suez", alert("suez", Level.RED));
        topic.write("panama", cleared("panama"));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(failure("recovering")).isEqualTo("down"));

        down.set(false);

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(sink.levels())
                        .isEqualTo(
                                Map.of("suez", List.of("YELLOW", "ORANGE", "RED"), "panama", List.of("BLUE", "NONE"))));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(failure("recovering")).isNull());
    }

    @Test
    void shouldDeliverOtherSubjectsWhenOneIsRefused() {
        var sink = new RecordingSink("picky", subject -> subject.equals("suez") ? "unknown subject" : null);
        var topic = FakeTopic.of(0);
        run(topic, sink);

        topic.write("suez", alert("suez", Level.YELLOW));
        topic.write("panama", alert("panama", Level.BLUE));
        topic.write("panama", alert("panama", Level.RED));

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(sink.delivered()).containsExactly("panama BLUE", "panama RED"));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(failure("picky")).isEqualTo("unknown subject"));
    }

    @Test
    void shouldGiveWhatWasOpenAtTheStartAndNoChangesFromBefore() {
        var topic = FakeTopic.of(4);
        topic.write("suez", alert("suez", Level.YELLOW));
        topic.write("gone", alert("gone", Level.RED));
        topic.write("gone", null);
        topic.write("suez", alert("suez", Level.RED));
        var sink = new RecordingSink("starting", subject -> null);
        run(topic, sink);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(sink.openAtStart()).containsExactly("suez"));

        topic.write("suez", cleared("suez"));

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(sink.delivered()).containsExactly("suez NONE"));
    }

    @Test
    void shouldFollowOnForOthersAndSaySoWhenASinkLosesAChange() {
        var losing = new RecordingSink("losing", subject -> null);
        var alertmanager = new AlertmanagerSink(
                List.of(HttpService.of(URI.create("http://127.0.0.1:1"))),
                Duration.ofMinutes(5),
                Level.BLUE,
                RunbookLinks.DEFAULT);
        var topic = FakeTopic.of(0);
        run(topic, losing, alertmanager);

        topic.write("suez", alert("suez", Level.RED));
        topic.write("suez", null);
        topic.write("panama", alert("panama", Level.RED));

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(losing.delivered()).containsExactly("suez RED", "panama RED"));
        assertThat(failure("losing")).startsWith("lost a change at TopicPosition[partition=0, offset=1,");
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(meters.scrape())
                        .contains("harbinger_bridge_alerts_open{level=\"red\",sink=\"alertmanager\"} 1.0"));
    }

    @Test
    void shouldDeliverAgainFromTheFirstUndeliveredRecordAfterARestart() {
        var first = new RecordingSink("webhook", subject -> subject.equals("suez") ? "down" : null);
        var topic = FakeTopic.of(0);
        run(topic, first);
        topic.write("panama", alert("panama", Level.BLUE));
        topic.write("suez", alert("suez", Level.YELLOW));
        topic.write("panama", cleared("panama"));
        topic.write("suez", alert("suez", Level.RED));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(first.delivered()).containsExactly("panama BLUE", "panama NONE"));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(failure("webhook")).isEqualTo("down"));
        assertThat(bridge.stop()).isTrue();
        long from = first.deliveredUpTo();

        var second = new RecordingSink("webhook-again", subject -> null);
        var rest = FakeTopic.from(from);
        run(rest, second);
        rest.write("suez", alert("suez", Level.YELLOW));
        rest.write("panama", cleared("panama"));
        rest.write("suez", alert("suez", Level.RED));

        assertThat(from).isEqualTo(1);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(second.levels())
                        .isEqualTo(Map.of("suez", List.of("YELLOW", "RED"), "panama", List.of("NONE"))));
        assertThat(second.deliveredUpTo()).isEqualTo(4);
    }

    private void run(FakeTopic topic, AlertSink... sinks) {
        bridge = new AlertBridge(topic.follower(clock), CODEC::decodeAlert, List.of(sinks), clock, meters);
        var thread = new Thread(bridge::run, "bridge");
        thread.setDaemon(true);
        thread.start();
    }

    private String failure(String sink) {
        return bridge.drivers().stream()
                .filter(driver -> driver.name().equals(sink))
                .findFirst()
                .orElseThrow()
                .failure();
    }

    private static AlertTransition alert(String id, Level level) {
        return anAlert()
                .alert("episode-" + id)
                .of(id, id)
                .going(Level.NONE, level)
                .is(TransitionKind.OPENED);
    }

    private static AlertTransition cleared(String id) {
        return anAlert()
                .alert("episode-" + id)
                .of(id, id)
                .going(Level.RED, Level.NONE)
                .is(TransitionKind.CLEARED);
    }
}
