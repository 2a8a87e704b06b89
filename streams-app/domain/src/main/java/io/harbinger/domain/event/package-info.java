/**
 * What arrives: the three kinds of event, as values without any wire format, and why one may be refused.
 *
 * <p>Times are epoch milliseconds, UTC, and come from the events alone.
 */
@NullMarked
package io.harbinger.domain.event;

import org.jspecify.annotations.NullMarked;
