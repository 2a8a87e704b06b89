package io.harbinger.app.network;

import io.harbinger.app.network.NetworkRules.Placed;
import io.harbinger.domain.network.Entity;
import io.harbinger.yaml.Loaded;
import io.harbinger.yaml.Nearest;
import io.harbinger.yaml.Violation;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a network from its files: those of a folder, or of an example that is shipped. */
public final class NetworkFolder {

    /** Networks that are shipped. */
    public static final List<String> EXAMPLES = List.of("graphite");

    private NetworkFolder() {}

    /** Opens a file of a network; null where it has none of that name. */
    @FunctionalInterface
    private interface Opener {

        @Nullable InputStream open(String file) throws IOException;
    }

    /**
     * The entities of a folder, or all its mistakes. A file that is absent has no rows; one of them must be there. Lanes
     * between ports that have no route get that of the sea ({@link LaneRoutes}).
     */
    public static Loaded<List<Entity>> read(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Loaded.invalid(new Violation(folder.toString(), 0, 0, "", "is no folder"));
        }
        return read(folder.toString(), file -> {
            Path path = folder.resolve(file);
            return Files.exists(path) ? Files.newInputStream(path) : null;
        });
    }

    /** The entities of an example. */
    public static Loaded<List<Entity>> example(String name) {
        return EXAMPLES.contains(name)
                ? read(name, file -> NetworkFolder.class.getResourceAsStream("/networks/" + name + "/" + file))
                : Loaded.invalid(new Violation(
                        "example '" + name + "'",
                        0,
                        0,
                        "",
                        "is not shipped" + Nearest.hint(name, EXAMPLES) + " (there are: " + String.join(", ", EXAMPLES)
                                + ")"));
    }

    private static Loaded<List<Entity>> read(String name, Opener opener) {
        var violations = new Violations();
        List<Placed> placed = new ArrayList<>();
        boolean found = false;
        for (NetworkColumns table : NetworkColumns.values()) {
            found |= read(table, opener, placed, violations);
        }
        if (!found) {
            List<String> files = List.of(NetworkColumns.values()).stream()
                    .map(NetworkColumns::file)
                    .toList();
            violations.add(name, 0, "", "has none of the files " + String.join(", ", files));
        }
        routes(opener, placed, violations);
        NetworkRules.check(placed, violations);
        return violations.isEmpty()
                ? Loaded.ok(
                        LaneRoutes.complete(placed.stream().map(Placed::entity).toList()))
                : new Loaded.Invalid<>(violations.all());
    }

    private static void routes(Opener opener, List<Placed> placed, Violations violations) {
        try (InputStream in = opener.open(RouteLines.FILE)) {
            if (in != null) {
                RouteLines.read(in, placed, violations);
            }
        } catch (IOException e) {
            violations.add(RouteLines.FILE, 0, "", "cannot be read: " + e.getMessage());
        }
    }

    private static boolean read(NetworkColumns table, Opener opener, List<Placed> placed, Violations violations) {
        try (InputStream in = opener.open(table.file())) {
            if (in == null) {
                return false;
            }
            new Table(table, violations)
                    .read(in, row -> placed.add(new Placed(table.file(), row.line(), EntityRows.of(table, row))));
        } catch (IOException e) {
            violations.add(table.file(), 0, "", "cannot be read: " + e.getMessage());
        }
        return true;
    }
}
