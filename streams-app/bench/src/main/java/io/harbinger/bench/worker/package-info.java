/**
 * What a child process of the benchmark does: be the broker, or be one variant and report the resources it used.
 * Options are {@code key=value} words, results {@code key=value} lines.
 */
@NullMarked
package io.harbinger.bench.worker;

import org.jspecify.annotations.NullMarked;
