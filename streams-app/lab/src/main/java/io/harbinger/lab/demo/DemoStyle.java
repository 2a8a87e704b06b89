package io.harbinger.lab.demo;

import io.harbinger.app.report.LevelStyle;

/**
 * How a demo is shown.
 *
 * @param redraws whether progress, on standard error, is redrawn in place
 * @param levels of alerts, on standard output
 * @param verbose all that alerts say and all episodes, however long and many
 */
public record DemoStyle(boolean redraws, LevelStyle levels, boolean verbose) {}
