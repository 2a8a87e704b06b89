package io.harbinger.lab.demo;

/**
 * How a demo is shown.
 *
 * @param terminal whether progress is redrawn in place
 * @param coloured whether levels have their colours
 * @param verbose all that alerts say and all episodes, however long and many
 */
public record DemoStyle(boolean terminal, boolean coloured, boolean verbose) {}
