package io.harbinger.lab.replay;

import io.harbinger.client.InputLog;
import io.harbinger.client.TickRule;
import io.harbinger.domain.event.Event;
import io.harbinger.domain.event.EventKind;
import io.harbinger.domain.indicator.Catalogue;
import io.harbinger.source.EventSource;
import io.harbinger.source.SourceItem;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** Writes a source to a log: events in order, ticks between them, rejected rows to the dead letters. */
public final class LogReplayer {

    /** Receives the progress of a replay. */
    public interface Listener {

        /** Hears nothing. */
        Listener NONE = new Listener() {
            @Override
            public void read(long bytes) {}

            @Override
            public void rejected(SourceItem.Rejected rejected) {}
        };

        /** Called after every row with the number of bytes read so far. */
        void read(long bytes);

        /** Called for every rejected row. */
        void rejected(SourceItem.Rejected rejected);
    }

    private final Catalogue catalogue;
    private final Set<EventKind> kinds;
    private final long from;
    private final BooleanSupplier stopped;

    /**
     * A replay under a catalogue.
     *
     * @param kinds kinds of event in the log
     * @param from first instant of interest, epoch milliseconds: earlier events are written too, and counted apart
     * @param stopped ends it before the end of the source
     */
    public LogReplayer(Catalogue catalogue, Set<EventKind> kinds, long from, BooleanSupplier stopped) {
        this.catalogue = catalogue;
        this.kinds = Set.copyOf(kinds);
        this.from = from;
        this.stopped = stopped;
    }

    /**
     * Writes the whole source and the tick that ends it, and waits until all of it is taken. One that
     * is stopped has no such tick: what was written last is not known to be complete.
     */
    public ReplayedInput play(EventSource source, InputLog log, Listener listener) {
        TickRule ticks = new TickRule(TickRule.step(catalogue, kinds));
        var counts = InputCounts.ofSource(catalogue, from);
        while (!stopped.getAsBoolean() && source.hasNext()) {
            SourceItem item = source.next();
            if (item instanceof SourceItem.Accepted accepted) {
                Event event = accepted.event();
                for (long tick : ticks.before(event.time())) {
                    log.tick(tick);
                }
                log.event(event);
            } else if (item instanceof SourceItem.Rejected rejected) {
                log.refused(rejected.rejection(), rejected.origin().toString(), rejected.original());
                listener.rejected(rejected);
            }
            counts.add(item);
            listener.read(source.bytesRead());
        }
        long end = ticks.end(catalogue, kinds);
        if (!stopped.getAsBoolean()) {
            tickIfAny(log::tick, end);
        }
        log.flush();
        return counts.until(end);
    }

    private static void tickIfAny(Consumer<Long> tick, long end) {
        if (end != Long.MIN_VALUE) {
            tick.accept(end);
        }
    }
}
