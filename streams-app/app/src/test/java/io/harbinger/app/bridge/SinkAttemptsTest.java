package io.harbinger.app.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import io.harbinger.app.observe.BridgeMeters;
import io.harbinger.app.view.AlertChange;
import io.harbinger.app.view.OpenAlert;
import io.harbinger.app.view.PublishedAlerts;
import io.harbinger.schema.AlertTransition;
import io.harbinger.schema.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SinkAttemptsTest {

    private static final Instant NOON = Instant.parse("2021-03-24T12:00:00Z");

    private final BridgeMeters meters = new BridgeMeters(InstantSource.fixed(NOON), "test");
    private final Deque<Delivery> answers = new ArrayDeque<>();
    private final List<Instant> attempted = new ArrayList<>();
    private final SinkAttempts attempts =
            new SinkAttempts(new Scripted(), new PublishedAlerts().open(), meters.sink("scripted"));

    @AfterEach
    void close() {
        meters.close();
    }

    @Test
    void shouldWaitAsLongAsTheSinkAsksForAfterAFailure() throws Exception {
        answers.add(Delivery.failed("429", Duration.ofSeconds(30)));
        answers.add(Delivery.DELIVERED);

        attempts.deliver(NOON);
        assertThat(attempts.failure()).isEqualTo("429");
        attempts.deliver(NOON.plusSeconds(29));
        assertThat(attempts.failure()).isEqualTo("429");
        attempts.deliver(NOON.plusSeconds(30));

        assertThat(attempts.failure()).isNull();
        assertThat(attempted).containsExactly(NOON, NOON.plusSeconds(30));
        assertThat(meters.scrape())
                .contains("harbinger_bridge_posts_total{outcome=\"failed\",sink=\"scripted\"} 1.0")
                .contains("harbinger_bridge_posts_total{outcome=\"taken\",sink=\"scripted\"} 1.0")
                .contains("harbinger_bridge_told_timestamp_seconds{sink=\"scripted\"} "
                        + (double) NOON.plusSeconds(30).getEpochSecond());
    }

    @Test
    void shouldStayFailedUntilSomethingIsDelivered() throws Exception {
        answers.add(Delivery.failed("refused", Duration.ZERO));
        answers.add(Delivery.NOTHING_DUE);
        attempts.deliver(NOON);

        attempts.deliver(NOON.plusSeconds(1));

        assertThat(attempts.failure()).isEqualTo("refused");
    }

    @Test
    void shouldCountBothWhenSomeSubjectsAreDeliveredAndOthersFail() throws Exception {
        answers.add(new Delivery(true, "unknown subject", Duration.ofSeconds(1), false));

        attempts.deliver(NOON.plusSeconds(1));

        assertThat(attempts.failure()).isEqualTo("unknown subject");
        assertThat(meters.scrape())
                .contains("harbinger_bridge_posts_total{outcome=\"failed\",sink=\"scripted\"} 1.0")
                .contains("harbinger_bridge_posts_total{outcome=\"taken\",sink=\"scripted\"} 1.0");
    }

    @Test
    void shouldCountAsToldWhenNothingFailsAndNotWhileSomethingDoes() throws Exception {
        answers.add(Delivery.NOTHING_FAILED);
        answers.add(Delivery.NOTHING_DUE);
        attempts.deliver(NOON.plusSeconds(1));
        attempts.deliver(NOON.plusSeconds(2));

        assertThat(meters.scrape())
                .contains("harbinger_bridge_told_timestamp_seconds{sink=\"scripted\"} "
                        + (double) NOON.plusSeconds(1).getEpochSecond())
                .contains("harbinger_bridge_posts_total{outcome=\"taken\",sink=\"scripted\"} 0.0");
    }

    @Test
    void shouldTryNoMoreWhenTheReceivingSystemWantsNothingMore() throws Exception {
        answers.add(Delivery.refusedForGood("answered 410"));

        attempts.deliver(NOON);
        attempts.deliver(NOON.plusSeconds(86_400));

        assertThat(attempted).containsExactly(NOON);
        assertThat(attempts.haveEnded()).isTrue();
        assertThat(attempts.failure()).isEqualTo("answered 410");
        assertThat(meters.scrape()).contains("harbinger_bridge_disabled{sink=\"scripted\"} 1.0");
    }

    @Test
    void shouldTakeAnExceptionForAFailure() throws Exception {
        attempts.deliver(NOON);

        assertThat(attempts.failure()).contains("NoSuchElementException");
    }

    /** Answers as scripted, and throws when it has no answer left. */
    private final class Scripted implements AlertSink {

        @Override
        public String name() {
            return "scripted";
        }

        @Override
        public Level lowest() {
            return Level.BLUE;
        }

        @Override
        public void accept(AlertChange change) {
            throw new AssertionError("no change is given");
        }

        @Override
        public Delivery deliver(Supplier<List<OpenAlert<AlertTransition>>> open, Instant now) {
            attempted.add(now);
            return answers.remove();
        }
    }
}
