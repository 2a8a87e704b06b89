package io.harbinger.stage;

import io.harbinger.domain.assess.FeedReport;
import io.harbinger.domain.event.Event;
import io.harbinger.domain.subject.Subject;
import io.harbinger.stage.Arrival.Batch;
import io.harbinger.stage.Arrival.EventArrived;
import io.harbinger.stage.Arrival.ReportArrived;
import io.harbinger.stage.Arrival.TimeAdvanced;
import java.util.List;

/** Input of the assessment: events, reports, and advances of the watermark. */
public sealed interface Arrival permits EventArrived, ReportArrived, Batch, TimeAdvanced, PackedReadings {

    /**
     * An event of one subject.
     *
     * @param original the record it came as, for the dead-letter and late topics
     * @param watermark of the event's own input channel before it, epoch milliseconds. How far other channels have
     *     been read must not decide whether an event is late: Kafka promises no order between them
     */
    record EventArrived(Subject subject, Event event, SourceRecord original, long watermark) implements Arrival {}

    /**
     * What a subject says of a feed.
     *
     * @param watermark just before it was known in its own partition, and not behind that of all, epoch milliseconds
     */
    record ReportArrived(FeedReport report, long watermark) implements Arrival {

        /** The feed. */
        Subject subject() {
            return Subject.feed(report.feed());
        }
    }

    /** Several, in order. */
    record Batch(List<Arrival> arrivals) implements Arrival {}

    /** The watermark is now {@code time}, epoch milliseconds, for every subject of the task. */
    record TimeAdvanced(long time) implements Arrival {}
}
