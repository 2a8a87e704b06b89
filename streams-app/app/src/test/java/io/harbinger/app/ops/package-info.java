/** Checks of the files under {@code ops}: what an operator relies on holds because a test says so. */
@NullMarked
package io.harbinger.app.ops;

import org.jspecify.annotations.NullMarked;
