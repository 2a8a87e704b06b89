package io.harbinger.app.simulate;

import io.harbinger.domain.event.Event;
import io.harbinger.domain.event.Flow;
import io.harbinger.domain.event.TradeFlow;
import java.util.List;
import java.util.function.Consumer;

/** China's trade in each product with each partner, day by day; the unit value moves slowly, the tonnes by the week. */
record TradeGenerator(Seed seed, Disruption disruption, List<TradedProduct> traded) implements EventGenerator {

    private static final String REPORTER = "CHN";
    private static final double WEEK = 0.08;
    private static final double TONNES_SPREAD = 0.10;
    private static final double PARTNER_PRICE_RANGE = 0.10;
    private static final double PRICE_DRIFT = 0.04;
    private static final long PRICE_KNOT = 14 * Days.MILLIS;
    private static final double PRICE_SPREAD = 0.01;

    /** The n-th partner's weight is 1 / (n + 2): five partners give an HHI of 0.23, eight 0.17. */
    private static final double PARTNER_OFFSET = 2;

    @Override
    public void emit(long from, long to, Consumer<Event> out) {
        for (long day = Days.of(from); Days.last(day) < to; day++) {
            if (Days.last(day) >= from) {
                for (TradedProduct product : traded) {
                    emit(product, day, Flow.M, product.imports(), product.tonnes(), out);
                    emit(product, day, Flow.X, product.exports(), product.tonnes() * product.exportRatio(), out);
                }
            }
        }
    }

    private void emit(
            TradedProduct product, long day, Flow flow, List<String> partners, double tonnes, Consumer<Event> out) {
        double market = product.usdPerKg() * disruption.price(product.id(), day) * drift(product, day);
        double total = 0;
        for (int i = 0; i < partners.size(); i++) {
            total += 1 / (i + PARTNER_OFFSET);
        }
        for (int i = 0; i < partners.size(); i++) {
            double share = 1 / (i + PARTNER_OFFSET) / total;
            out.accept(flow(product, day, flow, partners.get(i), tonnes * share, market));
        }
    }

    private TradeFlow flow(TradedProduct product, long day, Flow flow, String partner, double tonnes, double market) {
        String name = product.id() + "/" + flow + "/" + partner;
        var random = seed.random(Seed.hash(name), day);
        double mass = tonnes * Seasonality.week(day, WEEK) * Math.max(0, 1 + TONNES_SPREAD * Noise.bell(random));
        double terms = 1 + PARTNER_PRICE_RANGE * (seed.constant(name + "/price") - 0.5);
        double price = market * terms * (1 + PRICE_SPREAD * Noise.bell(random));
        double kg = Math.rint(mass * 1000);
        return new TradeFlow(
                name + "/" + day,
                product.id(),
                product.product().name().en(),
                REPORTER,
                partner,
                flow,
                Days.start(day),
                Days.last(day),
                new TradeFlow.Amount(kg, "kg", kg, Math.rint(kg * price)));
    }

    private double drift(TradedProduct product, long day) {
        return 1 + PRICE_DRIFT * Noise.slow(seed, Seed.hash(product.id() + "/price"), Days.start(day), PRICE_KNOT);
    }
}
