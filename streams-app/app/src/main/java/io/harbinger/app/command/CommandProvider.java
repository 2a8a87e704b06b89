package io.harbinger.app.command;

import java.util.List;

/**
 * Offers the commands of one module to the command line, which finds providers by {@link java.util.ServiceLoader}: a
 * module that is not on the class path has no commands; in the image that is {@code lab} and {@code bench}.
 */
public interface CommandProvider {

    /** Position of this module's commands in the help: lower comes first. */
    int order();

    /** Objects annotated as picocli commands, in the order of the help. */
    List<Object> commands(CliContext context);
}
