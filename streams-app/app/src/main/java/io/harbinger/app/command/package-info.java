/**
 * The command line: one class per command, with its options as fields; the work is done in other packages. {@link
 * io.harbinger.app.command.CommandLines} puts together what every module's {@link
 * io.harbinger.app.command.CommandProvider} offers, and turns failures into a line on standard error and an exit code.
 *
 * <p>Options that several commands share are mixins: the cluster ({@link io.harbinger.app.command.ClusterOptions}), the
 * schema registry ({@link io.harbinger.app.command.RegistryOptions}). What options leave open is taken from the
 * configuration file.
 *
 * <p>To add a command, write the class and name it in the module's provider, here {@link
 * io.harbinger.app.command.AppCommands}.
 */
@NullMarked
package io.harbinger.app.command;

import org.jspecify.annotations.NullMarked;
