/**
 * Child processes and the resources they use.
 *
 * <p>Each measured variant runs in a JVM of its own: {@link ChildJvm} starts it with the options of this JVM
 * ({@link JvmOptions}), reads its results line by line, and ends it; a child never outlives its parent. {@link Usage}
 * is read inside the child: wall time, processor time in all and by family of threads ({@link ThreadTimes}).
 * {@link PeakMemory} is the largest resident size.
 *
 * <p>A thread pool with a new name needs its family in {@link ThreadTimes}.
 */
@NullMarked
package io.harbinger.bench.process;

import org.jspecify.annotations.NullMarked;
