package io.harbinger.app.command;

import io.harbinger.yaml.Nearest;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.UnmatchedArgumentException;

/** What a word that a command line has no place for was probably meant to be. */
final class Misspelt {

    private Misspelt() {}

    /** {@code ; did you mean 'x'?} for the first word that did not match; nothing where no command or option is near. */
    static String hint(UnmatchedArgumentException failure) {
        List<String> words = failure.getUnmatched();
        if (words.isEmpty()) {
            return "";
        }
        String word = words.get(0);
        int value = word.indexOf('=');
        return Nearest.hint(value < 0 ? word : word.substring(0, value), candidates(failure.getCommandLine()));
    }

    private static List<String> candidates(CommandLine command) {
        var candidates = new ArrayList<>(command.getSubcommands().keySet());
        command.getCommandSpec().options().forEach(option -> candidates.addAll(List.of(option.names())));
        return candidates;
    }
}
