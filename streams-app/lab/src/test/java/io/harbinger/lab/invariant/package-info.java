/**
 * The invariant: one log gives the same alerts, whatever the threads, partitions, instances, duplicates, order within
 * grace, other keys, and crashes. Reading order: {@link io.harbinger.lab.invariant.Scenario} makes the events,
 * {@link io.harbinger.lab.invariant.Log} orders and disorders them, {@link io.harbinger.lab.invariant.Outputs} holds what came
 * out, subject by subject.
 */
package io.harbinger.lab.invariant;
