package io.harbinger.backtest.record;

import java.nio.file.Path;

/**
 * One file of the input.
 *
 * @param path where it lies
 * @param below its path below the folder it was found in, with forward slashes; its name where it was given itself
 */
public record InputFile(Path path, String below) {}
