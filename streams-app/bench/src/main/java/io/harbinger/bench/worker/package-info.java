/**
 * What a child process of the benchmark does: be the broker, or be one variant and say what it used. Roles and arguments
 * are {@code key=value} words, answers {@code key=value} lines.
 */
@NullMarked
package io.harbinger.bench.worker;

import org.jspecify.annotations.NullMarked;
