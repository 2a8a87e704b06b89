/**
 * The commands that bring their own broker: {@code demo}, {@code replay} and {@code backtest}.
 *
 * <p>{@link LabCommands} offers them to the command line ({@link io.harbinger.app.command.CommandProvider}). Each
 * command checks its options, opens its input and calls {@link io.harbinger.lab.demo.Demo},
 * {@link io.harbinger.lab.replay.ReplayJob} or {@link io.harbinger.lab.backtest.Backtest}; the logic is there, not
 * here. {@code replay} and {@code backtest} share the input format ({@link FormatOptions}), how to run it
 * ({@link ReplayOptions}) and the progress ({@link ReplayProgress}).
 *
 * <p>To add a command, write a picocli class and add it to {@link LabCommands}. Only packages named {@code command}
 * use picocli.
 */
@NullMarked
package io.harbinger.lab.command;

import org.jspecify.annotations.NullMarked;
