package io.harbinger.app.lifecycle;

import static org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse.REPLACE_THREAD;
import static org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.streams.errors.StreamsException;
import org.junit.jupiter.api.Test;

class FailurePolicyTest {

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
    private final FailurePolicy policy = new FailurePolicy(now::get);

    @Test
    void shouldReplaceTheThreadWhenTheClusterWasUnreachable() {
        assertThat(policy.decide(new StreamsException(new TimeoutException("no broker"))))
                .isEqualTo(REPLACE_THREAD);
    }

    @Test
    void shouldStopWhenTheSameRecordWouldFailAgain() {
        assertThat(policy.decide(new StreamsException(new IllegalStateException("bug"))))
                .isEqualTo(SHUTDOWN_CLIENT);
    }

    @Test
    void shouldStopWhenAccessIsRefused() {
        assertThat(policy.decide(new StreamsException(new TopicAuthorizationException("alerts"))))
                .isEqualTo(SHUTDOWN_CLIENT);
    }

    @Test
    void shouldStopWhenThreadsDieAgainAndAgain() {
        for (int i = 0; i < 20; i++) {
            assertThat(policy.decide(new TimeoutException("no broker"))).isEqualTo(REPLACE_THREAD);
        }

        assertThat(policy.decide(new TimeoutException("no broker"))).isEqualTo(SHUTDOWN_CLIENT);
    }

    @Test
    void shouldForgetReplacementsOfLongAgo() {
        for (int i = 0; i < 20; i++) {
            policy.decide(new TimeoutException("no broker"));
        }
        now.set(now.get().plus(Duration.ofMinutes(11)));

        assertThat(policy.decide(new TimeoutException("no broker"))).isEqualTo(REPLACE_THREAD);
    }
}
