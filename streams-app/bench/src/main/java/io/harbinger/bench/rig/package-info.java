/**
 * The test rig under every scenario: a broker in a process of its own, logs on it, workers, and the removal of what
 * they leave behind.
 *
 * <p>{@link Rig} starts the broker, writes logs ({@link BenchLog}) and runs workers; a {@link WorkerRun} is the result
 * of one. {@link OutputTotals} and {@link Changelogs} read what a run has published and stored, {@link Cleanup}
 * removes it, and {@link Console} shows the progress.
 *
 * <p>A scenario never talks to the broker by itself: whatever else it needs from the broker belongs here.
 */
@NullMarked
package io.harbinger.bench.rig;

import org.jspecify.annotations.NullMarked;
