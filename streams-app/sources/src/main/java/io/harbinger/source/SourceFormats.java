package io.harbinger.source;

import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.Stream;

/** All formats that the modules on the class path offer. */
public final class SourceFormats {

    private SourceFormats() {}

    /** Their names in alphabetical order. */
    public static List<String> names() {
        return providers()
                .flatMap(provider -> provider.names().stream())
                .sorted()
                .toList();
    }

    /** One by name; empty where there is none. */
    public static Optional<SourceFormat> named(String name) {
        return providers()
                .filter(provider -> provider.names().contains(name))
                .map(provider -> provider.format(name))
                .findFirst();
    }

    private static Stream<SourceFormatProvider> providers() {
        return ServiceLoader.load(SourceFormatProvider.class).stream().map(ServiceLoader.Provider::get);
    }
}
