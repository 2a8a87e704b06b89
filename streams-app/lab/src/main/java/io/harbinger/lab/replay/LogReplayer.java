package io.harbinger.lab.replay;

import io.harbinger.client.InputProducer;
import io.harbinger.client.ReplayedEvents;
import io.harbinger.client.TickRule;
import io.harbinger.domain.event.EventKind;
import io.harbinger.domain.indicator.Catalogue;
import io.harbinger.source.EventSource;
import io.harbinger.source.SourceItem;
import java.util.Set;
import java.util.function.Consumer;

/** Writes a source to the input topics: events in order, ticks between them, rejected rows to the dead letters. */
public final class LogReplayer {

    /** Receives the progress of a replay. */
    public interface Listener {

        /** Called after every row with the number of bytes read so far. */
        void read(long bytes);

        /** Called for every rejected row. */
        void rejected(SourceItem.Rejected rejected);
    }

    private final Catalogue catalogue;
    private final Set<EventKind> kinds;

    /**
     * A replay under a catalogue.
     *
     * @param kinds kinds of event in the log
     */
    public LogReplayer(Catalogue catalogue, Set<EventKind> kinds) {
        this.catalogue = catalogue;
        this.kinds = Set.copyOf(kinds);
    }

    /** Writes the whole source and the tick that ends it, and waits until the broker has acknowledged all of it. */
    public ReplayedInput play(EventSource source, InputProducer producer, Listener listener) {
        TickRule ticks = new TickRule(TickRule.step(catalogue, kinds));
        var unused = new UnusedEvents(catalogue);
        var repetitions = new Repetitions();
        long events = 0;
        long refused = 0;
        while (source.hasNext()) {
            SourceItem item = source.next();
            if (item instanceof SourceItem.Accepted accepted) {
                for (long tick : ticks.before(accepted.event().time())) {
                    producer.tick(tick);
                }
                producer.event(accepted.event());
                unused.add(accepted.event());
                repetitions.add(accepted.event(), accepted.origin());
                events++;
            } else if (item instanceof SourceItem.Rejected rejected) {
                producer.refused(rejected.rejection(), rejected.origin().toString(), rejected.original());
                listener.rejected(rejected);
                refused++;
            }
            listener.read(source.bytesRead());
        }
        long end = ticks.end(catalogue, kinds);
        tickIfAny(producer::tick, end);
        producer.flush();
        Repetitions.Found repeated = repetitions.found();
        return new ReplayedInput(
                new ReplayedEvents(events, refused, end), unused.counts(), repeated.rows(), repeated.first());
    }

    private static void tickIfAny(Consumer<Long> tick, long end) {
        if (end != Long.MIN_VALUE) {
            tick.accept(end);
        }
    }
}
