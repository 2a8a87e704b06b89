package io.harbinger.app.lifecycle;

import io.harbinger.app.cluster.InputWatch;
import io.harbinger.app.failure.Failures;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Holds the ticks back until the inputs hold anything. Before the first event there is nothing to alert of; a tick
 * of the present would only make a history late that is loaded next. A history that is written in one transaction comes
 * into being as a whole, so that the first tick is behind all of it.
 */
final class FirstTick implements AutoCloseable {

    /** What ticks until it is closed. */
    @FunctionalInterface
    interface Ticking {
        void close();
    }

    private static final Logger LOG = LoggerFactory.getLogger(FirstTick.class);
    private static final long PAUSE_MILLIS = 250;
    private static final long STOP_WITHIN_MILLIS = 2_000;

    private final Supplier<InputWatch> inputs;
    private final Supplier<Ticking> ticker;
    private final AtomicReference<Ticking> started = new AtomicReference<>();
    private final Thread thread = new Thread(this::run, "first-tick");
    private volatile boolean waiting = true;
    private volatile boolean closed;
    private boolean failing;

    private FirstTick(Supplier<InputWatch> inputs, Supplier<Ticking> ticker) {
        this.inputs = inputs;
        this.ticker = ticker;
        thread.setDaemon(true);
    }

    /**
     * Begins to wait.
     *
     * @param inputs asked in a thread of its own, and closed by it
     * @param ticker makes the ticker, closed with this
     */
    static FirstTick await(Supplier<InputWatch> inputs, Supplier<Ticking> ticker) {
        var first = new FirstTick(inputs, ticker);
        first.thread.start();
        return first;
    }

    /** Whether no tick was written yet, for want of any event. */
    boolean isWaiting() {
        return waiting;
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
        try {
            thread.join(STOP_WITHIN_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        stopTicking();
    }

    private void stopTicking() {
        Ticking running = started.getAndSet(null);
        if (running != null) {
            running.close();
        }
    }

    private void run() {
        try {
            if (awaitBegin()) {
                started.set(ticker.get());
                if (closed) {
                    // It took longer to start than close() waits.
                    stopTicking();
                }
            }
        } catch (InterruptedException | InterruptException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.error("no ticks are written, so event time stands still: {}", Failures.line(e));
        }
        waiting = false;
    }

    /** False when it was closed before. */
    private boolean awaitBegin() throws InterruptedException {
        try (InputWatch watch = inputs.get()) {
            boolean begun = haveBegun(watch);
            if (!begun && !closed) {
                LOG.info("the inputs are empty: time begins with their first event");
            }
            while (!begun && !closed) {
                Thread.sleep(PAUSE_MILLIS);
                begun = haveBegun(watch);
            }
        }
        return !closed;
    }

    private boolean haveBegun(InputWatch watch) {
        try {
            boolean begun = watch.haveBegun();
            failing = false;
            return begun;
        } catch (InterruptException e) {
            throw e;
        } catch (KafkaException e) {
            if (!failing) {
                failing = true;
                LOG.warn("the inputs cannot be read, so no ticks are written: {}", Failures.line(e));
            }
            return false;
        }
    }
}
