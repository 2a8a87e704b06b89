/**
 * Failures that are no fault of the program: a cluster that does not answer, an address in use, a file that cannot be
 * written.
 *
 * <p>A library class throws the exception that says what happened, a subclass of {@link
 * io.harbinger.app.failure.ExpectedException}. The command line alone decides which {@link
 * io.harbinger.app.failure.ExitCode} that is, and prints its {@linkplain
 * io.harbinger.app.failure.ExpectedException#lines() lines} without a stack trace. Any other exception is a fault of
 * the program and is printed as one.
 */
@NullMarked
package io.harbinger.app.failure;

import org.jspecify.annotations.NullMarked;
