/**
 * DCSA Track &amp; Trace: events of ships, containers, reefers and their devices, in versions 2.2 and 3.0.
 *
 * <p>{@link io.harbinger.source.dcsa.DcsaFormat} is the format; {@code DcsaMapper} tells the versions apart by what an
 * event looks like and gives it to {@code Version22} or {@code Version30}. What maps to what, and what is refused, is in
 * {@code docs/formats.md}.
 */
@NullMarked
package io.harbinger.source.dcsa;

import org.jspecify.annotations.NullMarked;
