/**
 * The one-indicator core job of the benchmark on Apache Flink, so that anyone can compare the two engines over the same
 * log and with the same outputs. Built on request (the profile {@code flink}), never shipped.
 *
 * <p>Begin at {@link io.harbinger.bench.flink.CoreJob}, which is the whole job: source, minute windows, judgement, sink.
 * {@link io.harbinger.bench.flink.MinuteJudge} is the arithmetic at the end of a minute;
 * {@link io.harbinger.bench.flink.FlinkRun} runs the job in this process and measures it. The benchmark finds
 * {@link io.harbinger.bench.flink.HeapWorker} and {@link io.harbinger.bench.flink.RocksDbWorker} by their names as
 * roles.
 */
@NullMarked
package io.harbinger.bench.flink;

import org.jspecify.annotations.NullMarked;
