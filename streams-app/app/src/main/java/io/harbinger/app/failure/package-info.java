/**
 * Failures that are no fault of the program: a cluster that does not answer, an address in use, a file that cannot be
 * written. A library class throws the exception that says what happened; the command line alone decides what exit code
 * that is, and prints its {@linkplain io.harbinger.app.failure.ExpectedException#lines() lines} without a stack trace.
 */
@NullMarked
package io.harbinger.app.failure;

import org.jspecify.annotations.NullMarked;
