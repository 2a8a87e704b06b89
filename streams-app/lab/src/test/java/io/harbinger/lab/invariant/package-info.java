/**
 * The invariant: one log gives the same alerts, whatever the threads, partitions, instances, duplicates, order within
 * grace, other keys, and crashes.
 *
 * <p>Reading order: {@link io.harbinger.lab.invariant.Scenario} makes the events, {@link io.harbinger.lab.invariant.Log}
 * puts them in order with ticks or disorders them, {@link io.harbinger.lab.invariant.DriverRun} plays a log through the
 * test driver for the expected outputs, and {@link io.harbinger.lab.invariant.Outputs} compares what was published, subject
 * by subject. {@link io.harbinger.lab.invariant.SameAlertsIT} and {@link io.harbinger.lab.invariant.CrashIT} run the same
 * log on a real broker; {@link io.harbinger.lab.invariant.ChaosIT} inflicts one {@link io.harbinger.lab.invariant.Fault}
 * after another on two {@link io.harbinger.lab.invariant.Instances}.
 *
 * <p>A further disturbance that must not change the alerts is a method of {@code Log} and a test in {@code SameAlertsIT}.
 */
package io.harbinger.lab.invariant;
