package io.harbinger.app.network;

import io.harbinger.domain.event.Rejection;
import io.harbinger.domain.indicator.Name;
import io.harbinger.domain.network.Entity;
import io.harbinger.domain.network.Entity.Evidence;
import io.harbinger.domain.network.Entity.Lane;
import io.harbinger.domain.network.Entity.Need;
import io.harbinger.domain.network.Entity.Node;
import io.harbinger.domain.network.Entity.Position;
import io.harbinger.domain.network.Entity.Product;
import io.harbinger.domain.network.Entity.Provenance;
import io.harbinger.domain.network.Entity.SupplyEdge;
import io.harbinger.domain.network.EntityRules;
import io.harbinger.schema.NodeType;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Rows to entities, each checked for itself. */
final class EntityRows {

    private static final List<String> NODE_TYPES =
            Arrays.stream(NodeType.values()).map(Enum::name).toList();
    private static final List<String> PROVENANCES =
            Arrays.stream(Provenance.values()).map(Enum::name).toList();
    private static final Set<String> COUNTRIES = Set.copyOf(Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA3));
    static final double NORTH = 90;
    static final double EAST = 180;

    private EntityRows() {}

    static Entity of(NetworkColumns table, Row row) {
        Entity entity = switch (table) {
            case NODES -> node(row);
            case LANES -> lane(row);
            case PRODUCTS -> new Product(row.required("id"), name(row), row.text("hs"));
            case EDGES -> edge(row);
        };
        Rejection broken = EntityRules.check(entity);
        if (broken != null) {
            row.refuse(broken.field(), broken.detail());
        }
        return entity;
    }

    private static Name name(Row row) {
        return new Name(row.required("name"), row.text("name_zh"));
    }

    private static Node node(Row row) {
        Double latitude = row.number("lat", -NORTH, NORTH);
        Double longitude = row.number("lon", -EAST, EAST);
        if ((row.text("lat") == null) != (row.text("lon") == null)) {
            row.refuse("lat", "and lon belong together: one of them is empty");
        }
        return new Node(
                row.required("id"),
                row.word("type", NODE_TYPES, "OTHER"),
                name(row),
                latitude == null || longitude == null ? null : new Position(latitude, longitude),
                row.text("unlocode"),
                row.text("zone"),
                country(row),
                row.days("recovery_days"),
                row.text("chain"),
                row.list("aliases"),
                row.text("region"));
    }

    private static @Nullable String country(Row row) {
        String country = row.text("country");
        if (country != null && !COUNTRIES.contains(country)) {
            row.refuse("country", "must be a code of ISO 3166-1 alpha-3, such as CHN, was '" + country + "'");
        }
        return country;
    }

    private static Lane lane(Row row) {
        return new Lane(
                row.required("id"),
                row.required("from"),
                row.required("to"),
                name(row),
                row.days("lead_days"),
                row.list("passages"),
                route(row));
    }

    private static List<Position> route(Row row) {
        List<String> points = row.list("route");
        if (points.size() == 1) {
            row.refuse("route", "must be 2 to " + Lane.LONGEST_ROUTE + " points, has 1");
        }
        return points.stream()
                .map(point -> point(row, point))
                .filter(Objects::nonNull)
                .toList();
    }

    private static @Nullable Position point(Row row, String point) {
        String[] parts = point.split(" +", -1);
        try {
            if (parts.length == 2) {
                double latitude = Double.parseDouble(parts[0]);
                double longitude = Double.parseDouble(parts[1]);
                if (Math.abs(latitude) <= NORTH && Math.abs(longitude) <= EAST) {
                    return new Position(latitude, longitude);
                }
            }
        } catch (NumberFormatException e) {
            // Said below.
        }
        row.refuse("route", "must be points as '31.2 121.5;1.3 103.8', latitude first, was '" + point + "'");
        return null;
    }

    private static SupplyEdge edge(Row row) {
        String from = row.required("from");
        String to = row.required("to");
        if (!from.isEmpty() && from.equals(to)) {
            row.refuse("to", "must not be the same as from: '" + to + "' would supply itself");
        }
        String product = row.text("product");
        String id = row.text("id");
        Long validFrom = row.time("valid_from");
        Long validTo = row.time("valid_to");
        if (validFrom != null && validTo != null && validTo <= validFrom) {
            row.refuse("valid_to", "must be after valid_from, was '" + row.text("valid_to") + "'");
        }
        return new SupplyEdge(
                id == null ? from + ">" + to + (product == null ? "" : ":" + product) : id,
                from,
                to,
                product,
                required(row),
                Objects.requireNonNullElse(row.days("lead_days"), 0L),
                Objects.requireNonNullElse(row.days("cover_days"), 0L),
                row.share("substitution", 0),
                validFrom,
                validTo,
                new Need(row.text("group"), row.flag("essential", true), row.share("weight", 1)),
                new Evidence(
                        Provenance.valueOf(row.word("provenance", PROVENANCES, "OTHER")),
                        row.number("confidence", 0, 1),
                        row.text("source"),
                        row.time("recorded_at")));
    }

    private static double required(Row row) {
        row.required("share");
        return row.share("share", 0);
    }
}
