package io.harbinger.app.network;

import io.harbinger.app.network.NetworkRules.Placed;
import io.harbinger.domain.network.Entity;
import io.harbinger.yaml.Loaded;
import io.harbinger.yaml.Violation;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads a network from its files: those of a folder, or of several that are one network. */
public final class NetworkFolder {

    private NetworkFolder() {}

    /** Opens a file of a network; null where it has none of that name. */
    @FunctionalInterface
    interface Opener {

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
        Opener files = file -> {
            Path path = folder.resolve(file);
            return Files.exists(path) ? Files.newInputStream(path) : null;
        };
        return read(folder.toString(), List.of(files));
    }

    /**
     * The entities of several folders as one network. What stands in more than one of them must say the same in each, and
     * counts once.
     */
    static Loaded<List<Entity>> read(String name, List<Opener> folders) {
        var violations = new Violations();
        List<Placed> placed = new ArrayList<>();
        boolean found = false;
        for (Opener folder : folders) {
            List<Placed> own = new ArrayList<>();
            for (NetworkColumns table : NetworkColumns.values()) {
                found |= read(table, folder, own, violations);
            }
            routes(folder, own, violations);
            add(own, placed);
        }
        if (!found) {
            List<String> files = List.of(NetworkColumns.values()).stream()
                    .map(NetworkColumns::file)
                    .toList();
            violations.add(name, 0, "", "has none of the files " + String.join(", ", files));
        }
        NetworkRules.check(placed, violations);
        return violations.isEmpty()
                ? Loaded.ok(
                        LaneRoutes.complete(placed.stream().map(Placed::entity).toList()))
                : new Loaded.Invalid<>(violations.all());
    }

    /** Adds what other folders do not have word for word; what contradicts them stays, and is found by the rules. */
    private static void add(List<Placed> own, List<Placed> others) {
        Set<Entity> present = others.stream().map(Placed::entity).collect(Collectors.toSet());
        own.stream().filter(each -> !present.contains(each.entity())).forEach(others::add);
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
