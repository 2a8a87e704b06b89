package io.harbinger.lab.command;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** A command line as others can read it: files by their names, since the folders are those of one machine. */
final class ShownCommand {

    private ShownCommand() {}

    /** The line of a command with its arguments. */
    static String of(String command, List<String> arguments) {
        return "harbinger " + command + " "
                + arguments.stream().map(ShownCommand::argument).collect(Collectors.joining(" "));
    }

    private static String argument(String argument) {
        int value = argument.startsWith("--") ? argument.indexOf('=') + 1 : 0;
        return quoted(argument.substring(0, value) + shortened(argument.substring(value)));
    }

    /** What is a path, and no other word with a slash, such as a time zone. */
    private static String shortened(String word) {
        try {
            Path path = Path.of(word);
            Path name = path.getFileName();
            boolean isPath = path.isAbsolute() || word.startsWith(".") || Files.exists(path);
            return isPath && name != null && path.getNameCount() > 1 ? name.toString() : word;
        } catch (InvalidPathException e) {
            return word;
        }
    }

    private static String quoted(String word) {
        return word.isEmpty() || word.contains(" ") ? "'" + word + "'" : word;
    }
}
