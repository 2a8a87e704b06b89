package io.harbinger.app.lifecycle;

import static org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse.REPLACE_THREAD;
import static org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.streams.errors.ProcessorStateException;
import org.apache.kafka.streams.errors.StreamsException;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.apache.kafka.streams.errors.TaskCorruptedException;
import org.apache.kafka.streams.errors.TaskMigratedException;
import org.apache.kafka.streams.processor.TaskId;
import org.junit.jupiter.api.Test;

class FailurePolicyTest {

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
    private final FailurePolicy policy = new FailurePolicy(now::get);

    private StreamThreadExceptionResponse decide(Throwable failure) {
        FailurePolicy.Decision decision = policy.decide(failure);
        assertThat(decision.pause()).isZero();
        return decision.response();
    }

    @Test
    void shouldReplaceTheThreadHoweverOftenWhenLocalStateFails() {
        var full = new ProcessorStateException("restore failed", new IOException("No space left on device"));
        List<FailurePolicy.Decision> decisions =
                Stream.generate(() -> policy.decide(full)).limit(30).toList();

        assertThat(decisions).extracting(FailurePolicy.Decision::response).containsOnly(REPLACE_THREAD);
        assertThat(decisions)
                .extracting(decision -> decision.pause().toSeconds())
                .startsWith(0L, 1L, 2L, 4L, 8L, 16L, 32L, 60L)
                .endsWith(60L);
    }

    @Test
    void shouldTryAgainAtOnceWhenLocalStateFailedLongAgo() {
        policy.decide(new ProcessorStateException("damaged"));
        now.set(now.get().plus(Duration.ofMinutes(11)));

        assertThat(decide(new ProcessorStateException("damaged"))).isEqualTo(REPLACE_THREAD);
    }

    @Test
    void shouldReplaceTheThreadWhenAProcessorCouldNotReadItsState() {
        var corrupted = new TaskCorruptedException(Set.of(new TaskId(0, 1)), new ProcessorStateException("damaged"));

        assertThat(decide(new StreamsException("failed to initialize processor", corrupted)))
                .isEqualTo(REPLACE_THREAD);
    }

    /** Kafka Streams reports under one exception what the disk did and what our own encoding did. */
    @Test
    void shouldStopWhenTheFaultIsOursAndNotTheDisks() {
        assertThat(decide(new ProcessorStateException("flush failed", new IllegalStateException("bug"))))
                .isEqualTo(SHUTDOWN_CLIENT);
    }

    @Test
    void shouldReplaceTheThreadWhenTheClusterWasUnreachable() {
        assertThat(decide(new StreamsException(new TimeoutException("no broker"))))
                .isEqualTo(REPLACE_THREAD);
    }

    /** Kafka Streams takes it itself, except where a processor meets it while it begins: there it is wrapped. */
    @Test
    void shouldReplaceTheThreadWhenItsProducerWasFenced() {
        var fenced = new InvalidProducerEpochException("Producer attempted to produce with an old epoch.");

        assertThat(decide(new StreamsException(
                        "failed to initialize processor", new TaskMigratedException("fenced", fenced))))
                .isEqualTo(REPLACE_THREAD);
        assertThat(decide(new StreamsException("failed to initialize processor", fenced)))
                .isEqualTo(REPLACE_THREAD);
        assertThat(decide(new StreamsException(new ProducerFencedException("another one"))))
                .isEqualTo(REPLACE_THREAD);
        assertThat(decide(new StreamsException(new TaskMigratedException("the log ends elsewhere"))))
                .isEqualTo(REPLACE_THREAD);
    }

    @Test
    void shouldStopWhenTheSameRecordWouldFailAgain() {
        assertThat(decide(new StreamsException(new IllegalStateException("bug"))))
                .isEqualTo(SHUTDOWN_CLIENT);
    }

    @Test
    void shouldStopWhenAccessIsRefused() {
        assertThat(decide(new StreamsException(new TopicAuthorizationException("alerts"))))
                .isEqualTo(SHUTDOWN_CLIENT);
    }

    @Test
    void shouldStopWhenThreadsDieAgainAndAgain() {
        for (int i = 0; i < 20; i++) {
            assertThat(decide(new TimeoutException("no broker"))).isEqualTo(REPLACE_THREAD);
        }

        assertThat(decide(new TimeoutException("no broker"))).isEqualTo(SHUTDOWN_CLIENT);
    }

    @Test
    void shouldForgetReplacementsOfLongAgo() {
        for (int i = 0; i < 20; i++) {
            decide(new TimeoutException("no broker"));
        }
        now.set(now.get().plus(Duration.ofMinutes(11)));

        assertThat(decide(new TimeoutException("no broker"))).isEqualTo(REPLACE_THREAD);
    }
}
