package io.harbinger.app.lifecycle;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A request to stop long work: one thread requests it and waits until the working thread has ended. */
public final class Stop {

    private final Duration within;
    private final CountDownLatch ended = new CountDownLatch(1);
    private final CountDownLatch requested = new CountDownLatch(1);

    /** @param within how long {@link #request} waits for the end */
    public Stop(Duration within) {
        this.within = within;
    }

    public boolean isRequested() {
        return requested.getCount() == 0;
    }

    /** Waits until the end is requested: for work that has nothing else to do. */
    public void awaitRequest() throws InterruptedException {
        requested.await();
    }

    /** Called by the working thread when its work has ended, for any reason. */
    public void ended() {
        ended.countDown();
    }

    /** Requests the end and waits for it; false when it did not come in time. */
    public boolean request() {
        requested.countDown();
        try {
            return ended.await(within.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
