package io.harbinger.app.command;

import java.io.PrintStream;
import java.time.InstantSource;

/**
 * What commands get from the process; created once, in {@code Main}.
 *
 * @param clock the wall clock
 * @param out for results; logs, progress and errors go to {@code err}
 * @param version of this build
 */
public record CliContext(InstantSource clock, PrintStream out, PrintStream err, String version) {}
