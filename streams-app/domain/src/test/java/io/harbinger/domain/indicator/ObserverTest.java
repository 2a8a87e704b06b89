package io.harbinger.domain.indicator;

import static io.harbinger.testing.Builders.aCatalogue;
import static io.harbinger.testing.Builders.aFlow;
import static io.harbinger.testing.Builders.aReading;
import static io.harbinger.testing.Builders.anEvent;
import static io.harbinger.testing.Builders.anIndicator;
import static io.harbinger.testing.Times.DAY;
import static io.harbinger.testing.Times.HOUR;
import static org.assertj.core.api.Assertions.assertThat;

import io.harbinger.domain.event.Classifier;
import io.harbinger.domain.event.Event;
import io.harbinger.domain.event.Flow;
import io.harbinger.domain.event.LogisticsType;
import io.harbinger.domain.subject.SubjectType;
import io.harbinger.testing.IndicatorBuilder;
import io.harbinger.testing.Times;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ObserverTest {

    private static final long NOON = Times.at("2021-03-24T12:00:00Z");

    private static List<Observation> observed(Event event, SubjectType type, IndicatorBuilder... lines) {
        return new Observer(aCatalogue().with(lines).build()).observe(event, type);
    }

    /** The value of the one observation, NaN where there is none. */
    private static double value(Event event, ValueField field) {
        var line = anIndicator("it").measuring(Measure.MEAN, field).every(Duration.ofDays(31));
        switch (event.kind()) {
            case SENSOR -> line.from(Source.SENSOR);
            case LOGISTICS -> line.from(Source.LOGISTICS);
            case TRADE -> line.from(Source.TRADE);
        }
        List<Observation> observations = observed(event, SubjectType.NODE, line);
        return observations.isEmpty() ? Double.NaN : observations.get(0).value();
    }

    @Test
    void shouldObserveTheReadingWhenSensor() {
        Event reading = aReading().when(NOON).reads(-3.5);
        assertThat(value(reading, ValueField.VALUE)).isEqualTo(-3.5);
        assertThat(value(reading, ValueField.ONE)).isEqualTo(1);
        assertThat(value(reading, ValueField.COUNT)).isNaN();
        assertThat(value(reading, ValueField.PRIMARY_VALUE)).isNaN();
    }

    @Test
    void shouldObserveCountAndQuantityWhenLogistics() {
        assertThat(value(anEvent().on("2021-03-24").transits(14), ValueField.COUNT))
                .isEqualTo(14);
        assertThat(value(anEvent().on("2021-03-24").transits(0), ValueField.COUNT))
                .isZero();
        assertThat(value(anEvent().when(NOON).is(LogisticsType.ARRI), ValueField.COUNT))
                .isEqualTo(1);
        assertThat(value(anEvent().when(NOON).carrying(2.5, "t").is(LogisticsType.LOAD), ValueField.QUANTITY))
                .isEqualTo(2.5);
        assertThat(value(anEvent().when(NOON).is(LogisticsType.LOAD), ValueField.QUANTITY))
                .isNaN();
        assertThat(value(anEvent().when(NOON).is(LogisticsType.LOAD), ValueField.VALUE))
                .isNaN();
    }

    @Test
    void shouldObserveDelayWhenPlanned() {
        Event actual = anEvent().when(NOON).planned(NOON - 6 * HOUR).is(LogisticsType.ARRI);
        Event early = anEvent().when(NOON).planned(NOON + HOUR / 2).is(LogisticsType.ARRI);
        Event estimate = anEvent()
                .when(NOON)
                .planned(NOON + DAY)
                .estimating(NOON + 3 * DAY)
                .is(LogisticsType.ARRI);
        Event bare =
                anEvent().when(NOON).classifiedAs(Classifier.EST).planned(NOON).is(LogisticsType.ARRI);
        assertThat(value(actual, ValueField.DELAY_HOURS)).isEqualTo(6);
        assertThat(value(early, ValueField.DELAY_HOURS)).isEqualTo(-0.5);
        assertThat(value(estimate, ValueField.DELAY_HOURS)).isEqualTo(48);
        assertThat(value(bare, ValueField.DELAY_HOURS)).isNaN();
        assertThat(value(anEvent().when(NOON).is(LogisticsType.ARRI), ValueField.DELAY_HOURS))
                .isNaN();
    }

    @Test
    void shouldObserveOnTimeWhenPlanned() {
        assertThat(value(anEvent().when(NOON).planned(NOON).is(LogisticsType.ARRI), ValueField.ON_TIME))
                .isEqualTo(1);
        assertThat(value(anEvent().when(NOON).planned(NOON + 1).is(LogisticsType.ARRI), ValueField.ON_TIME))
                .isEqualTo(1);
        assertThat(value(anEvent().when(NOON).planned(NOON - 1).is(LogisticsType.ARRI), ValueField.ON_TIME))
                .isZero();
        assertThat(value(anEvent().when(NOON).is(LogisticsType.ARRI), ValueField.ON_TIME))
                .isNaN();
    }

    @Test
    void shouldObserveLeadDaysWhenStarted() {
        Event event = anEvent().when(NOON).started(NOON - 36 * HOUR).is(LogisticsType.DELIVERY);
        assertThat(value(event, ValueField.LEAD_DAYS)).isEqualTo(1.5);
        assertThat(value(anEvent().when(NOON).is(LogisticsType.DELIVERY), ValueField.LEAD_DAYS))
                .isNaN();
    }

    @Test
    void shouldObserveAmountsWhenTrade() {
        Event flow = aFlow().weighing(50).counting(7).imports(1000);
        assertThat(value(flow, ValueField.PRIMARY_VALUE)).isEqualTo(1000);
        assertThat(value(flow, ValueField.NET_WGT)).isEqualTo(50);
        assertThat(value(flow, ValueField.QTY)).isEqualTo(7);
        assertThat(value(aFlow().imports(1000), ValueField.NET_WGT)).isNaN();
        assertThat(value(aFlow().imports(1000), ValueField.QTY)).isNaN();
    }

    @Test
    void shouldSignTheBalanceWhenExportedOrImported() {
        assertThat(value(aFlow().exports(1000), ValueField.BALANCE)).isEqualTo(1000);
        assertThat(value(aFlow().imports(1000), ValueField.BALANCE)).isEqualTo(-1000);
        assertThat(value(aFlow().flows(Flow.RX, 1000.0), ValueField.BALANCE)).isNaN();
        assertThat(value(aFlow().flows(Flow.X, null), ValueField.BALANCE)).isNaN();
    }

    @Test
    void shouldWeighByAnotherFieldWhenAskedTo() {
        var price = anIndicator("price")
                .ofTrade()
                .measuring(Measure.RATIO)
                .dividedBy(ValueField.NET_WGT)
                .every(new PaneSize.Months(1));
        assertThat(observed(aFlow().weighing(50).exports(1000), SubjectType.PRODUCT, price))
                .containsExactly(new Observation(0, "", 1000, 50, "", 31 * DAY));
        assertThat(observed(aFlow().exports(1000), SubjectType.PRODUCT, price)).isEmpty();
    }

    @Test
    void shouldSplitSeriesAndCategoriesWhenAskedTo() {
        var bySensor = anIndicator("by-sensor").ofSensors().measuring(Measure.MEAN);
        assertThat(observed(aReading().of("s7").measuring("torque", "N.m").reads(1), SubjectType.NODE, bySensor))
                .extracting(Observation::series)
                .containsExactly("s7/torque");
        assertThat(observed(aReading().of("torque").measuring("torque", "N.m").reads(1), SubjectType.NODE, bySensor))
                .extracting(Observation::series)
                .containsExactly("torque");
        var byType = anIndicator("by-type").per(SplitField.VESSEL_TYPE).amongst(SplitField.CARRIER);
        assertThat(observed(
                        anEvent().on("2021-03-24").ships("tanker").by("MAEU").transits(3), SubjectType.NODE, byType))
                .containsExactly(new Observation(0, "tanker", 3, 1, "MAEU", DAY));
        assertThat(observed(anEvent().on("2021-03-24").transits(3), SubjectType.NODE, byType))
                .containsExactly(new Observation(0, "", 3, 1, "", DAY));
        var byOrigin = anIndicator("by-origin")
                .ofTrade()
                .per(SplitField.REPORTER)
                .amongst(SplitField.PARTNER)
                .every(new PaneSize.Months(1));
        assertThat(observed(aFlow().between("DEU", "CHN").imports(9), SubjectType.PRODUCT, byOrigin))
                .containsExactly(new Observation(0, "DEU", 9, 1, "CHN", 31 * DAY));
    }

    @Test
    void shouldMatchEveryNamedFieldWhenSelecting() {
        var all = anIndicator("all").where(MatchField.TYPE, "TRANSIT").where(MatchField.VESSEL_TYPE, MatchField.ABSENT);
        var tankers = anIndicator("tankers")
                .where(MatchField.TYPE, "TRANSIT", "CALL")
                .where(MatchField.VESSEL_TYPE, "tanker");
        var planned = anIndicator("planned").where(MatchField.CLASSIFIER, "PLN");
        var tonnes = anIndicator("tonnes").where(MatchField.UNIT, "t");
        Event plain = anEvent().on("2021-03-24").transits(3);
        Event tanker =
                anEvent().on("2021-03-24").ships("tanker").carrying(1, "t").calls(3);
        Event plan = anEvent()
                .on("2021-03-24")
                .classifiedAs(Classifier.PLN)
                .ships("x")
                .calls(3);
        assertThat(positions(plain, all, tankers, planned, tonnes)).containsExactly(0);
        assertThat(positions(tanker, all, tankers, planned, tonnes)).containsExactly(1, 3);
        assertThat(positions(plan, all, tankers, planned, tonnes)).containsExactly(2);
    }

    @Test
    void shouldMatchSensorAndTradeFieldsWhenSelecting() {
        var torque = anIndicator("torque")
                .ofSensors()
                .where(MatchField.METRIC, "torque")
                .where(MatchField.UNIT, "N.m");
        assertThat(positions(aReading().measuring("torque", "N.m").reads(1), torque))
                .containsExactly(0);
        assertThat(positions(aReading().measuring("torque", "kN.m").reads(1), torque))
                .isEmpty();
        assertThat(positions(aReading().reads(1), torque)).isEmpty();
        var german = anIndicator("german")
                .ofTrade()
                .of(SubjectType.NODE)
                .every(new PaneSize.Months(1))
                .where(MatchField.FLOW, "M")
                .where(MatchField.REPORTER, "DEU");
        assertThat(positions(aFlow().between("DEU", "CHN").imports(1), german)).containsExactly(0);
        assertThat(positions(aFlow().between("DEU", "CHN").exports(1), german)).isEmpty();
        assertThat(positions(aFlow().between("FRA", "CHN").imports(1), german)).isEmpty();
    }

    @Test
    void shouldNotMatchWhenTheEventHasNoSuchField() {
        // A reading has no event type: it is "absent", not a wildcard.
        var typed = anIndicator("typed").ofSensors().where(MatchField.TYPE, "TRANSIT");
        var untyped = anIndicator("untyped").ofSensors().where(MatchField.TYPE, MatchField.ABSENT);
        assertThat(positions(aReading().reads(1), typed, untyped)).containsExactly(1);
    }

    private static List<Integer> positions(Event event, IndicatorBuilder... lines) {
        return observed(event, SubjectType.NODE, lines).stream()
                .map(Observation::indicator)
                .toList();
    }

    @Test
    void shouldUseOnlyTheIndicatorsOfTheSubjectWhenObserved() {
        var node = anIndicator("node");
        var lane = anIndicator("lane").of(SubjectType.LANE);
        var derived = anIndicator("covered").ofCoverage();
        Event event = anEvent().onLane("A>B").on("2021-03-24").transits(1);
        assertThat(observed(event, SubjectType.NODE, node, lane, derived))
                .extracting(Observation::indicator)
                .containsExactly(0);
        assertThat(observed(event, SubjectType.LANE, node, lane, derived))
                .extracting(Observation::indicator)
                .containsExactly(1);
        assertThat(observed(event, SubjectType.PRODUCT, node, lane, derived)).isEmpty();
        assertThat(observed(aReading().reads(1), SubjectType.NODE, node, lane)).isEmpty();
    }

    @Test
    void shouldNotObservePanesShorterThanItsPeriod() {
        var hourly = anIndicator("hourly").every(Duration.ofHours(1));
        var daily = anIndicator("daily");
        var weekly = anIndicator("weekly").every(Duration.ofDays(7)).freshFor(Duration.ofDays(30));
        assertThat(positions(anEvent().on("2021-03-24").transits(3), hourly, daily, weekly))
                .containsExactly(1, 2);
        assertThat(positions(anEvent().when(NOON).transits(3), hourly, daily, weekly))
                .containsExactly(0, 1, 2);
        var monthly = anIndicator("monthly").ofTrade().of(SubjectType.NODE).every(new PaneSize.Months(1));
        var dailyTrade = anIndicator("daily-trade").ofTrade().of(SubjectType.NODE);
        for (String month : List.of("2021-01", "2021-02", "2020-02", "2021-04")) {
            assertThat(positions(aFlow().in(month).imports(1), monthly, dailyTrade))
                    .containsExactly(0);
        }
    }
}
