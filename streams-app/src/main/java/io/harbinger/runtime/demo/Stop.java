package io.harbinger.runtime.demo;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** How something that goes on for long is asked to stop, by another thread, and tells that it has. */
final class Stop {

    private static final Duration WITHIN = Duration.ofMillis(9500);

    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile boolean asked;

    boolean isAsked() {
        return asked;
    }

    /** It has ended, for whatever reason. */
    void ended() {
        ended.countDown();
    }

    /** Asks for the end and waits for it; false when it did not come in time. */
    boolean ask() {
        asked = true;
        try {
            return ended.await(WITHIN.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
