package io.harbinger.app.network;

import io.harbinger.domain.network.Entity;
import io.harbinger.domain.network.Entity.Lane;
import io.harbinger.domain.network.Entity.Node;
import io.harbinger.domain.network.Entity.Position;
import io.harbinger.domain.network.Entity.Product;
import io.harbinger.domain.network.Entity.SupplyEdge;
import io.harbinger.source.csv.CsvCells;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes a network as the files that {@link NetworkFolder} reads, rows by id. */
public final class NetworkTables {

    private static final double DAY = Duration.ofDays(1).toMillis();

    /** Lines are in {@link RouteLines#FILE}: forty points in a cell are of no use in a spreadsheet. */
    private static final @Nullable Object LINE_ELSEWHERE = null;

    private NetworkTables() {}

    /** Names of the files that {@link #write} writes. */
    public static List<String> files() {
        return Stream.concat(
                        Arrays.stream(NetworkColumns.values()).map(NetworkColumns::file), Stream.of(RouteLines.FILE))
                .toList();
    }

    /** Writes all of them into a folder that exists. */
    public static void write(Path folder, Collection<? extends Entity> network) throws IOException {
        List<? extends Entity> sorted =
                network.stream().sorted(Comparator.comparing(Entity::id)).toList();
        for (NetworkColumns table : NetworkColumns.values()) {
            try (BufferedWriter out = Files.newBufferedWriter(folder.resolve(table.file()), StandardCharsets.UTF_8)) {
                line(out, table.all());
                for (Entity entity : sorted) {
                    if (table == tableOf(entity)) {
                        line(out, cells(entity));
                    }
                }
            }
        }
        RouteLinesWriter.write(folder, sorted);
    }

    private static NetworkColumns tableOf(Entity entity) {
        return entity instanceof Node
                ? NetworkColumns.NODES
                : entity instanceof Lane
                        ? NetworkColumns.LANES
                        : entity instanceof Product ? NetworkColumns.PRODUCTS : NetworkColumns.EDGES;
    }

    private static void line(BufferedWriter out, List<? extends @Nullable Object> cells) throws IOException {
        out.write(cells.stream().map(NetworkTables::cell).collect(Collectors.joining(",")));
        out.write('\n');
    }

    private static String cell(@Nullable Object value) {
        return value == null ? "" : CsvCells.cell(value.toString());
    }

    /** In the order of the table's columns. */
    private static List<@Nullable Object> cells(Entity entity) {
        if (entity instanceof Node node) {
            Position at = node.position();
            return Arrays.asList(
                    node.id(),
                    node.type(),
                    node.name().en(),
                    node.name().zh(),
                    at == null ? null : (Object) at.latitude(),
                    at == null ? null : (Object) at.longitude(),
                    node.unlocode(),
                    node.zone(),
                    node.country(),
                    days(node.recoveryMillis()),
                    node.chain(),
                    String.join(";", node.aliases()),
                    node.region());
        }
        if (entity instanceof Lane lane) {
            return Arrays.asList(
                    lane.id(),
                    lane.origin(),
                    lane.destination(),
                    lane.name().en(),
                    lane.name().zh(),
                    days(lane.leadTimeMillis()),
                    String.join(";", lane.passages()),
                    LINE_ELSEWHERE);
        }
        if (entity instanceof Product product) {
            return Arrays.asList(
                    product.id(), product.name().en(), product.name().zh(), product.hsCode());
        }
        return edge((SupplyEdge) entity);
    }

    private static List<@Nullable Object> edge(SupplyEdge edge) {
        return Arrays.asList(
                edge.upstream(),
                edge.downstream(),
                edge.share(),
                edge.id(),
                edge.product(),
                days(edge.leadTimeMillis()),
                days(edge.stockMillis()),
                edge.substitution(),
                edge.need().group(),
                edge.need().essential(),
                edge.need().weight(),
                edge.evidence().provenance(),
                edge.evidence().confidence(),
                edge.evidence().source(),
                instant(edge.validFrom()),
                instant(edge.validTo()),
                instant(edge.evidence().recordedAt()));
    }

    private static @Nullable Object days(@Nullable Long millis) {
        return millis == null ? null : (Object) (millis / DAY);
    }

    private static @Nullable Object instant(@Nullable Long millis) {
        return millis == null ? null : Instant.ofEpochMilli(millis);
    }
}
