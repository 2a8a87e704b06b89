package io.harbinger.app.simulate;

import io.harbinger.domain.event.Event;
import io.harbinger.domain.event.LogisticsEvent;
import io.harbinger.domain.event.SensorReading;
import io.harbinger.domain.event.TradeFlow;
import org.jspecify.annotations.Nullable;

/** Copies an event to another time. */
final class EventTimeShift {

    private EventTimeShift() {}

    /**
     * @param millis added to every time of the event
     * @param suffix appended to its id, so that it is no duplicate
     */
    static Event by(Event event, long millis, String suffix) {
        String id = event.id() + suffix;
        if (event instanceof SensorReading r) {
            return new SensorReading(
                    id,
                    r.node(),
                    r.nodeName(),
                    r.sensor(),
                    r.metric(),
                    r.value(),
                    r.unit(),
                    r.time() + millis,
                    r.revision());
        }
        if (event instanceof LogisticsEvent l) {
            return new LogisticsEvent(
                    id,
                    l.node(),
                    l.nodeName(),
                    l.type(),
                    l.classifier(),
                    by(l.when(), millis),
                    l.route(),
                    l.load(),
                    l.revision());
        }
        if (event instanceof TradeFlow t) {
            return new TradeFlow(
                    id,
                    t.product(),
                    t.productName(),
                    t.reporter(),
                    t.partner(),
                    t.flow(),
                    t.periodStart() + millis,
                    t.time() + millis,
                    t.amount(),
                    t.revision());
        }
        throw new IllegalStateException("an event of an unknown kind: " + event);
    }

    private static LogisticsEvent.Times by(LogisticsEvent.Times when, long millis) {
        return new LogisticsEvent.Times(
                when.event() + millis,
                by(when.periodStart(), millis),
                by(when.planned(), millis),
                by(when.estimated(), millis),
                by(when.started(), millis));
    }

    private static @Nullable Long by(@Nullable Long time, long millis) {
        return time == null ? null : time + millis;
    }
}
