package io.harbinger.stage;

import io.harbinger.domain.event.Event;
import io.harbinger.domain.subject.Subject;
import java.util.List;

/** What reaches the assessment of subjects: events, and event time. */
public sealed interface Arrival {

    /**
     * An event of one subject.
     *
     * @param original the record it came as, for the dead-letter and late topics
     * @param now event time that its own input channel had reached before it, epoch milliseconds. How far other
     *     channels have been read must not decide whether an event is late: Kafka promises no order between them
     */
    record EventArrived(Subject subject, Event event, SourceRecord original, long now) implements Arrival {}

    /** Several, in order. */
    record Batch(List<Arrival> arrivals) implements Arrival {}

    /** Event time has reached {@code now}, epoch milliseconds, for every subject of the task. */
    record TimeAdvanced(long now) implements Arrival {}
}
