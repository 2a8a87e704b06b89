package io.harbinger.app.observe;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The threads that serve requests, such that nobody who stalls keeps others waiting. The JDK's server reads a request's
 * line and headers and writes its answer on these threads, and blocks on the peer while it does. So every request has
 * a deadline; and when all threads are taken, the request that has taken longest gives way to a new one at once.
 *
 * <p>A request is ended by interrupting its thread: that closes the channel it is blocked on, and with it the
 * connection.
 */
public final class HttpWorkers implements Executor, AutoCloseable {

    private final int threads;
    private final long deadlineNanos;
    private final ExecutorService pool;
    private final ScheduledExecutorService watchdog;
    /** In the order of their arrival; also the lock. */
    private final Set<Work> unfinished = new LinkedHashSet<>();

    /**
     * Starts the threads.
     *
     * @param threads how many requests can be served at once
     * @param deadline longest time of a request, from its first byte to the last of its answer
     */
    public HttpWorkers(int threads, Duration deadline) {
        this.threads = threads;
        this.deadlineNanos = deadline.toNanos();
        this.pool = Executors.newFixedThreadPool(threads, daemons("http"));
        this.watchdog = Executors.newSingleThreadScheduledExecutor(daemons("http-deadlines"));
        long period = Math.max(1, deadline.dividedBy(10).toMillis());
        var unused = watchdog.scheduleWithFixedDelay(this::endOverdue, period, period, TimeUnit.MILLISECONDS);
    }

    @Override
    public void execute(Runnable request) {
        var work = new Work(request, System.nanoTime() + deadlineNanos);
        synchronized (unfinished) {
            unfinished.add(work);
            endOldest(unfinished.size() - threads);
        }
        pool.execute(work);
    }

    @Override
    public void close() {
        watchdog.shutdownNow();
        pool.shutdownNow();
    }

    private void endOldest(int surplus) {
        Iterator<Work> oldest = unfinished.iterator();
        for (int i = 0; i < surplus; i++) {
            oldest.next().end();
            oldest.remove();
        }
    }

    private void endOverdue() {
        long now = System.nanoTime();
        synchronized (unfinished) {
            List<Work> overdue = new ArrayList<>(unfinished);
            overdue.removeIf(work -> work.until - now > 0);
            overdue.forEach(Work::end);
        }
    }

    private static ThreadFactory daemons(String name) {
        return work -> {
            var thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
        };
    }

    /** One request; its state is guarded by {@link #unfinished}, so that no later request gets its interrupt. */
    private final class Work implements Runnable {

        private final Runnable request;
        private final long until;
        private @Nullable Thread worker;
        private boolean ended;

        private Work(Runnable request, long until) {
            this.request = request;
            this.until = until;
        }

        @Override
        public void run() {
            begin(Thread.currentThread());
            try {
                request.run();
            } finally {
                finish();
            }
        }

        /** One that was ended before it began runs too, interrupted: only the server can close its connection. */
        private void begin(Thread thread) {
            synchronized (unfinished) {
                worker = thread;
                if (ended) {
                    thread.interrupt();
                }
            }
        }

        private void finish() {
            synchronized (unfinished) {
                worker = null;
                unfinished.remove(this);
                Thread.interrupted();
            }
        }

        private void end() {
            ended = true;
            if (worker != null) {
                worker.interrupt();
            }
        }
    }
}
