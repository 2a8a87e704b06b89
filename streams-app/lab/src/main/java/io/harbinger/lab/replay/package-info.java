/**
 * Replays recorded events through the real topology, on a broker and topics of their own.
 *
 * <p>Reading order: {@link ReplayJob} (one replay from the first event to the outputs), {@link ReadAhead} (what is
 * known before anything is started), {@link IsolatedRun} (broker,
 * topics and application, removed when closed), {@link LogReplayer} (writes events with ticks between them),
 * {@link EndOfLogAwaiter} (waits until every task has processed the last tick), {@link TopicOutputs} (reads the
 * outputs back, within a {@link Span}).
 *
 * <p>Ticks advance event time and are written to every partition in order with the events
 * ({@link io.harbinger.client.TickRule}). That is why a log gives the same alerts whatever the partitions, threads and
 * restarts. {@link RunId} identifies a replay by its input, so that two runs can be compared line by line.
 *
 * <p>{@link EventLinesFormat} adds the input format {@code events}: Harbinger's own events as JSON lines. A further
 * output of a replay is read in {@link TopicOutputs} and written in {@link OutputFiles}.
 */
@NullMarked
package io.harbinger.lab.replay;

import org.jspecify.annotations.NullMarked;
