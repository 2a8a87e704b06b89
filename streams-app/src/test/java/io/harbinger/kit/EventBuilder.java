package io.harbinger.kit;

import io.harbinger.domain.event.Classifier;
import io.harbinger.domain.event.Flow;
import io.harbinger.domain.event.LogisticsEvent;
import io.harbinger.domain.event.LogisticsEvent.Load;
import io.harbinger.domain.event.LogisticsEvent.Route;
import io.harbinger.domain.event.LogisticsEvent.Times;
import io.harbinger.domain.event.LogisticsType;
import io.harbinger.domain.event.SensorReading;
import io.harbinger.domain.event.TradeFlow;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;

/**
 * Events as sentences: {@code anEvent().at("suez").on("2021-03-24").transits(14)}. Without an {@link #id} of its own an
 * event is named by where, when and what it is, so that saying the same twice makes a duplicate.
 */
public final class EventBuilder {

    private String id;
    private String key = "suez";
    private String name;
    private long time;
    private Long periodStart;
    private String lane;
    private String ships;
    private Duration late;

    private EventBuilder() {}

    public static EventBuilder anEvent() {
        return new EventBuilder();
    }

    /** Epoch milliseconds of an ISO-8601 instant. */
    public static long millis(String instant) {
        return Instant.parse(instant).toEpochMilli();
    }

    public EventBuilder id(String own) {
        id = own;
        return this;
    }

    /** At a node, or of a product. */
    public EventBuilder at(String node) {
        key = node;
        return this;
    }

    public EventBuilder called(String text) {
        name = text;
        return this;
    }

    /** Covers a whole day, UTC: its time is the day's last instant. */
    public EventBuilder on(String day) {
        return on(LocalDate.parse(day));
    }

    public EventBuilder on(LocalDate day) {
        return over(
                day.atStartOfDay().toInstant(ZoneOffset.UTC),
                day.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC));
    }

    /** Covers a whole month, UTC. */
    public EventBuilder in(YearMonth month) {
        return over(
                month.atDay(1).atStartOfDay().toInstant(ZoneOffset.UTC),
                month.plusMonths(1).atDay(1).atStartOfDay().toInstant(ZoneOffset.UTC));
    }

    private EventBuilder over(Instant from, Instant to) {
        periodStart = from.toEpochMilli();
        time = to.toEpochMilli() - 1;
        return this;
    }

    /** Happens at an instant. */
    public EventBuilder when(String instant) {
        return when(millis(instant));
    }

    public EventBuilder when(long instant) {
        time = instant;
        periodStart = null;
        return this;
    }

    public EventBuilder along(String laneId) {
        lane = laneId;
        return this;
    }

    public EventBuilder of(String shipType) {
        ships = shipType;
        return this;
    }

    /** Later than planned, for arrivals. */
    public EventBuilder late(Duration by) {
        late = by;
        return this;
    }

    public LogisticsEvent transits(long count) {
        return logistics(LogisticsType.TRANSIT, new Load(ships, count, null, null));
    }

    public LogisticsEvent calls(long count) {
        return logistics(LogisticsType.CALL, new Load(ships, count, null, null));
    }

    public LogisticsEvent exports(double tonnes) {
        return logistics(LogisticsType.EXPORT, new Load(ships, null, tonnes, "t"));
    }

    public LogisticsEvent exports(double quantity, String unit) {
        return logistics(LogisticsType.EXPORT, new Load(ships, null, quantity, unit));
    }

    public LogisticsEvent arrives() {
        return logistics(LogisticsType.ARRI, Load.NONE);
    }

    public SensorReading reads(double value) {
        return reads("gauge", "level", value, "m");
    }

    public SensorReading reads(String sensor, String metric, double value, String unit) {
        return new SensorReading(named("/" + sensor + "/" + metric), key, name, sensor, metric, value, unit, time);
    }

    /** A trade flow between two economies, in kilograms and US dollars; {@link #at} names the product. */
    public TradeFlow flows(Flow flow, String reporter, String partner, double kilograms, double dollars) {
        return new TradeFlow(
                named("/" + flow + "/" + reporter + "/" + partner),
                key,
                name,
                reporter,
                partner,
                flow,
                periodStart == null ? time : periodStart,
                time,
                new TradeFlow.Amount(null, null, kilograms, dollars));
    }

    private LogisticsEvent logistics(LogisticsType type, Load load) {
        return new LogisticsEvent(
                named("/" + type + "/" + ships + "/" + lane),
                key,
                name,
                type,
                Classifier.ACT,
                new Times(time, periodStart, late == null ? null : time - late.toMillis(), null, null),
                new Route(lane, null, null),
                load);
    }

    private String named(String what) {
        return id != null ? id : key + "/" + time + what;
    }
}
