package io.harbinger.domain.indicator;

import static io.harbinger.testing.Builders.aCatalogue;
import static io.harbinger.testing.Builders.aFlow;
import static io.harbinger.testing.Builders.aReading;
import static io.harbinger.testing.Builders.anEvent;
import static io.harbinger.testing.Builders.anIndicator;
import static io.harbinger.testing.Times.DAY;
import static io.harbinger.testing.Times.HOUR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.harbinger.domain.event.Classifier;
import io.harbinger.domain.event.Event;
import io.harbinger.domain.event.Flow;
import io.harbinger.domain.event.LogisticsEvent;
import io.harbinger.domain.event.LogisticsType;
import io.harbinger.domain.event.Revision;
import io.harbinger.domain.event.SensorReading;
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
    void shouldTakeAWeightOfZeroBesideAValueForOneThatWasNotReported() {
        assertThat(value(aFlow().weighing(0).counting(0).imports(1000), ValueField.NET_WGT))
                .isNaN();
        assertThat(value(aFlow().weighing(0).counting(0).imports(1000), ValueField.QTY))
                .isNaN();
        assertThat(value(aFlow().weighing(0).imports(0), ValueField.NET_WGT)).isZero();
    }

    @Test
    void shouldTellASumThatAPartIsNotStated() {
        var volume = anIndicator("volume")
                .ofTrade()
                .of(SubjectType.PRODUCT)
                .every(new PaneSize.Months(1))
                .measuring(Measure.SUM, ValueField.NET_WGT);
        var mean = anIndicator("mean")
                .ofTrade()
                .of(SubjectType.PRODUCT)
                .every(new PaneSize.Months(1))
                .measuring(Measure.MEAN, ValueField.NET_WGT);

        List<Observation> observations = observed(aFlow().weighing(0).exports(10), SubjectType.PRODUCT, volume, mean);

        assertThat(observations).singleElement().satisfies(lacking -> {
            assertThat(lacking.indicator()).isZero();
            assertThat(lacking.value()).isNaN();
        });
    }

    @Test
    void shouldKeepReadingsInTheUsualUnitOfTheirQuantity() {
        assertThat(value(aReading().measuring("temperature", "[degF]").reads(39.2), ValueField.VALUE))
                .isCloseTo(4, within(1e-12));
        assertThat(value(aReading().measuring("temperature", "K").reads(277.15), ValueField.VALUE))
                .isCloseTo(4, within(1e-9));
        assertThat(value(aReading().measuring("humidity", "1").reads(0.45), ValueField.VALUE))
                .isCloseTo(45, within(1e-12));
        assertThat(value(aReading().measuring("load", "1").reads(0.45), ValueField.VALUE))
                .isEqualTo(0.45);
        assertThat(value(aReading().measuring("vibration", "m/s").reads(0.0045), ValueField.VALUE))
                .isCloseTo(4.5, within(1e-12));
        assertThat(value(anEvent().when(NOON).carrying(2500, "kg").is(LogisticsType.LOAD), ValueField.QUANTITY))
                .isEqualTo(2.5);
    }

    @Test
    void shouldConvertToTheUnitThatAnIndicatorAsksFor() {
        var inBar = anIndicator("in-bar")
                .ofSensors()
                .measuring(Measure.MEAN, ValueField.VALUE)
                .where(MatchField.UNIT, "bar");

        assertThat(observed(aReading().measuring("pressure", "hPa").reads(1013), SubjectType.NODE, inBar))
                .singleElement()
                .satisfies(one -> assertThat(one.value()).isCloseTo(1.013, within(1e-12)));
        assertThat(observed(aReading().measuring("pressure", "Cel").reads(4), SubjectType.NODE, inBar))
                .isEmpty();
    }

    @Test
    void shouldKeepReadingsOfAnotherQuantityThanTheMetricsApart() {
        var bySensor = anIndicator("by-sensor").ofSensors().per(SplitField.SENSOR);

        assertThat(observed(
                        aReading().of("t1").measuring("temperature", "[degF]").reads(1), SubjectType.NODE, bySensor))
                .extracting(Observation::series)
                .containsExactly("t1/temperature");
        assertThat(observed(aReading().of("t1").measuring("temperature", "hPa").reads(1), SubjectType.NODE, bySensor))
                .extracting(Observation::series)
                .containsExactly("t1/temperature [kPa]");
    }

    @Test
    void shouldObserveAReadingAsItsAspectDoes() {
        var line = anIndicator("it").ofSensors().measuring(Measure.MEAN, ValueField.VALUE);
        var observer = new Observer(aCatalogue().with(line).build());
        var reading =
                (SensorReading) aReading().measuring("temperature", "[degF]").reads(71.3);

        assertThat(observer.aspects(reading))
                .extracting(aspect -> aspect.observe(71.3))
                .isEqualTo(observer.observe(reading, SubjectType.NODE));
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

    @Test
    void shouldSayWhyNoIndicatorUsesAnEvent() {
        var observer = new Observer(aCatalogue()
                .with(
                        anIndicator("transits").where(MatchField.TYPE, "TRANSIT"),
                        anIndicator("tonnes")
                                .where(MatchField.TYPE, "EXPORT")
                                .measuring(Measure.MEAN, ValueField.QUANTITY))
                .build());

        assertThat(observer.unused(anEvent().on("2021-03-24").transits(14))).isNull();
        assertThat(observer.unused(anEvent().on("2021-03-24").calls(14))).isEqualTo(Unused.NOT_SELECTED);
        assertThat(observer.unused(aReading().when(NOON).reads(1))).isEqualTo(Unused.NOT_SELECTED);
        assertThat(observer.unused(aFlow().in("2021-03").imports(9))).isEqualTo(Unused.NOT_SELECTED);
        assertThat(observer.unused(week())).isEqualTo(Unused.PERIOD_TOO_LONG);
        assertThat(observer.unused(anEvent().on("2021-03-24").is(LogisticsType.EXPORT)))
                .isEqualTo(Unused.NO_VALUE);
        assertThat(observer.unused(week().withRevision(Revision.of(0, true)))).isNull();
    }

    private static LogisticsEvent week() {
        LogisticsEvent day = anEvent().on("2021-03-24").transits(14);
        var when = new LogisticsEvent.Times(day.time(), day.time() + 1 - 7 * DAY, null, null, null);
        return new LogisticsEvent(
                day.id(), day.node(), null, day.type(), day.classifier(), when, day.route(), day.load());
    }
}
