package io.harbinger.wire;

import io.harbinger.domain.network.incident.OwnRisk;
import io.harbinger.domain.subject.Subject;
import org.jspecify.annotations.Nullable;

/** What a record of the topic of impulses is. */
public sealed interface ImpulseRecord {

    /** The partition of a stage that tells it. */
    String channel();

    /**
     * All that a partition had to tell before a tick was told.
     *
     * @param time epoch milliseconds
     */
    record OfTick(String channel, long time) implements ImpulseRecord {}

    /**
     * What follows from this channel is all that is open: risks that are not told again have ended. Told before the
     * stages that judge are started, who tell changes alone.
     */
    record OfSnapshot(String channel) implements ImpulseRecord {}

    /**
     * The own risk of a subject has changed.
     *
     * @param risk null where it has ended
     */
    record OfRisk(String channel, Subject subject, @Nullable OwnRisk risk) implements ImpulseRecord {}
}
