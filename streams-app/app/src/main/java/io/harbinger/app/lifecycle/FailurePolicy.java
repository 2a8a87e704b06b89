package io.harbinger.app.lifecycle;

import io.harbinger.wire.registry.RegistryUnavailableException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;

/**
 * What to do when a stream thread dies. A failure of the cluster (a broker that went away, a timeout) is transient, so
 * the thread is replaced; any other would happen again with the same record, so the application stops. More than
 * {@value #MOST_REPLACEMENTS} replacements within ten minutes are fatal too.
 */
final class FailurePolicy {

    private static final int MOST_REPLACEMENTS = 20;
    private static final Duration WITHIN = Duration.ofMinutes(10);

    private final InstantSource clock;
    private final Deque<Instant> replacements = new ArrayDeque<>();

    FailurePolicy(InstantSource clock) {
        this.clock = clock;
    }

    synchronized StreamThreadExceptionResponse decide(Throwable failure) {
        return isTransient(failure) && mayReplace()
                ? StreamThreadExceptionResponse.REPLACE_THREAD
                : StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
    }

    private boolean mayReplace() {
        Instant now = clock.instant();
        while (!replacements.isEmpty() && replacements.getFirst().isBefore(now.minus(WITHIN))) {
            replacements.removeFirst();
        }
        replacements.addLast(now);
        return replacements.size() <= MOST_REPLACEMENTS;
    }

    private static boolean isTransient(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof AuthorizationException || cause instanceof Error) {
                return false;
            }
            if (cause instanceof RetriableException || cause instanceof RegistryUnavailableException) {
                return true;
            }
        }
        return false;
    }
}
