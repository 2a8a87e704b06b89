package io.harbinger.source.mapping;

import io.harbinger.source.InputFile;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Which shipped format reads a file. */
final class OtherFormat {

    private OtherFormat() {}

    /** Its name; empty where none has a layout for such columns. */
    static Optional<String> reading(Header header) {
        return Mappings.names().stream().filter(name -> reads(name, header)).findFirst();
    }

    private static boolean reads(String name, Header header) {
        return Mappings.named(name)
                .map(mapping -> mapping.content() instanceof Mapping.Csv csv
                        && HeaderRules.layout(csv, header).problems(header).isEmpty())
                .orElse(false);
    }

    /** The problems, and the way out where there is one. */
    static List<String> withHint(List<String> problems, InputFile input, List<Header> headers) {
        return headers.stream()
                .flatMap(header -> reading(header).stream())
                .findFirst()
                .map(name -> Stream.concat(
                                problems.stream(), Stream.of(input.name() + ": --format " + name + " reads this file"))
                        .toList())
                .orElse(problems);
    }
}
