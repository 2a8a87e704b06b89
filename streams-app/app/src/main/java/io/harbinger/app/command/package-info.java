/**
 * The command line: one class per command, options as fields, the work done elsewhere. To add a command, write the
 * class and name it in {@link io.harbinger.app.command.CommandLines}.
 */
@NullMarked
package io.harbinger.app.command;

import org.jspecify.annotations.NullMarked;
