package io.harbinger.domain.indicator;

import io.harbinger.domain.event.Classifier;
import io.harbinger.domain.event.Event;
import io.harbinger.domain.event.Flow;
import io.harbinger.domain.event.LogisticsEvent;
import io.harbinger.domain.event.SensorReading;
import io.harbinger.domain.event.TradeFlow;
import org.jspecify.annotations.Nullable;

/** Reads the catalogue's field names off an event. */
final class EventFields {

    private static final double HOUR = 3_600_000.0;
    private static final double DAY = 24 * HOUR;

    private EventFields() {}

    /** The number, or NaN where the event has none. */
    static double number(Event event, ValueField field) {
        if (field == ValueField.ONE) {
            return 1;
        }
        if (event instanceof SensorReading reading) {
            return field == ValueField.VALUE ? reading.value() : Double.NaN;
        }
        if (event instanceof LogisticsEvent logistics) {
            return number(logistics, field);
        }
        return number((TradeFlow) event, field);
    }

    private static double number(LogisticsEvent event, ValueField field) {
        return switch (field) {
            case COUNT -> event.load().count() == null ? 1 : event.load().count();
            case QUANTITY -> orNaN(event.load().quantity());
            case DELAY_HOURS -> delay(event) / HOUR;
            case ON_TIME -> Double.isNaN(delay(event)) ? Double.NaN : delay(event) <= 0 ? 1 : 0;
            case LEAD_DAYS ->
                event.when().started() == null
                        ? Double.NaN
                        : (event.time() - event.when().started()) / DAY;
            default -> Double.NaN;
        };
    }

    /** Milliseconds later than planned: of the estimate for EST, of the event itself otherwise. */
    private static double delay(LogisticsEvent event) {
        Long planned = event.when().planned();
        Long estimated = event.when().estimated();
        if (planned == null || (event.classifier() == Classifier.EST && estimated == null)) {
            return Double.NaN;
        }
        long reached = event.classifier() == Classifier.EST && estimated != null ? estimated : event.time();
        return reached - planned;
    }

    private static double number(TradeFlow flow, ValueField field) {
        return switch (field) {
            case QTY -> orNaN(flow.amount().qty());
            case NET_WGT -> orNaN(flow.amount().netWgt());
            case PRIMARY_VALUE -> orNaN(flow.amount().primaryValue());
            case BALANCE -> balance(flow);
            default -> Double.NaN;
        };
    }

    private static double balance(TradeFlow flow) {
        double value = orNaN(flow.amount().primaryValue());
        return flow.flow() == Flow.X ? value : flow.flow() == Flow.M ? -value : Double.NaN;
    }

    private static double orNaN(@Nullable Double number) {
        return number == null ? Double.NaN : number;
    }

    /** The text that keeps series or categories apart; empty where the event has none. */
    static String text(Event event, SplitField field) {
        if (event instanceof SensorReading reading) {
            return field == SplitField.SENSOR ? seriesOf(reading) : "";
        }
        if (event instanceof LogisticsEvent logistics) {
            return switch (field) {
                case VESSEL_TYPE -> orEmpty(logistics.load().vesselType());
                case CARRIER -> orEmpty(logistics.route().carrier());
                default -> "";
            };
        }
        TradeFlow flow = (TradeFlow) event;
        return switch (field) {
            case REPORTER -> flow.reporter();
            case PARTNER -> flow.partner();
            default -> "";
        };
    }

    private static String seriesOf(SensorReading reading) {
        return reading.sensor().equals(reading.metric()) ? reading.sensor() : reading.sensor() + "/" + reading.metric();
    }

    /** The text a match compares; {@link Match#ABSENT} where the event has none. */
    static String text(Event event, MatchField field) {
        if (event instanceof SensorReading reading) {
            return switch (field) {
                case METRIC -> reading.metric();
                case UNIT -> reading.unit();
                default -> Match.ABSENT;
            };
        }
        if (event instanceof LogisticsEvent logistics) {
            return switch (field) {
                case TYPE -> logistics.type().name();
                case CLASSIFIER -> logistics.classifier().name();
                case VESSEL_TYPE -> orAbsent(logistics.load().vesselType());
                case UNIT -> orAbsent(logistics.load().unit());
                default -> Match.ABSENT;
            };
        }
        TradeFlow flow = (TradeFlow) event;
        return switch (field) {
            case FLOW -> flow.flow().name();
            case REPORTER -> flow.reporter();
            default -> Match.ABSENT;
        };
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static String orAbsent(@Nullable String text) {
        return text == null ? Match.ABSENT : text;
    }
}
