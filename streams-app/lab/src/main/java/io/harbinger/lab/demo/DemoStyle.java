package io.harbinger.lab.demo;

import io.harbinger.app.report.LevelStyle;

/**
 * How a demo is shown.
 *
 * @param redraws whether progress, on standard error, is redrawn in place
 * @param levels of alerts, on standard output
 * @param columns of a line of results, as {@link io.harbinger.app.terminal.Terminal#columns} has it
 * @param verbose all that alerts say and all episodes, however long and many
 */
public record DemoStyle(boolean redraws, LevelStyle levels, int columns, boolean verbose) {}
