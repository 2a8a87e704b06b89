/**
 * Replays recorded events through the real stages, within this process or on a broker and topics of their own.
 *
 * <p>Reading order: {@link ReplayJob} (one replay from the first event to the outputs), {@link ReadAhead} (what is
 * known before anything is started), {@link ParallelSource} (the rest, read by a thread of its own), {@link LogReplayer}
 * (writes events with ticks between them), {@link ReplayEngine} and {@link EngineRun} (what they are written to):
 *
 * <ul>
 *   <li>{@link DirectRun}: the {@linkplain io.harbinger.direct direct engine}, whose outputs go to an {@link OutputSpool}.
 *   <li>{@link StreamsRun}: Kafka Streams in an {@link IsolatedRun} (broker, topics and application, removed when closed);
 *       {@link EndOfLogAwaiter} waits until every task has processed the last tick.
 * </ul>
 *
 * {@link TopicOutputs} reads the outputs of either, within a {@link Span}. Plans of which each {@linkplain
 * ReplayJob.Plan#assessesAs assesses as} the first are one direct run, with alerts for each (ADR 61).
 *
 * <p>Ticks advance event time and are written to every partition in order with the events
 * ({@link io.harbinger.client.TickRule}). That is why a log gives the same alerts whatever the engine, partitions, threads
 * and restarts. {@link RunId} identifies a replay by its input, so that two runs can be compared line by line.
 *
 * <p>{@link EventLinesFormat} adds the input format {@code events}: Harbinger's own events as JSON lines. A further
 * output of a replay is read in {@link TopicOutputs} and written in {@link OutputFiles}.
 */
@NullMarked
package io.harbinger.lab.replay;

import org.jspecify.annotations.NullMarked;
