package io.harbinger.domain.event;

import io.harbinger.domain.event.EventNumber.Scale;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The fields of trade flows. */
public final class TradeFields extends EventTable<TradeFlow> {

    public static final EventField<TradeFlow, String> ID = EventField.text("id", Presence.DERIVABLE, TradeFlow::id);
    public static final EventField<TradeFlow, String> PRODUCT =
            EventField.text("product", Presence.REQUIRED, TradeFlow::product);
    public static final EventField<TradeFlow, String> REPORTER =
            EventField.text("reporter", Presence.REQUIRED, TradeFlow::reporter);
    public static final EventField<TradeFlow, String> PARTNER =
            EventField.text("partner", Presence.REQUIRED, TradeFlow::partner);
    public static final EventField<TradeFlow, Flow> FLOW =
            EventField.code("flow", List.of(Flow.values()), null, TradeFlow::flow);
    public static final EventField<TradeFlow, Long> EVENT_TIME =
            EventField.time("eventTime", Presence.REQUIRED, TradeFlow::time);
    public static final EventField<TradeFlow, Long> PERIOD_START = EventField.<TradeFlow>time(
                    "periodStart", Presence.DERIVABLE, TradeFlow::periodStart)
            .checked(flow -> Rule.period(flow.periodStart(), flow.time()));
    public static final EventField<TradeFlow, Double> QTY =
            EventField.amount("qty", flow -> flow.amount().qty());
    public static final EventField<TradeFlow, String> QTY_UNIT =
            EventField.unit("qtyUnit", Presence.OPTIONAL, flow -> flow.amount().qtyUnit());
    public static final EventField<TradeFlow, Double> NET_WGT =
            EventField.amount("netWgt", flow -> flow.amount().netWgt());
    public static final EventField<TradeFlow, Double> PRIMARY_VALUE =
            EventField.amount("primaryValue", flow -> flow.amount().primaryValue());
    public static final EventField<TradeFlow, String> PRODUCT_NAME =
            EventField.name("productName", TradeFlow::productName);
    public static final EventField<TradeFlow, Long> REVISION = EventField.revision();
    public static final EventField<TradeFlow, Boolean> RETRACTED = EventField.retracted();

    public static final TradeFields TABLE = new TradeFields();

    private TradeFields() {
        super(
                EventKind.TRADE,
                TradeFlow.class,
                List.of(
                        ID,
                        PRODUCT,
                        REPORTER,
                        PARTNER,
                        FLOW,
                        EVENT_TIME,
                        PERIOD_START,
                        QTY,
                        QTY_UNIT,
                        NET_WGT,
                        PRIMARY_VALUE,
                        PRODUCT_NAME,
                        REVISION,
                        RETRACTED));
    }

    @Override
    public TradeFlow build(FieldValues values) {
        return new TradeFlow(
                values.get(ID),
                values.get(PRODUCT),
                values.optional(PRODUCT_NAME),
                values.get(REPORTER),
                values.get(PARTNER),
                values.get(FLOW),
                values.get(PERIOD_START),
                values.get(EVENT_TIME),
                new TradeFlow.Amount(
                        values.optional(QTY),
                        values.optional(QTY_UNIT),
                        values.optional(NET_WGT),
                        values.optional(PRIMARY_VALUE)),
                Revision.of(values.get(REVISION), values.get(RETRACTED)));
    }

    @Override
    public EventField<TradeFlow, String> id() {
        return ID;
    }

    @Override
    public EventField<TradeFlow, String> key() {
        return PRODUCT;
    }

    @Override
    public EventField<TradeFlow, Long> time() {
        return EVENT_TIME;
    }

    @Override
    public EventField<TradeFlow, Long> periodStart() {
        return PERIOD_START;
    }

    @Override
    public EventField<TradeFlow, Long> revision() {
        return REVISION;
    }

    @Override
    public List<EventField<TradeFlow, ?>> identity() {
        return List.of(FLOW, REPORTER, PARTNER);
    }

    @Override
    public List<EventNumber> numbers() {
        return List.of(
                stated(
                        QTY,
                        flow -> reported(flow, flow.amount().qty()),
                        units(
                                QTY_UNIT::of,
                                flow -> UsualUnits.ofTrade(flow.amount().qtyUnit()))),
                stated(NET_WGT, flow -> reported(flow, flow.amount().netWgt()), null),
                stated(PRIMARY_VALUE, flow -> EventNumber.orNaN(flow.amount().primaryValue()), null),
                number("balance", Scale.SIGNED, TradeFields::balance, PRIMARY_VALUE));
    }

    /** A weight or quantity; NaN where there is none, or 0 beside a value: that says that it was not reported. */
    private static double reported(TradeFlow flow, @Nullable Double quantity) {
        Double value = flow.amount().primaryValue();
        double stated = EventNumber.orNaN(quantity);
        return stated == 0 && value != null && value > 0 ? Double.NaN : stated;
    }

    /** Value, exports positive, imports negative; NaN for other flows. */
    private static double balance(TradeFlow flow) {
        double value = EventNumber.orNaN(flow.amount().primaryValue());
        return flow.flow() == Flow.X ? value : flow.flow() == Flow.M ? -value : Double.NaN;
    }

    @Override
    public List<EventLabel> selectors() {
        return List.of(label(FLOW), label(REPORTER));
    }

    @Override
    public List<EventLabel> splits() {
        return List.of(label(REPORTER), label(PARTNER));
    }
}
