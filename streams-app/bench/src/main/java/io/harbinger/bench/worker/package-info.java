/**
 * What a child process of the benchmark does: be the broker, or be one variant and report the resources it used.
 *
 * <p>{@link Workers} chooses by the role in {@link WorkerOptions}. Variants: {@link ConsumerWorker} only polls or
 * polls and decodes ({@link ValueReaders}), {@link FloorWorker} is Kafka Streams without state, {@link NaiveWorker}
 * the simplest DSL topology, {@link PipelineWorker} the real one ({@link MeasuredApplication}), {@link RestoreWorker}
 * rebuilds its state. {@link MeasuredRange} leaves out the warm-up.
 *
 * <p>Options are {@code key=value} arguments, results {@code key=value} lines ({@link WorkerOutput}). To add a
 * variant, add a role to {@link Workers} and a constant to {@link io.harbinger.bench.scenario.Variant}; what needs
 * another engine is a {@link WorkerRole} in a module of its own.
 */
@NullMarked
package io.harbinger.bench.worker;

import org.jspecify.annotations.NullMarked;
