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
            SourceItem sourced = source.next();
            if (!(sourced instanceof SourceItem.Good good)) {
                throw new AssertionError(((SourceItem.Bad) sourced).message());
            }
            for (long tick : ticks.before(good.event().time())) {
                pipeline.tick(tick);
            }
            pipeline.send(good.event());
        }
        pipeline.tick(ticks.end(catalogue, kinds));
    }
}
