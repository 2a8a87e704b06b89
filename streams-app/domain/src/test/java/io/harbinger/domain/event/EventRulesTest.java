package io.harbinger.domain.event;

import static io.harbinger.domain.event.Reason.BAD_TIME;
import static io.harbinger.domain.event.Reason.MISSING_FIELD;
import static io.harbinger.domain.event.Reason.NEGATIVE;
import static io.harbinger.domain.event.Reason.NOT_FINITE;
import static io.harbinger.domain.event.Reason.UNKNOWN_UNIT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.harbinger.domain.event.LogisticsEvent.Load;
import io.harbinger.domain.event.LogisticsEvent.Route;
import io.harbinger.domain.event.LogisticsEvent.Times;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class EventRulesTest {

    static Stream<Event> sound() {
        return Stream.of(
                sensor("r", "CNSHA", "s", "temperature", -40.5, "Cel"),
                sensor("r", "CNSHA", "s", "temperature", Double.MAX_VALUE, "{anything}"),
                logistics("l", "CNSHA", Times.at(10), Route.NONE, Load.NONE),
                logistics("l", "CNSHA", new Times(10, 10L, null, null, null), Route.NONE, load("tanker", 0L, 0.0, "t")),
                logistics("l", "CNSHA", Times.at(-10), Route.of("A>B", "C", "S"), load(null, null, 1.5, null)),
                trade("t", "250410", "CHN", "JPN", 5, 10, new TradeFlow.Amount(null, null, null, null)),
                trade("t", "250410", "CHN", "JPN", 5, 10, new TradeFlow.Amount(1.0, "t", 0.0, 2.0)));
    }

    static Stream<Arguments> broken() {
        return Stream.of(
                arguments(sensor(" ", "n", "s", "m", 1, "1"), MISSING_FIELD, "id"),
                arguments(sensor("r", "", "s", "m", 1, "1"), MISSING_FIELD, "node"),
                arguments(sensor("r", "n", "\t", "m", 1, "1"), MISSING_FIELD, "sensor"),
                arguments(sensor("r", "n", "s", "", 1, "1"), MISSING_FIELD, "metric"),
                arguments(sensor("r", "n", "s", "m", 1, ""), MISSING_FIELD, "unit"),
                arguments(sensor("r", "n", "s", "m", 1, "celsius"), UNKNOWN_UNIT, "unit"),
                arguments(sensor("r", "n", "s", "m", Double.NaN, "1"), NOT_FINITE, "value"),
                arguments(sensor("r", "n", "s", "m", Double.NEGATIVE_INFINITY, "1"), NOT_FINITE, "value"),
                arguments(logistics("", "n", Times.at(1), Route.NONE, Load.NONE), MISSING_FIELD, "id"),
                arguments(logistics("l", " ", Times.at(1), Route.NONE, Load.NONE), MISSING_FIELD, "node"),
                arguments(route(Route.of("", null, null)), MISSING_FIELD, "lane"),
                arguments(route(Route.of(null, " ", null)), MISSING_FIELD, "carrier"),
                arguments(route(Route.of(null, null, "")), MISSING_FIELD, "shipment"),
                arguments(loaded(load(" ", null, null, null)), MISSING_FIELD, "vesselType"),
                arguments(loaded(load(null, -1L, null, null)), NEGATIVE, "count"),
                arguments(loaded(load(null, null, -0.5, null)), NEGATIVE, "quantity"),
                arguments(loaded(load(null, null, Double.NaN, null)), NOT_FINITE, "quantity"),
                arguments(loaded(load(null, null, 1.0, "TEU")), UNKNOWN_UNIT, "unit"),
                arguments(period(11, 10), BAD_TIME, "periodStart"),
                arguments(period(Long.MIN_VALUE, Long.MAX_VALUE), BAD_TIME, "periodStart"),
                arguments(trade("", "p", "CHN", "JPN", 5, 10, amount(1)), MISSING_FIELD, "id"),
                arguments(trade("t", "", "CHN", "JPN", 5, 10, amount(1)), MISSING_FIELD, "product"),
                arguments(trade("t", "p", "", "JPN", 5, 10, amount(1)), MISSING_FIELD, "reporter"),
                arguments(trade("t", "p", "CHN", " ", 5, 10, amount(1)), MISSING_FIELD, "partner"),
                arguments(trade("t", "p", "CHN", "JPN", 11, 10, amount(1)), BAD_TIME, "periodStart"),
                arguments(traded(new TradeFlow.Amount(-1.0, null, null, null)), NEGATIVE, "qty"),
                arguments(traded(new TradeFlow.Amount(1.0, "tons", null, null)), UNKNOWN_UNIT, "qtyUnit"),
                arguments(traded(new TradeFlow.Amount(null, null, -1.0, null)), NEGATIVE, "netWgt"),
                arguments(traded(new TradeFlow.Amount(null, null, null, -1.0)), NEGATIVE, "primaryValue"),
                arguments(
                        traded(new TradeFlow.Amount(null, null, null, Double.POSITIVE_INFINITY)),
                        NOT_FINITE,
                        "primaryValue"));
    }

    @ParameterizedTest
    @MethodSource("sound")
    void shouldPassWhenTheEventIsSound(Event event) {
        assertThat(EventRules.check(event)).isNull();
    }

    @ParameterizedTest
    @MethodSource("broken")
    void shouldNameReasonAndFieldWhenARuleIsBroken(Event event, Reason reason, String field) {
        Rejection rejection = EventRules.check(event);

        assertThat(rejection).isNotNull();
        assertThat(rejection.reason()).isEqualTo(reason);
        assertThat(rejection.field()).isEqualTo(field);
    }

    private static Event sensor(String id, String node, String sensor, String metric, double value, String unit) {
        return new SensorReading(id, node, null, sensor, metric, value, unit, 10);
    }

    private static Event logistics(String id, String node, Times when, Route route, Load load) {
        return new LogisticsEvent(id, node, null, LogisticsType.CALL, Classifier.ACT, when, route, load);
    }

    private static Event route(Route route) {
        return logistics("l", "n", Times.at(10), route, Load.NONE);
    }

    private static Event loaded(Load load) {
        return logistics("l", "n", Times.at(10), Route.NONE, load);
    }

    private static Event period(long start, long end) {
        return logistics("l", "n", new Times(end, start, null, null, null), Route.NONE, Load.NONE);
    }

    private static Load load(String vesselType, Long count, Double quantity, String unit) {
        return Load.counted(vesselType, count).withQuantity(quantity, unit);
    }

    private static Event traded(TradeFlow.Amount amount) {
        return trade("t", "p", "CHN", "JPN", 5, 10, amount);
    }

    private static TradeFlow.Amount amount(double qty) {
        return new TradeFlow.Amount(qty, "t", null, null);
    }

    private static Event trade(
            String id, String product, String reporter, String partner, long start, long end, TradeFlow.Amount amount) {
        return new TradeFlow(id, product, null, reporter, partner, Flow.X, start, end, amount);
    }
}
