/**
 * The command line: one class per command, options as fields, the work done elsewhere. To add a command, write the
 * class and name it in {@link io.harbinger.runtime.command.CommandLines}.
 */
@NullMarked
package io.harbinger.runtime.command;

import org.jspecify.annotations.NullMarked;
