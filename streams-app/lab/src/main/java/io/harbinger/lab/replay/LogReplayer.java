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

/** Writes a source to the input topics: events in order, ticks between them, refused rows to the dead letters. */
public final class LogReplayer {

    /** Is notified of the progress. */
    public interface Listener {

        /** Called for every row; bytes of the files read so far. */
        void read(long bytes);

        /** A row was refused. */
        void refused(SourceItem.Bad bad);
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

    /** Writes the whole source and the tick that ends it, and waits until all of it is on the cluster. */
    public ReplayedEvents play(EventSource source, InputProducer producer, Listener listener) {
        TickRule ticks = new TickRule(TickRule.step(catalogue, kinds));
        long events = 0;
        long refused = 0;
        while (source.hasNext()) {
            SourceItem sourced = source.next();
            if (sourced instanceof SourceItem.Good good) {
                for (long tick : ticks.before(good.event().time())) {
                    producer.tick(tick);
                }
                producer.event(good.event());
                events++;
            } else if (sourced instanceof SourceItem.Bad bad) {
                producer.refused(bad.rejection(), bad.origin().toString(), bad.original());
                listener.refused(bad);
                refused++;
            }
            listener.read(source.bytesRead());
        }
        long end = ticks.end(catalogue, kinds);
        tickIfAny(producer::tick, end);
        producer.flush();
        return new ReplayedEvents(events, refused, end);
    }

    private static void tickIfAny(Consumer<Long> tick, long end) {
        if (end != Long.MIN_VALUE) {
            tick.accept(end);
        }
    }
}
