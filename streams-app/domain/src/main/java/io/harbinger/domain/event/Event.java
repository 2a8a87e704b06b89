package io.harbinger.domain.event;

import org.jspecify.annotations.Nullable;

/** One thing that happened, or was counted, at a key node or in the trade of a product. */
public sealed interface Event permits SensorReading, LogisticsEvent, TradeFlow {

    /** Unique id; a second event with the same id is a duplicate, or another {@link #revision} of it. */
    String id();

    /** Event time in epoch milliseconds, UTC; for an event that covers a period, the period's last instant. */
    long time();

    /** Id of the node or product the event belongs to: the record key of its topic. */
    String key();

    /** Name of the node or product as the source gives it. */
    @Nullable String name();

    /** Which input it came from. */
    EventKind kind();

    /** Length in milliseconds of the period the event covers; 0 for an instant. */
    long period();

    /** Which version of the statement it is. */
    Revision revision();

    /** The same as another revision. */
    Event withRevision(Revision other);
}
