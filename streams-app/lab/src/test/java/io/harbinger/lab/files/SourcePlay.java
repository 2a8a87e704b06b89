package io.harbinger.lab.files;

import io.harbinger.client.TickRule;
import io.harbinger.domain.event.EventKind;
import io.harbinger.domain.indicator.Catalogue;
import io.harbinger.source.EventSource;
import io.harbinger.source.SourceItem;
import io.harbinger.testing.pipeline.Pipeline;
import java.util.Set;

/** Plays files into a pipeline, as a replay does. */
final class SourcePlay {

    private SourcePlay() {}

    /** A whole source, with the ticks that the replayer would put between its events; nothing may be refused. */
    static void source(Pipeline pipeline, EventSource source, Catalogue catalogue, Set<EventKind> kinds) {
        TickRule ticks = new TickRule(TickRule.step(catalogue, kinds));
        while (source.hasNext()) {
            SourceItem item = source.next();
            if (!(item instanceof SourceItem.Accepted accepted)) {
                throw new AssertionError(((SourceItem.Rejected) item).message());
            }
            for (long tick : ticks.before(accepted.event().time())) {
                pipeline.tick(tick);
            }
            pipeline.send(accepted.event());
        }
        pipeline.tick(ticks.end(catalogue, kinds));
    }
}
