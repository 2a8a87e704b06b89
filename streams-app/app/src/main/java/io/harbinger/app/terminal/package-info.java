/**
 * Progress of long work on standard error, and what the standard streams can show.
 *
 * <p>{@link io.harbinger.app.terminal.Progress} redraws a bar in place on a terminal, and prints a plain line now and
 * then where the output goes to a file; {@link io.harbinger.app.terminal.Terminal} finds out which it is, and whether results
 * on standard output may have colours. Nothing here writes to standard output, which is for results.
 */
@NullMarked
package io.harbinger.app.terminal;

import org.jspecify.annotations.NullMarked;
