package io.harbinger.app.lifecycle;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The stop of long work: another thread asks for it, and waits until the work has ended. */
public final class Stop {

    private final Duration within;
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile boolean asked;

    /** @param within how long the one who asks waits for the end */
    public Stop(Duration within) {
        this.within = within;
    }

    public boolean isAsked() {
        return asked;
    }

    /** The work has ended, for whatever reason. */
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
