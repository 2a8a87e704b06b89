package io.harbinger.lab.replay;

import io.harbinger.client.Fed;
import io.harbinger.client.Feeder;
import io.harbinger.client.TickRule;
import io.harbinger.domain.event.EventKind;
import io.harbinger.domain.indicator.Catalogue;
import io.harbinger.replay.source.EventSource;
import io.harbinger.replay.source.Sourced;
import java.util.Set;
import java.util.function.Consumer;

/** Plays a source into a feeder: events in order, ticks between them, what is refused to the dead letters. */
public final class LogFeed {

    /** Hears of the progress. */
    public interface Listener {

        /** Called for every row; bytes of the files read so far. */
        void read(long bytes);

        /** A row was refused. */
        void refused(Sourced.Bad bad);
    }

    private final Catalogue catalogue;
    private final Set<EventKind> kinds;

    /**
     * A feed under a catalogue.
     *
     * @param kinds kinds of event in the log
     */
    public LogFeed(Catalogue catalogue, Set<EventKind> kinds) {
        this.catalogue = catalogue;
        this.kinds = Set.copyOf(kinds);
    }

    /** Plays the whole source and the tick that ends it, and waits until all of it is on the cluster. */
    public Fed play(EventSource source, Feeder feeder, Listener listener) {
        TickRule ticks = new TickRule(TickRule.step(catalogue, kinds));
        long events = 0;
        long refused = 0;
        while (source.hasNext()) {
            Sourced sourced = source.next();
            if (sourced instanceof Sourced.Good good) {
                for (long tick : ticks.before(good.event().time())) {
                    feeder.tick(tick);
                }
                feeder.event(good.event());
                events++;
            } else if (sourced instanceof Sourced.Bad bad) {
                feeder.refused(bad.rejection(), bad.origin().toString(), bad.original());
                listener.refused(bad);
                refused++;
            }
            listener.read(source.bytesRead());
        }
        long end = ticks.end(catalogue, kinds);
        tickIfAny(feeder::tick, end);
        feeder.flush();
        return new Fed(events, refused, end);
    }

    private static void tickIfAny(Consumer<Long> tick, long end) {
        if (end != Long.MIN_VALUE) {
            tick.accept(end);
        }
    }
}
