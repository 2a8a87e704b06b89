package io.harbinger.bench.worker;

import io.harbinger.bench.process.PeakMemory;
import io.harbinger.bench.process.Usage;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/**
 * The measured part of a run, as a range of numbers of processed events.
 *
 * @param from events that only warm up
 * @param to events at which it ends
 */
public record MeasuredRange(long from, long to) {

    private static final long POLL_MILLIS = 10;
    private static final long POLLS_PER_REPORT = 25;

    /** The range that the options name. */
    public static MeasuredRange of(WorkerOptions options) {
        return new MeasuredRange(options.number("warm"), options.number("events"));
    }

    /**
     * Follows a count through the range and reports the resources used in it.
     *
     * @param done events done so far, cheap to ask
     * @param alive turns false where the count will rise no more
     * @throws IllegalStateException where it ended early
     */
    public void watch(LongSupplier done, BooleanSupplier alive, WorkerOutput output) throws InterruptedException {
        await(from, done, alive, output);
        Usage started = Usage.now(done.getAsLong());
        await(to, done, alive, output);
        report(Usage.now(done.getAsLong()).since(started), output);
    }

    static void report(Usage used, WorkerOutput output) {
        output.report("events", used.events());
        output.report("wall", used.wallNanos());
        output.report("cpu", used.cpuNanos());
        used.familyNanos().forEach((family, nanos) -> output.report("thread." + family, nanos));
    }

    /** Reported when all is done. */
    public static void reportMemory(WorkerOutput output) {
        output.report("rss", PeakMemory.bytes());
    }

    private static void await(long count, LongSupplier done, BooleanSupplier alive, WorkerOutput output)
            throws InterruptedException {
        for (long poll = 0; done.getAsLong() < count; poll++) {
            if (!alive.getAsBoolean()) {
                throw new IllegalStateException("ended after " + done.getAsLong() + " of " + count + " events");
            }
            if (poll % POLLS_PER_REPORT == 0) {
                output.progress(done.getAsLong());
            }
            Thread.sleep(POLL_MILLIS);
        }
    }
}
