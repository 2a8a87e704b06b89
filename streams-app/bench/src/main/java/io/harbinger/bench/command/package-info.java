/**
 * The command {@code bench}, and the hidden command by which it starts its child processes.
 *
 * <p>{@link BenchCommands} offers both to the command line. {@link BenchCommand} prints and writes the figures;
 * {@link BenchOptions} turns options into a {@link io.harbinger.bench.scenario.Plan}; {@link BenchWorkerCommand} runs
 * {@link io.harbinger.bench.worker.Workers} in a child process. A new option needs its field in the plan, which checks
 * its range.
 */
@NullMarked
package io.harbinger.bench.command;

import org.jspecify.annotations.NullMarked;
