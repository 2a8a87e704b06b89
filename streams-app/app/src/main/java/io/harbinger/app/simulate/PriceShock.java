package io.harbinger.app.simulate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The script of an export stop: five materials of batteries and chips cost half as much again, for a month. */
final class PriceShock {

    /** Cobalt, gallium and germanium, rare earths, graphite, lithium carbonate. */
    private static final List<String> PRODUCTS = List.of("810520", "811292", "284690", "250410", "283691");

    private static final int LONG = 28;

    private PriceShock() {}

    static Disruption on(long day) {
        var price = new ArrayList<>(List.of(1.25));
        price.addAll(Collections.nCopies(LONG, 1.5));
        var prices = PRODUCTS.stream()
                .map(product -> new DailyFactors(product, day, price))
                .toList();
        var news = List.of(
                new News(Days.start(day), "exports are stopped: gallium, rare earths, cobalt, graphite, lithium jump"),
                new News(Days.start(day + LONG + 1), "the export stop is over"));
        return new Disruption(List.of(), prices, List.of(), List.of(), news);
    }
}
