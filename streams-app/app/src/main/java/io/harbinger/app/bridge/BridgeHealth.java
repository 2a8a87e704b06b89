package io.harbinger.app.bridge;

import io.harbinger.app.cluster.BrokerProbe;
import io.harbinger.app.observe.Health;
import io.harbinger.app.observe.Health.Check;
import io.harbinger.app.observe.Health.Verdict;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** What healthy means for a process of bridges. */
public final class BridgeHealth {

    /** Far longer than a pass in which every post times out. */
    private static final Duration HUNG_AFTER = Duration.ofMinutes(2);

    private BridgeHealth() {}

    /**
     * Live while none of its threads hangs; ready when the topics were read to their ends and the last delivery to each sink
     * succeeded.
     */
    public static Health of(Bridges bridges, BrokerProbe broker, InstantSource clock) {
        List<Check> ready = new ArrayList<>();
        ready.add(new Check("topic", () -> topic(bridges)));
        ready.add(new Check("broker", broker::verdict));
        bridges.drivers().forEach(driver -> ready.add(new Check(driver.name(), () -> sink(driver))));
        return new Health(List.of(new Check("loop", () -> loop(bridges, clock))), ready);
    }

    private static Verdict loop(Bridges bridges, InstantSource clock) {
        Duration since = Duration.between(bridges.lastPassAt(), clock.instant());
        String text = "last pass " + since.toMillis() / 1000.0 + " s ago";
        return since.compareTo(HUNG_AFTER) <= 0 ? Verdict.passed(text) : Verdict.failed(text);
    }

    private static Verdict topic(Bridges bridges) {
        return bridges.haveCaughtUp() ? Verdict.passed("read") : Verdict.failed("is not read up to its end yet");
    }

    private static Verdict sink(SinkDriver driver) {
        String failure = driver.failure();
        return failure == null ? Verdict.passed("last delivery succeeded") : Verdict.failed(failure);
    }
}
