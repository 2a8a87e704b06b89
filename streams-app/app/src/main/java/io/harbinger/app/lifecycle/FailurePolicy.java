package io.harbinger.app.lifecycle;

import io.harbinger.state.LocalStateFailure;
import io.harbinger.wire.registry.RegistryUnavailableException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.kafka.common.errors.ApplicationRecoverableException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.apache.kafka.streams.errors.TaskMigratedException;

/**
 * What to do when a stream thread dies. A failure of the cluster (a broker that went away, a timeout, a producer that was
 * fenced since its transaction took too long) is transient, so the thread is replaced; more than
 * {@value #MOST_REPLACEMENTS} replacements within ten minutes are fatal. Local state that cannot be used, or kept, for
 * want of room is in the changelogs too, so the thread is replaced however often that happens, after a pause that grows
 * from none to a minute. Any other failure would happen again with the same record, so the application stops.
 */
final class FailurePolicy {

    private static final int MOST_REPLACEMENTS = 20;
    private static final Duration WITHIN = Duration.ofMinutes(10);
    private static final Duration MAX_PAUSE = Duration.ofMinutes(1);

    /**
     * What to do.
     *
     * @param pause before it is done
     */
    record Decision(StreamThreadExceptionResponse response, Duration pause) {

        private static Decision now(StreamThreadExceptionResponse response) {
            return new Decision(response, Duration.ZERO);
        }
    }

    private final InstantSource clock;
    private final Deque<Instant> replacements = new ArrayDeque<>();
    private final Deque<Instant> stateFailures = new ArrayDeque<>();

    FailurePolicy(InstantSource clock) {
        this.clock = clock;
    }

    synchronized Decision decide(Throwable failure) {
        if (LocalStateFailure.isRootOf(failure)) {
            return new Decision(StreamThreadExceptionResponse.REPLACE_THREAD, pause(count(stateFailures)));
        }
        return Decision.now(
                isTransient(failure) && count(replacements) <= MOST_REPLACEMENTS
                        ? StreamThreadExceptionResponse.REPLACE_THREAD
                        : StreamThreadExceptionResponse.SHUTDOWN_CLIENT);
    }

    /** The number of times within the last ten minutes, now included. */
    private int count(Deque<Instant> times) {
        Instant now = clock.instant();
        while (!times.isEmpty() && times.getFirst().isBefore(now.minus(WITHIN))) {
            times.removeFirst();
        }
        times.addLast(now);
        return times.size();
    }

    /** None after the first failure, then 1 s, 2 s, 4 s … */
    private static Duration pause(int failures) {
        if (failures == 1) {
            return Duration.ZERO;
        }
        Duration pause = Duration.ofSeconds(1L << Math.min(failures - 2, 10));
        return pause.compareTo(MAX_PAUSE) < 0 ? pause : MAX_PAUSE;
    }

    private static boolean isTransient(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof AuthorizationException || cause instanceof Error) {
                return false;
            }
            if (cause instanceof RetriableException
                    || cause instanceof ApplicationRecoverableException
                    || cause instanceof TaskMigratedException
                    || cause instanceof RegistryUnavailableException) {
                return true;
            }
        }
        return false;
    }
}
