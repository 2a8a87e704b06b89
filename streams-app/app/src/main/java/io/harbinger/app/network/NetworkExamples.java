package io.harbinger.app.network;

import io.harbinger.domain.network.Entity;
import io.harbinger.yaml.Loaded;
import io.harbinger.yaml.Nearest;
import io.harbinger.yaml.Violation;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;

/**
 * The networks that are shipped: a folder of {@code resources/networks} for each chain, {@code examples.txt} there lists
 * them; and all of them as one network. They share ports and passages, which say the same in each.
 */
public final class NetworkExamples implements Iterable<String> {

    /** All chains in one network, with the edges between chains that its own folder adds. */
    public static final String ALL = "all";

    private static final String FOLDER = "/networks/";

    /** Names that can be asked for, those of chains first, {@link #ALL} last. */
    public static List<String> names() {
        List<String> names = new ArrayList<>(chains());
        names.add(ALL);
        return List.copyOf(names);
    }

    /** Names of the chains that are shipped. */
    static List<String> chains() {
        String list = FOLDER + "examples.txt";
        try (InputStream in = Objects.requireNonNull(NetworkExamples.class.getResourceAsStream(list), list)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The entities of an example; a violation that tells the names where there is none of this one. */
    public static Loaded<List<Entity>> read(String name) {
        List<String> names = names();
        if (!names.contains(name)) {
            String there = " (there are: " + String.join(", ", names) + ")";
            return Loaded.invalid(new Violation(
                    "example '" + name + "'", 0, 0, "", "is not shipped" + Nearest.hint(name, names) + there));
        }
        List<String> folders = name.equals(ALL) ? names : List.of(name);
        return NetworkFolder.read(
                name, folders.stream().map(NetworkExamples::folder).toList());
    }

    private static NetworkFolder.Opener folder(String name) {
        return file -> NetworkExamples.class.getResourceAsStream(FOLDER + name + "/" + file);
    }

    /** The names, as the help of a command lists them. */
    @Override
    public Iterator<String> iterator() {
        return names().iterator();
    }
}
