/**
 * The invariant: one log gives the same alerts, whatever the threads, partitions, instances, duplicates, order within
 * grace, other keys, and crashes. Reading order: {@link io.harbinger.invariant.Scenario} makes the events,
 * {@link io.harbinger.invariant.Log} orders and disorders them, {@link io.harbinger.invariant.Outputs} holds what came
 * out, subject by subject.
 */
package io.harbinger.invariant;
