package io.harbinger.lab.invariant;

import io.harbinger.domain.event.Classifier;
import io.harbinger.domain.event.Event;
import io.harbinger.domain.event.LogisticsEvent;
import io.harbinger.domain.event.LogisticsEvent.Load;
import io.harbinger.domain.event.LogisticsEvent.Route;
import io.harbinger.domain.event.LogisticsEvent.Times;
import io.harbinger.domain.event.LogisticsType;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.function.IntToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** Daily counts of ships: one strait shuts for five days, another from day 25 on, one port stops reporting. */
record Traffic(String prefix, SplittableRandom random) {

    private static final double SHIPS = 60;

    static Traffic of(String prefix, long seed) {
        return new Traffic(prefix, new SplittableRandom(seed));
    }

    void emit(Consumer<Event> out) {
        for (String type : new String[] {null, "container"}) {
            counts("strait-1", LogisticsType.TRANSIT, type, day -> day >= 20 && day < 25 ? 0.1 : 1, out);
            counts("strait-2", LogisticsType.TRANSIT, type, day -> day >= 25 ? 0.45 : 1, out);
        }
        counts("port-1", LogisticsType.CALL, null, day -> 1, out);
        counts("port-2", LogisticsType.CALL, null, day -> day >= 18 && day < 21 ? 0.3 : 1, out);
        // Falls, and then nobody counts: the episode is given up three days later, and the counts return on day 27.
        counts(
                "port-3",
                LogisticsType.CALL,
                null,
                day -> day < 19 ? 1 : day < 21 ? 0.05 : day < 27 ? Double.NaN : 1,
                out);
    }

    private void counts(
            String node, LogisticsType type, @Nullable String vessels, IntToDoubleFunction share, Consumer<Event> out) {
        for (int day = 0; day < Scenario.DAYS; day++) {
            double factor = share.applyAsDouble(day);
            long ships = Math.round((SHIPS + 12 * (random.nextDouble() - random.nextDouble())) * factor);
            if (!Double.isNaN(factor)) {
                out.accept(count(node, type, vessels, day, ships));
            }
        }
    }

    private LogisticsEvent count(String node, LogisticsType type, @Nullable String vessels, int day, long ships) {
        String id = String.join("/", prefix + node, type.name(), String.valueOf(vessels), String.valueOf(day));
        var times = new Times(Scenario.day(day + 1) - 1, Scenario.day(day), null, null, null);
        var load = Load.counted(vessels, ships);
        return new LogisticsEvent(id, prefix + node, "The " + node, type, Classifier.ACT, times, Route.NONE, load);
    }
}
