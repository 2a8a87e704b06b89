package io.harbinger.bench.worker;

import io.harbinger.bench.process.PeakMemory;
import io.harbinger.bench.process.Usage;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/**
 * The measured part of a run: from when so many events are done until another number is.
 *
 * @param from events that only warm up
 * @param to events at which it ends
 */
record Stretch(long from, long to) {

    private static final long LOOK_MILLIS = 10;
    private static final long LOOKS_PER_REPORT = 25;

    static Stretch of(Order order) {
        return new Stretch(order.number("warm"), order.number("events"));
    }

    /**
     * Watches a count go by and says what was used meanwhile.
     *
     * @param done events done so far, cheap to ask
     * @param alive turns false where the count will rise no more
     * @throws IllegalStateException where it ended early
     */
    void watch(LongSupplier done, BooleanSupplier alive, Answer answer) throws InterruptedException {
        await(from, done, alive, answer);
        Usage begun = Usage.now(done.getAsLong());
        await(to, done, alive, answer);
        say(Usage.now(done.getAsLong()).since(begun), answer);
    }

    static void say(Usage used, Answer answer) {
        answer.say("events", used.events());
        answer.say("wall", used.wallNanos());
        answer.say("cpu", used.cpuNanos());
        used.familyNanos().forEach((family, nanos) -> answer.say("thread." + family, nanos));
    }

    /** Said when all is done. */
    static void sayMemory(Answer answer) {
        answer.say("rss", PeakMemory.bytes());
    }

    private static void await(long count, LongSupplier done, BooleanSupplier alive, Answer answer)
            throws InterruptedException {
        for (long look = 0; done.getAsLong() < count; look++) {
            if (!alive.getAsBoolean()) {
                throw new IllegalStateException("ended after " + done.getAsLong() + " of " + count + " events");
            }
            if (look % LOOKS_PER_REPORT == 0) {
                answer.progress(done.getAsLong());
            }
            Thread.sleep(LOOK_MILLIS);
        }
    }
}
