package io.harbinger.app.bridge;

import io.harbinger.app.cluster.BrokerProbe;
import io.harbinger.app.observe.Health;
import io.harbinger.app.observe.Health.Check;
import io.harbinger.app.observe.Health.Verdict;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/** What healthy means for a bridge. */
public final class BridgeHealth {

    /** Far longer than a turn takes in which every post to every Alertmanager runs into its time limit. */
    private static final Duration HANGS = Duration.ofMinutes(2);

    private BridgeHealth() {}

    /** Live while it takes its turns; ready when it knows all that is open and Alertmanager was told. */
    public static Health of(AlertBridge bridge, BrokerProbe broker, InstantSource clock) {
        return new Health(
                List.of(new Check("turns", () -> turns(bridge, clock))),
                List.of(
                        new Check("topic", () -> topic(bridge)),
                        new Check("broker", broker::verdict),
                        new Check("alertmanager", () -> alertmanager(bridge))));
    }

    private static Verdict turns(AlertBridge bridge, InstantSource clock) {
        Duration since = Duration.between(bridge.turnedAt(), clock.instant());
        String text = "last one " + since.toMillis() / 1000.0 + " s ago";
        return since.compareTo(HANGS) <= 0 ? Verdict.well(text) : Verdict.unwell(text);
    }

    private static Verdict topic(AlertBridge bridge) {
        return bridge.hasCaughtUp() ? Verdict.well("read") : Verdict.unwell("is not read up to its end yet");
    }

    private static Verdict alertmanager(AlertBridge bridge) {
        String trouble = bridge.trouble();
        return trouble == null ? Verdict.well("was told") : Verdict.unwell(trouble);
    }
}
