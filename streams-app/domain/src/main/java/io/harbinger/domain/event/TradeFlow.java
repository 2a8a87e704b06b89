package io.harbinger.domain.event;

import org.jspecify.annotations.Nullable;

/**
 * Trade in one product between two economies over a period.
 *
 * @param product HS code or the id of a named resource
 * @param reporter reporting economy
 * @param partner partner economy
 * @param periodStart first instant of the period, epoch milliseconds
 * @param time last instant of the period, epoch milliseconds
 */
public record TradeFlow(
        String id,
        String product,
        @Nullable String productName,
        String reporter,
        String partner,
        Flow flow,
        long periodStart,
        long time,
        Amount amount,
        Revision revision)
        implements Event {

    /** A first statement. */
    public TradeFlow(
            String id,
            String product,
            @Nullable String productName,
            String reporter,
            String partner,
            Flow flow,
            long periodStart,
            long time,
            Amount amount) {
        this(id, product, productName, reporter, partner, flow, periodStart, time, amount, Revision.FIRST);
    }

    @Override
    public TradeFlow withRevision(Revision other) {
        return new TradeFlow(id, product, productName, reporter, partner, flow, periodStart, time, amount, other);
    }

    /**
     * How much was traded.
     *
     * @param qty quantity in {@code qtyUnit}
     * @param qtyUnit UCUM code
     * @param netWgt net weight in kg
     * @param primaryValue value in US dollars
     */
    public record Amount(
            @Nullable Double qty,
            @Nullable String qtyUnit,
            @Nullable Double netWgt,
            @Nullable Double primaryValue) {}

    @Override
    public String key() {
        return product;
    }

    @Override
    public @Nullable String name() {
        return productName;
    }

    @Override
    public EventKind kind() {
        return EventKind.TRADE;
    }

    @Override
    public long period() {
        return time + 1 - periodStart;
    }
}
