package io.harbinger.app.console.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.common.errors.InterruptException;
import org.jspecify.annotations.Nullable;

/** Reads topics side by side, each in a thread of its own, until it is closed or one of them fails. */
final class TopicThreads implements AutoCloseable {

    private static final long STOP_MILLIS = 2_000;

    private final List<Thread> threads = new ArrayList<>();
    private final AtomicInteger behind;
    private final Runnable caughtUp;
    private final AtomicReference<@Nullable RuntimeException> failure = new AtomicReference<>();
    private final Runnable onFailure;
    private volatile boolean closing;

    private TopicThreads(int topics, Runnable caughtUp, Runnable onFailure) {
        this.behind = new AtomicInteger(topics);
        this.caughtUp = caughtUp;
        this.onFailure = onFailure;
    }

    /**
     * Begins to read.
     *
     * @param caughtUp is called once all topics have been read up to where they ended at the start
     * @param onFailure is called when reading fails
     */
    static TopicThreads start(List<FollowedTopic> topics, Runnable caughtUp, Runnable onFailure) {
        var threads = new TopicThreads(topics.size(), caughtUp, onFailure);
        topics.forEach(topic -> threads.start("console-" + topic.name(), () -> threads.follow(topic)));
        return threads;
    }

    /** What made it fail; null where nothing has. */
    @Nullable RuntimeException failure() {
        return failure.get();
    }

    /** A poll is short, so that each ends by itself; one whose cluster hangs is interrupted. */
    @Override
    public void close() {
        closing = true;
        try {
            for (Thread thread : threads) {
                thread.join(STOP_MILLIS);
                thread.interrupt();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void start(String name, Runnable work) {
        var thread = new Thread(work, name);
        thread.setDaemon(true);
        threads.add(thread);
        thread.start();
    }

    private void follow(FollowedTopic topic) {
        try (var follower = topic.follower()) {
            boolean isBehind = true;
            while (!closing) {
                poll(topic);
                if (isBehind && follower.hasCaughtUp()) {
                    isBehind = false;
                    if (behind.decrementAndGet() == 0) {
                        caughtUp.run();
                    }
                }
            }
        } catch (InterruptException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            if (!closing && failure.compareAndSet(null, e)) {
                onFailure.run();
            }
        }
    }

    private static void poll(FollowedTopic topic) {
        boolean[] any = {false};
        topic.follower().poll((at, key, value) -> {
            topic.reader().read(at, key, value);
            any[0] = true;
        });
        if (any[0]) {
            topic.after().run();
        }
    }
}
