/**
 * Running a streams application from start to stop.
 *
 * <p>{@link io.harbinger.app.lifecycle.LiveApplication} puts together what a live pipeline needs: a {@link
 * io.harbinger.app.lifecycle.StreamsRunner}, the {@link io.harbinger.app.lifecycle.Ticker} that writes the wall clock
 * to the input topics, and the endpoint of metrics and health. {@link io.harbinger.app.lifecycle.FailurePolicy} decides
 * whether a failed stream thread is replaced or the application stops.
 *
 * <p>A signal stops the process in order ({@link io.harbinger.app.lifecycle.StopOnSignal}): it commits, leaves the
 * group and closes its state within ten seconds; what is not committed by then is processed again after the next start.
 */
@NullMarked
package io.harbinger.app.lifecycle;

import org.jspecify.annotations.NullMarked;
