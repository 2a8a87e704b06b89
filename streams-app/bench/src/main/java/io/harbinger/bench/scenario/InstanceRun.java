package io.harbinger.bench.scenario;

import io.harbinger.bench.process.ChildFailed;
import io.harbinger.bench.process.ChildJvm;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Instances of one application over a log, until all of them are at its end; measured by what they report together. */
final class InstanceRun {

    /**
     * What they used between the end of the warm-up and the last event.
     *
     * @param shares events of each instance, warm-up included
     */
    record Used(long events, long wallNanos, long cpuNanos, List<Long> shares) {

        double perSecond() {
            return events * 1e9 / wallNanos;
        }

        double cpuMicrosPerEvent() {
            return cpuNanos / 1e3 / events;
        }
    }

    private final List<ChildJvm> children;
    private final long[] done;
    private final Moment warm;
    private final Moment last;

    /** When so many events were done, and what they had cost by then. */
    private static final class Moment {
        private final long events;
        private boolean reached;
        private long nanos;
        private long cpuNanos;

        private Moment(long events) {
            this.events = events;
        }
    }

    InstanceRun(List<ChildJvm> children, long warm, long events) {
        this.children = children;
        this.done = new long[children.size()];
        this.warm = new Moment(warm);
        this.last = new Moment(events);
    }

    /** Waits for all of them, and asks them to stop. */
    Used measure() throws InterruptedException {
        ExecutorService readers = Executors.newFixedThreadPool(children.size());
        try {
            List<Future<String>> ends = new ArrayList<>();
            for (int i = 0; i < children.size(); i++) {
                int instance = i;
                ends.add(readers.submit(
                        () -> children.get(instance).await("ended", progress -> advance(instance, progress))));
            }
            for (Future<String> end : ends) {
                await(end);
            }
        } finally {
            readers.shutdownNow();
        }
        for (ChildJvm child : children) {
            child.requestStop();
        }
        for (ChildJvm child : children) {
            child.finish(progress -> {});
        }
        return used();
    }

    private static void await(Future<String> end) throws InterruptedException {
        try {
            end.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof ChildFailed failed ? failed : new IllegalStateException(e.getCause());
        }
    }

    private synchronized void advance(int instance, long events) {
        done[instance] = events;
        long all = Arrays.stream(done).sum();
        note(warm, all);
        note(last, all);
    }

    private void note(Moment moment, long all) {
        if (!moment.reached && all >= moment.events) {
            moment.reached = true;
            moment.nanos = System.nanoTime();
            moment.cpuNanos = children.stream().mapToLong(ChildJvm::cpuNanos).sum();
        }
    }

    private synchronized Used used() {
        if (!last.reached) {
            throw new CorrectnessFailed(
                    "instances",
                    "events of all together",
                    last.events,
                    Arrays.stream(done).sum());
        }
        return new Used(
                last.events - warm.events,
                last.nanos - warm.nanos,
                last.cpuNanos - warm.cpuNanos,
                Arrays.stream(done).boxed().toList());
    }
}
