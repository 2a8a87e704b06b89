package io.harbinger.testing;

import io.harbinger.domain.event.Classifier;
import io.harbinger.domain.event.LogisticsEvent;
import io.harbinger.domain.event.LogisticsType;
import java.time.Duration;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Builds logistics events: an actual movement at an instant, or a count over a day. */
public final class EventBuilder {

    private @Nullable String id;
    private String node = "suez";
    private @Nullable String name;
    private Classifier classifier = Classifier.ACT;
    private long time;
    private @Nullable Long periodStart;
    private @Nullable Long planned;
    private @Nullable Long estimated;
    private @Nullable Long started;
    private @Nullable String lane;
    private @Nullable String carrier;
    private @Nullable String shipment;
    private @Nullable String vesselType;
    private @Nullable Double quantity;
    private @Nullable String unit;
    private @Nullable Duration late;

    public EventBuilder id(String value) {
        id = value;
        return this;
    }

    public EventBuilder at(String nodeId) {
        node = nodeId;
        return this;
    }

    public EventBuilder named(String nodeName) {
        name = nodeName;
        return this;
    }

    /** Covers the day, e.g. 2021-03-24, and is timed at its last instant. */
    public EventBuilder on(String date) {
        return overDay(Times.day(date));
    }

    public EventBuilder on(LocalDate day) {
        return on(day.toString());
    }

    /** Covers the day that begins at {@code start}. */
    public EventBuilder overDay(long start) {
        periodStart = start;
        time = start + Times.DAY - 1;
        return this;
    }

    /** Covers a period, given by its first and its last instant. */
    public EventBuilder period(long first, long last) {
        periodStart = first;
        time = last;
        return this;
    }

    /** At an instant, e.g. 2021-03-24T05:40:00Z. */
    public EventBuilder when(String instant) {
        return when(Times.at(instant));
    }

    public EventBuilder when(long millis) {
        time = millis;
        return this;
    }

    public EventBuilder planned(long millis) {
        planned = millis;
        return this;
    }

    /** Planned for so much earlier than it happens. */
    public EventBuilder late(Duration by) {
        late = by;
        return this;
    }

    public EventBuilder started(long millis) {
        started = millis;
        return this;
    }

    /** An estimate (EST) of {@code millis}. */
    public EventBuilder estimating(long millis) {
        classifier = Classifier.EST;
        estimated = millis;
        return this;
    }

    public EventBuilder classifiedAs(Classifier value) {
        classifier = value;
        return this;
    }

    public EventBuilder onLane(String value) {
        lane = value;
        return this;
    }

    /** By its shipment reference. */
    public EventBuilder carriedAs(String value) {
        shipment = value;
        return this;
    }

    public EventBuilder by(String value) {
        carrier = value;
        return this;
    }

    public EventBuilder ships(String type) {
        vesselType = type;
        return this;
    }

    public EventBuilder carrying(double amount, String ucum) {
        quantity = amount;
        unit = ucum;
        return this;
    }

    public LogisticsEvent transits(long count) {
        return of(LogisticsType.TRANSIT, count);
    }

    public LogisticsEvent calls(long count) {
        return of(LogisticsType.CALL, count);
    }

    /** An export volume in tonnes. */
    public LogisticsEvent exports(double tonnes) {
        return carrying(tonnes, "t").is(LogisticsType.EXPORT);
    }

    public LogisticsEvent arrives() {
        return is(LogisticsType.ARRI);
    }

    /** One movement, without a count of its own. */
    public LogisticsEvent is(LogisticsType type) {
        return of(type, null);
    }

    private LogisticsEvent of(LogisticsType type, @Nullable Long count) {
        String given = id == null ? String.join("-", node, type.name(), String.valueOf(vesselType), "" + time) : id;
        Long plannedTime = late == null ? planned : Long.valueOf(time - late.toMillis());
        return new LogisticsEvent(
                given,
                node,
                name,
                type,
                classifier,
                new LogisticsEvent.Times(time, periodStart, plannedTime, estimated, started),
                LogisticsEvent.Route.of(lane, carrier, shipment),
                LogisticsEvent.Load.counted(vesselType, count).withQuantity(quantity, unit));
    }
}
