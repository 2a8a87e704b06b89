package io.harbinger.app.bridge;

import static io.harbinger.testing.pipeline.AlertBuilder.anAlert;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.harbinger.app.observe.BridgeMeters;
import io.harbinger.schema.AlertTransition;
import io.harbinger.schema.Level;
import io.harbinger.schema.TransitionKind;
import io.harbinger.wire.OutputCodec;
import io.harbinger.wire.WireFormat;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What the bridge owes every sink, whatever the others do. */
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
        var topic = new FedTopic(0);
        run(topic, failing, faulty, hanging, sound);

        topic.write("suez", alert("suez", Level.YELLOW));
        topic.write("suez", alert("suez", Level.RED));
        topic.write("suez", null);

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
        var topic = new FedTopic(0);
        run(topic, sink);
        topic.write("suez", alert("suez", Level.YELLOW));
        topic.write("panama", alert("panama", Level.BLUE));
        topic.write("suez", alert("suez", Level.ORANGE));
        topic.write("suez", alert("suez", Level.RED));
        topic.write("panama", null);
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
        var topic = new FedTopic(0);
        run(topic, sink);

        topic.write("suez", alert("suez", Level.YELLOW));
        topic.write("panama", alert("panama", Level.BLUE));
        topic.write("panama", alert("panama", Level.RED));

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(sink.delivered()).containsExactly("panama BLUE", "panama RED"));
        assertThat(failure("picky")).isEqualTo("unknown subject");
    }

    @Test
    void shouldGiveWhatWasOpenAtTheStartAndNoChangesFromBefore() {
        var topic = new FedTopic(4);
        topic.write("suez", alert("suez", Level.YELLOW));
        topic.write("gone", alert("gone", Level.RED));
        topic.write("gone", null);
        topic.write("suez", alert("suez", Level.RED));
        var sink = new RecordingSink("starting", subject -> null);
        run(topic, sink);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(sink.openAtStart()).containsExactly("suez"));

        topic.write("suez", null);

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(sink.delivered()).containsExactly("suez NONE"));
    }

    private void run(FedTopic topic, RecordingSink... sinks) {
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
}
