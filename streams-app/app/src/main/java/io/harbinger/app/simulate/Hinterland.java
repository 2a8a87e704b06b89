package io.harbinger.app.simulate;

import io.harbinger.domain.indicator.Name;
import io.harbinger.domain.network.Entity;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Made-up plants, suppliers and warehouses around real ports: three, five and two in ten. */
record Hinterland(Seed seed, List<Site> ports) {

    private static final List<String> TYPES = List.of(
            Site.PLANT,
            Site.SUPPLIER,
            Site.SUPPLIER,
            Site.WAREHOUSE,
            Site.SUPPLIER,
            Site.PLANT,
            Site.SUPPLIER,
            Site.PLANT,
            Site.WAREHOUSE,
            Site.SUPPLIER);

    private static final List<Name> PLANTS = List.of(
            new Name("Automotive Plant", "汽车厂"),
            new Name("Battery Plant", "电池厂"),
            new Name("Electronics Plant", "电子厂"),
            new Name("Steelworks", "钢铁厂"),
            new Name("Chemical Plant", "化工厂"),
            new Name("Machinery Plant", "机械厂"),
            new Name("Food Plant", "食品厂"));

    private static final List<Name> SUPPLIERS = List.of(
            new Name("Castings Supplier", "铸件供应商"),
            new Name("Chip Supplier", "芯片供应商"),
            new Name("Resin Supplier", "树脂供应商"),
            new Name("Wiring Supplier", "线束供应商"),
            new Name("Bearing Supplier", "轴承供应商"),
            new Name("Packaging Supplier", "包装供应商"),
            new Name("Cathode Material Supplier", "正极材料供应商"),
            new Name("Glass Supplier", "玻璃供应商"));

    private static final List<Name> WAREHOUSES =
            List.of(new Name("Distribution Centre", "配送中心"), new Name("Bonded Warehouse", "保税仓库"));

    /** Places are scattered over this many degrees around their port. */
    private static final double SPREAD = 0.6;

    private static final int PORT_STRIDE = 7;

    List<Site> sites(int count) {
        var sites = new ArrayList<Site>();
        int[] made = new int[3];
        for (int i = 0; i < count; i++) {
            String type = TYPES.get(i % TYPES.size());
            int kind = List.of(Site.PLANT, Site.SUPPLIER, Site.WAREHOUSE).indexOf(type);
            sites.add(site(type, names(kind), made[kind]++));
        }
        return sites;
    }

    /** The n-th of its type: every port has one before any has two. */
    private Site site(String type, List<Name> names, int n) {
        Site port = ports.get(n * PORT_STRIDE % ports.size());
        String id = String.format(Locale.ROOT, "%s-%03d", type.toLowerCase(Locale.ROOT), n + 1);
        Name kind = names.get(n % names.size());
        int round = n / ports.size() + 1;
        String suffix = round == 1 ? "" : " " + round;
        Name town = port.node().name();
        var name = new Name(town.en() + " " + kind.en() + suffix, town.zh() + kind.zh() + suffix);
        return new Site(new Entity.Node(id, type, name, near(port, id), null), port.basin(), 0, ShipTypeMix.NONE);
    }

    private Entity.Position near(Site port, String id) {
        var at = Objects.requireNonNull(port.node().position());
        double north = SPREAD * (seed.constant(id + "/north") - 0.5);
        double east = SPREAD * (seed.constant(id + "/east") - 0.5);
        return new Entity.Position(Noise.thousandths(at.latitude() + north), Noise.thousandths(at.longitude() + east));
    }

    private static List<Name> names(int kind) {
        return List.of(PLANTS, SUPPLIERS, WAREHOUSES).get(kind);
    }
}
