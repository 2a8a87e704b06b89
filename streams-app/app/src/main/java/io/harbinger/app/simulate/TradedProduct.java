package io.harbinger.app.simulate;

import io.harbinger.domain.indicator.Name;
import io.harbinger.domain.network.Entity;
import java.util.List;

/**
 * A product and how much of it China trades.
 *
 * @param usdPerKg usual unit value
 * @param tonnes imports a day
 * @param exportRatio exports for each tonne of imports
 * @param imports partner economies it comes from, ISO 3166 alpha-3, largest first
 * @param exports partner economies it goes to, largest first
 */
record TradedProduct(
        Entity.Product product,
        double usdPerKg,
        double tonnes,
        double exportRatio,
        List<String> imports,
        List<String> exports) {

    String id() {
        return product.id();
    }

    static List<TradedProduct> real(int count) {
        var rows = ResourceTable.read("products.csv").rows();
        if (count > rows.size()) {
            throw new IllegalArgumentException("products must be at most " + rows.size() + ", was " + count);
        }
        return rows.subList(0, count).stream().map(TradedProduct::of).toList();
    }

    private static TradedProduct of(ResourceTable.Row row) {
        String hs = row.text("hs");
        return new TradedProduct(
                new Entity.Product(hs, new Name(row.text("name_en"), row.text("name_zh")), hs),
                row.number("usd_per_kg"),
                row.number("tonnes_per_day"),
                row.number("export_ratio"),
                row.words("imports"),
                row.words("exports"));
    }
}
