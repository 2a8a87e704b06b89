package io.harbinger.app.lifecycle;

import io.harbinger.app.cluster.BrokerProbe;
import io.harbinger.app.failure.Failures;
import io.harbinger.app.observe.Health;
import io.harbinger.app.observe.Health.Check;
import io.harbinger.app.observe.Health.Verdict;
import io.harbinger.app.view.InstanceView;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.apache.kafka.streams.KafkaStreams.State;
import org.jspecify.annotations.Nullable;

/** What healthy means for a running pipeline. */
final class LiveHealth {

    private LiveHealth() {}

    /**
     * The checks.
     *
     * @param panorama the second application; null where there is none
     * @param firstEvent whether the first event is still to come, before which time does not move
     * @param maxStall longest time without any progress of event time
     */
    static Health of(
            StreamsRunner runner,
            @Nullable StreamsRunner panorama,
            ThreadProgress threads,
            BrokerProbe broker,
            InstanceView view,
            BooleanSupplier firstEvent,
            Duration maxStall,
            String catalogueVersion) {
        List<Check> ready = new ArrayList<>();
        ready.add(new Check("running", () -> running(runner.state())));
        ready.add(new Check("local-state", () -> localState(runner, view)));
        ready.add(new Check("broker", broker::verdict));
        ready.add(new Check("event-time", () -> moving(view, firstEvent, maxStall)));
        if (panorama != null) {
            ready.add(new Check("panorama", () -> alive(panorama)));
        }
        ready.add(new Check("catalogue", () -> Verdict.passed(catalogueVersion)));
        return new Health(
                List.of(new Check("streams", () -> alive(runner)), new Check("threads", threads::verdict)), ready);
    }

    private static Verdict alive(StreamsRunner runner) {
        State state = runner.state();
        if (state != State.ERROR && state != State.PENDING_ERROR && state != State.NOT_RUNNING) {
            return Verdict.passed(state.name());
        }
        String cause =
                runner.failure().map(failure -> ": " + Failures.line(failure)).orElse("");
        return Verdict.failed(state.name() + cause);
    }

    private static Verdict running(State state) {
        return state == State.RUNNING
                ? Verdict.passed("yes")
                : Verdict.failed("the streams application is " + state.name() + ", not RUNNING");
    }

    private static Verdict localState(StreamsRunner runner, InstanceView view) {
        Set<String> waiting = view.storesWithoutRoom();
        if (!waiting.isEmpty()) {
            return Verdict.failed("the disk of the state directory is full: " + String.join(", ", waiting));
        }
        return runner.pausedThreads() == 0
                ? Verdict.passed("usable")
                : Verdict.failed("failed repeatedly; " + runner.pausedThreads() + " threads wait to try again");
    }

    private static Verdict moving(InstanceView view, BooleanSupplier firstEvent, Duration maxStall) {
        if (firstEvent.getAsBoolean()) {
            return Verdict.passed("begins with the first event: the inputs are empty");
        }
        return view.sinceProgress()
                .map(since -> {
                    String text = "moved " + since.toMillis() / 1000.0 + " s ago";
                    return since.compareTo(maxStall) <= 0
                            ? Verdict.passed(text)
                            : Verdict.failed(text + ": no ticks arrive");
                })
                .orElseGet(() -> Verdict.failed("has not moved yet: no tick was processed"));
    }
}
