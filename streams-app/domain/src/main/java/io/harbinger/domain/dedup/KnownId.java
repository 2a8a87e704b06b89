package io.harbinger.domain.dedup;

import io.harbinger.domain.event.Revision;

/**
 * What is remembered of an event that was counted.
 *
 * @param fingerprint its {@link Fingerprint}
 * @param revision the highest one seen
 * @param until when the last pane that could take it closes, epoch milliseconds: from then on it is late
 */
public record KnownId(long fingerprint, Revision revision, long until) {}
