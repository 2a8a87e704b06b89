package io.harbinger.app.lifecycle;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** How something that goes on for long is asked to stop, by another thread, and tells that it has. */
public final class Stop {

    private final Duration within;
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile boolean asked;

    /** @param within how long who asks waits for the end */
    public Stop(Duration within) {
        this.within = within;
    }

    public boolean isAsked() {
        return asked;
    }

    /** It has ended, for whatever reason. */
    public void ended() {
        ended.countDown();
    }

    /** Asks for the end and waits for it; false when it did not come in time. */
    public boolean ask() {
        asked = true;
        try {
            return ended.await(within.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
