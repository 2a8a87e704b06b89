package io.harbinger.stage;

import io.harbinger.domain.event.Event;
import io.harbinger.domain.indicator.StatedPeriods;
import io.harbinger.domain.state.SubjectState;
import io.harbinger.domain.subject.Subject;
import io.harbinger.stage.Arrival.EventArrived;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * In which zone the days, weeks and months of subjects are: as the network states it of a node, else as the deployment
 * does of all; where both say nothing, as the periods of the subject's events show it, which is how a region comes by one.
 *
 * @param ofAll of the deployment; UTC where it says nothing
 */
record SubjectZones(NetworkSnapshot network, ZoneId ofAll) {

    /** A state in the zone of its subject, which the event may be the first to show. */
    SubjectState stateAt(EventArrived arrival, SubjectState state) {
        ZoneId stated = stated(arrival.subject());
        Event event = arrival.event();
        return state.in(
                stated == null ? StatedPeriods.zone(state.series().zone(), event.time(), event.period()) : stated);
    }

    /** A state in the zone that is stated of its subject; where none is, in the one it has. */
    SubjectState stateOf(Subject subject, SubjectState state) {
        ZoneId stated = stated(subject);
        return stated == null ? state : state.in(stated);
    }

    private @Nullable ZoneId stated(Subject subject) {
        ZoneId ofNode = network.current().zone(subject);
        return ofNode == null && !ofAll.equals(ZoneOffset.UTC) ? ofAll : ofNode;
    }
}
