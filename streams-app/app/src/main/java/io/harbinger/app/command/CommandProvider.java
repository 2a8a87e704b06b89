package io.harbinger.app.command;

import java.util.List;

/**
 * Offers the commands of one module to the command line, which finds providers by {@link java.util.ServiceLoader}: a
 * module that is not on the class path, as the laboratory in the image, has no commands there.
 */
public interface CommandProvider {

    /** Where in the list of commands this module's stand: lower comes first. */
    int order();

    /** Objects annotated as picocli commands, in the order of the help. */
    List<Object> commands(CliContext context);
}
