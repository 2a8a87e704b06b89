package io.harbinger.app.command;

import io.harbinger.yaml.Nearest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.ITypeInfo;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/** What an option takes that knows a few words only, each as the help writes it. */
final class WrongValue {

    private WrongValue() {}

    /** Empty where something else is wrong. */
    static Optional<String> text(ParameterException failure) {
        ArgSpec option = failure.getArgSpec();
        String value = failure.getValue();
        if (!(option instanceof OptionSpec named) || value == null || !isOfWords(option) || isWord(option, value)) {
            return Optional.empty();
        }
        List<String> words = words(option);
        return Optional.of(named.longestName() + " must be one of " + String.join(", ", words) + ", was '" + value + "'"
                + Nearest.hint(value, words));
    }

    private static boolean isOfWords(ArgSpec option) {
        ITypeInfo type = option.typeInfo();
        return type.isEnum() || type.getAuxiliaryTypeInfos().stream().anyMatch(ITypeInfo::isEnum);
    }

    private static boolean isWord(ArgSpec option, String value) {
        return words(option).stream().anyMatch(value::equalsIgnoreCase);
    }

    private static List<String> words(ArgSpec option) {
        Iterable<String> candidates = option.completionCandidates();
        return candidates == null
                ? List.of()
                : Stream.of(candidates)
                        .flatMap(all -> StreamSupport.stream(all.spliterator(), false))
                        .toList();
    }
}
