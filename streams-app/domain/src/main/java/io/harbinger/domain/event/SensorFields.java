package io.harbinger.domain.event;

import java.util.List;

/** The fields of sensor readings. */
public final class SensorFields extends EventTable<SensorReading> {

    public static final EventField<SensorReading, String> ID =
            EventField.text("id", Presence.DERIVABLE, SensorReading::id);
    public static final EventField<SensorReading, String> NODE =
            EventField.text("node", Presence.REQUIRED, SensorReading::node);
    public static final EventField<SensorReading, String> SENSOR =
            EventField.text("sensor", Presence.REQUIRED, SensorReading::sensor);
    public static final EventField<SensorReading, String> METRIC =
            EventField.text("metric", Presence.REQUIRED, SensorReading::metric);
    public static final EventField<SensorReading, Long> EVENT_TIME =
            EventField.time("eventTime", Presence.REQUIRED, SensorReading::time);
    public static final EventField<SensorReading, Double> VALUE = EventField.number("value", SensorReading::value);
    public static final EventField<SensorReading, String> UNIT =
            EventField.unit("unit", Presence.REQUIRED, SensorReading::unit);
    public static final EventField<SensorReading, String> NODE_NAME =
            EventField.name("nodeName", SensorReading::nodeName);
    public static final EventField<SensorReading, Long> REVISION = EventField.revision();
    public static final EventField<SensorReading, Boolean> RETRACTED = EventField.retracted();

    public static final SensorFields TABLE = new SensorFields();

    private SensorFields() {
        super(
                EventKind.SENSOR,
                SensorReading.class,
                List.of(ID, NODE, SENSOR, METRIC, EVENT_TIME, VALUE, UNIT, NODE_NAME, REVISION, RETRACTED));
    }

    @Override
    public SensorReading build(FieldValues values) {
        return new SensorReading(
                values.get(ID),
                values.get(NODE),
                values.optional(NODE_NAME),
                values.get(SENSOR),
                values.get(METRIC),
                values.get(VALUE),
                values.get(UNIT),
                values.get(EVENT_TIME),
                Revision.of(values.get(REVISION), values.get(RETRACTED)));
    }

    @Override
    public EventField<SensorReading, String> id() {
        return ID;
    }

    @Override
    public EventField<SensorReading, String> key() {
        return NODE;
    }

    @Override
    public EventField<SensorReading, Long> time() {
        return EVENT_TIME;
    }

    @Override
    public EventField<SensorReading, Long> revision() {
        return REVISION;
    }

    @Override
    public List<EventField<SensorReading, ?>> identity() {
        return List.of(SENSOR, METRIC);
    }

    @Override
    public List<EventNumber> numbers() {
        return List.of(new EventNumber(
                VALUE.name(),
                event -> cast(event).value(),
                EventNumber.Scale.PLAIN,
                units(SensorReading::unit, reading -> UsualUnits.ofReading(reading.metric(), reading.unit())),
                false,
                List.of(VALUE.name())));
    }

    @Override
    public List<EventLabel> selectors() {
        return List.of(label(METRIC), label(UNIT));
    }

    @Override
    public List<EventLabel> splits() {
        return List.of(new EventLabel(SENSOR.name(), event -> series(cast(event)), List.of()));
    }

    /**
     * Sensor and metric: one sensor may measure several things. Readings in a unit of another quantity than the metric
     * is by its name are a series of their own.
     */
    private static String series(SensorReading reading) {
        String metric = reading.metric();
        String series = reading.sensor().equals(metric) ? metric : reading.sensor() + "/" + metric;
        return UsualUnits.isForeign(metric, reading.unit())
                ? series + " [" + UsualUnits.ofReading(metric, reading.unit()) + "]"
                : series;
    }
}
