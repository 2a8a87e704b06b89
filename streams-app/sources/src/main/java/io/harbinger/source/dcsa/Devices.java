package io.harbinger.source.dcsa;

import io.harbinger.domain.event.EventKind;
import io.harbinger.domain.event.Reason;
import io.harbinger.domain.event.Revision;
import io.harbinger.domain.event.SensorReading;
import io.harbinger.source.message.MessageOutput;
import io.harbinger.source.message.Numbers;
import io.harbinger.source.message.TreeAt;
import io.harbinger.source.message.UnitCodes;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Readings of reefers and of devices on containers, of one event. */
final class Devices {

    private static final double CUBIC_FOOT = 0.028316846592;

    /** Field and metric, in the order in which readings are made. */
    private static final List<Map.Entry<String, String>> SHARES = List.of(
            Map.entry("humidityPercentage", "humidity"),
            Map.entry("o2Percentage", "o2"),
            Map.entry("co2Percentage", "co2"));

    private final TreeAt event;
    private final String id;
    private final String node;
    private final long time;
    private final Revision revision;
    private final MessageOutput out;

    Devices(TreeAt event, String id, String node, long time, Revision revision, MessageOutput out) {
        this.event = event;
        this.id = id;
        this.node = node;
        this.time = time;
        this.revision = revision;
        this.out = out;
    }

    void read(String type) {
        TreeAt container = event.get("equipmentDetails").get("equipmentReference");
        String name = container.text();
        if (name == null) {
            out.refuse(EventKind.SENSOR, Reason.MISSING_FIELD, container, "says which container it is");
        } else if (type.equals("IOT")) {
            device(name);
        } else {
            reefer(name, event.get("reeferDetails"));
        }
    }

    /** A door opens or closes; where a container is, is nothing that a sensor of a node reads. */
    private void device(String container) {
        TreeAt codeAt = event.get("iotDetails").get("iotEventCode");
        String code = String.valueOf(codeAt.text());
        switch (code) {
            case "DRO" -> accept("door", container + "/door", "door", 1, "1", codeAt);
            case "DRC" -> accept("door", container + "/door", "door", 0, "1", codeAt);
            case "LOC" -> out.skip("positions of containers (IOT LOC) left out", "LOC");
            default -> out.refuse(EventKind.SENSOR, Reason.UNKNOWN_CODE, codeAt, "must be DRO, DRC or LOC");
        }
    }

    private void reefer(String container, TreeAt details) {
        TreeAt unitAt = details.get("temperatureUnit");
        String unit = unitAt.text() == null ? null : UnitCodes.ucum(unitAt.text());
        number(container, details.get("ambientMeasuredTemperature"), "ambient", "ambient-temperature", unit, unitAt);
        number(container, details.get("internalSetpointTemperature"), "setpoint", "setpoint-temperature", unit, unitAt);
        List<TreeAt> probes = details.get("temperatureProbeMeasurements").each();
        for (int i = 0; i < probes.size(); i++) {
            TreeAt probe = probes.get(i);
            String own =
                    probe.any("USDAProbeNumber", "COAProbeUDMKey", "probeLabel").text();
            String name = "probe-" + (own == null ? Integer.toString(i + 1) : own);
            number(container, probe.get("measuredTemperatureValue"), name, "temperature", unit, unitAt);
        }
        TreeAt measured = details.get("measuredParameters");
        for (Map.Entry<String, String> share : SHARES) {
            String metric = share.getValue();
            number(container, measured.get(share.getKey()), metric, metric, "%", measured);
        }
        air(container, measured);
    }

    private void air(String container, TreeAt measured) {
        TreeAt at = measured.get("airExchangeValue");
        TreeAt unitAt = measured.get("airExchangeUnit");
        if (!at.isPresent()) {
            return;
        }
        String unit = unitAt.text() == null ? "MQH" : unitAt.text();
        Double number = Numbers.parse(at.text());
        if (number == null) {
            out.refuse(EventKind.SENSOR, Reason.NOT_A_NUMBER, at, "must be a number");
        } else if (unit.equals("FQH")) {
            accept("air", container + "/air", "air-exchange", number * CUBIC_FOOT, "m3/h", at);
        } else {
            accept("air", container + "/air", "air-exchange", number, UnitCodes.ucum(unit), unitAt);
        }
    }

    private void number(String container, TreeAt at, String name, String metric, @Nullable String unit, TreeAt unitAt) {
        if (!at.isPresent()) {
            return;
        }
        Double number = Numbers.parse(at.text());
        if (number == null) {
            out.refuse(EventKind.SENSOR, Reason.NOT_A_NUMBER, at, "must be a number");
        } else if (unit == null) {
            out.refuse(
                    EventKind.SENSOR, Reason.MISSING_FIELD, unitAt, "says in which unit temperatures are: CEL or FAH");
        } else {
            accept(name, container + "/" + name, metric, number, unit, unitAt);
        }
    }

    private void accept(String part, String sensor, String metric, double value, String unit, TreeAt unitAt) {
        var reading = new SensorReading(id + "#" + part, node, null, sensor, metric, value, unit, time, revision);
        out.event(
                reading,
                event,
                Map.of(
                        "id", event.get("eventID"),
                        "unit", unitAt,
                        "sensor", event.get("equipmentDetails").get("equipmentReference")));
    }
}
