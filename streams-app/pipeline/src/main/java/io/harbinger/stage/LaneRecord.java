package io.harbinger.stage;

import io.harbinger.domain.assess.FeedReport;
import io.harbinger.domain.event.LogisticsEvent;

/** What a record of the topic that regroups events by lane is. */
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

    /** An event of a lane, and where it came from. */
    record OfEvent(String lane, LogisticsEvent event, Provenance from) implements LaneRecord {}
}
