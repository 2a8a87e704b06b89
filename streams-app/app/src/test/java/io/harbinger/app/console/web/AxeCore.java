package io.harbinger.app.console.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The accessibility checker axe-core, a program of tests that is not shipped: from npm, where {@code HARBINGER_AXE} says. */
final class AxeCore {

    private AxeCore() {}

    /** Its script; empty where it was not fetched. */
    static Optional<String> script() throws IOException {
        List<Path> places = Stream.of(
                        System.getenv().getOrDefault("HARBINGER_AXE", ""),
                        "target/axe/node_modules/axe-core/axe.min.js")
                .filter(place -> !place.isEmpty())
                .map(Path::of)
                .filter(Files::isRegularFile)
                .toList();
        return places.isEmpty() ? Optional.empty() : Optional.of(Files.readString(places.get(0)));
    }
}
