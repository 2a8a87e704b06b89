package io.harbinger.stage;

import io.harbinger.domain.assess.FeedReport;
import io.harbinger.domain.event.LogisticsEvent;
import io.harbinger.domain.subject.Subject;

/** What a record of the topic that regroups events by lane and by region is. */
sealed interface LaneRecord {

    /**
     * A tick of an upstream partition.
     *
     * @param channel the partition
     * @param time epoch milliseconds
     */
    record OfTick(String channel, long time) implements LaneRecord {}

    /** What a node or a product says of a feed. */
    record OfReport(FeedReport report) implements LaneRecord {}

    /** An event of a lane or of a region, and where it came from. */
    record OfEvent(Subject subject, LogisticsEvent event, Provenance from) implements LaneRecord {}
}
