package io.harbinger.testing;

import io.harbinger.domain.event.Flow;
import io.harbinger.domain.event.TradeFlow;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Builds trade flows of a month or a day. */
public final class FlowBuilder {

    private String product = "284690";
    private String reporter = "CHN";
    private String partner = "JPN";
    private LocalDate from = LocalDate.of(2021, 1, 1);
    private LocalDate to = LocalDate.of(2021, 2, 1);
    private @Nullable String name;
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
        YearMonth month = YearMonth.parse(yearMonth);
        from = month.atDay(1);
        to = month.plusMonths(1).atDay(1);
        return this;
    }

    /** The day it covers. */
    public FlowBuilder on(LocalDate day) {
        from = day;
        to = day.plusDays(1);
        return this;
    }

    /** The product's name. */
    public FlowBuilder named(String productName) {
        name = productName;
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
                String.join("-", product, reporter, partner, flow.name(), from.toString()),
                product,
                name,
                reporter,
                partner,
                flow,
                start(from),
                start(to) - 1,
                new TradeFlow.Amount(qty, qty == null ? null : "kg", netWgt, dollars));
    }

    private static long start(LocalDate day) {
        return day.atStartOfDay().toInstant(ZoneOffset.UTC).toEpochMilli();
    }
}
