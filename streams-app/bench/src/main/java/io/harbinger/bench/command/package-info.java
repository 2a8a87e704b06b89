/**
 * The command {@code bench}, and the hidden one by which it starts a worker process of its own.
 */
@NullMarked
package io.harbinger.bench.command;

import org.jspecify.annotations.NullMarked;
