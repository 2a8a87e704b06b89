package io.harbinger.app.simulate;

import io.harbinger.domain.indicator.Name;
import io.harbinger.domain.network.Entity;
import java.util.List;
import java.util.Locale;

/**
 * A node and what the simulation needs to know of it.
 *
 * @param basin the sea it lies at; empty for a chokepoint, which joins two
 * @param perDay mean number of ships a day; 0 where none are counted
 */
record Site(Entity.Node node, String basin, double perDay, ShipTypeMix mix) {

    static final String PORT = "PORT";
    static final String CHOKEPOINT = "CHOKEPOINT";
    static final String MINE = "MINE";
    static final String PLANT = "PLANT";
    static final String SUPPLIER = "SUPPLIER";
    static final String WAREHOUSE = "WAREHOUSE";

    String id() {
        return node.id();
    }

    boolean is(String type) {
        return node.type().equals(type);
    }

    /** Whether ships are counted here. */
    boolean counted() {
        return perDay > 0;
    }

    /** The real places of the table: chokepoints, ports, mines. */
    static List<Site> real() {
        return ResourceTable.read("nodes.csv").rows().stream().map(Site::of).toList();
    }

    private static Site of(ResourceTable.Row row) {
        String unlocode = row.text("unlocode");
        var node = new Entity.Node(
                row.text("id"),
                row.text("type"),
                new Name(row.text("name_en"), row.text("name_zh")),
                new Entity.Position(row.number("lat"), row.number("lon")),
                unlocode.isEmpty() ? null : unlocode);
        ShipTypeMix mix = ShipTypeMix.valueOf(row.text("mix").toUpperCase(Locale.ROOT));
        return new Site(node, row.text("basin"), row.number("per_day"), mix);
    }
}
