package io.harbinger.testing;

import io.harbinger.domain.event.Flow;
import io.harbinger.domain.event.TradeFlow;
import java.time.YearMonth;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Builds monthly trade flows. */
public final class FlowBuilder {

    private String product = "284690";
    private String reporter = "CHN";
    private String partner = "JPN";
    private YearMonth month = YearMonth.of(2021, 1);
    private @Nullable Double netWgt;
    private @Nullable Double qty;

    public FlowBuilder of(String productCode) {
        product = productCode;
        return this;
    }

    public FlowBuilder between(String reporting, String partnering) {
        reporter = reporting;
        partner = partnering;
        return this;
    }

    /** The month it covers, e.g. 2021-03. */
    public FlowBuilder in(String yearMonth) {
        month = YearMonth.parse(yearMonth);
        return this;
    }

    public FlowBuilder weighing(double kilograms) {
        netWgt = kilograms;
        return this;
    }

    public FlowBuilder counting(double quantity) {
        qty = quantity;
        return this;
    }

    public TradeFlow exports(double dollars) {
        return flows(Flow.X, dollars);
    }

    public TradeFlow imports(double dollars) {
        return flows(Flow.M, dollars);
    }

    public TradeFlow flows(Flow flow, @Nullable Double dollars) {
        return new TradeFlow(
                String.join("-", product, reporter, partner, flow.name(), month.toString()),
                product,
                null,
                reporter,
                partner,
                flow,
                start(month),
                start(month.plusMonths(1)) - 1,
                new TradeFlow.Amount(qty, qty == null ? null : "kg", netWgt, dollars));
    }

    private static long start(YearMonth of) {
        return of.atDay(1).atStartOfDay().toInstant(ZoneOffset.UTC).toEpochMilli();
    }
}
