/**
 * Processes and what they use: each measured variant has a JVM of its own, whose processor time, memory and threads are
 * read from inside, and which ends with its parent.
 */
@NullMarked
package io.harbinger.bench.process;

import org.jspecify.annotations.NullMarked;
