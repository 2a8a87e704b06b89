/**
 * Where the process begins. {@link io.harbinger.app.Main} hands the real clock and the real standard streams to the
 * command line, which asks every module on the class path for its commands.
 */
@NullMarked
package io.harbinger.app;

import org.jspecify.annotations.NullMarked;
