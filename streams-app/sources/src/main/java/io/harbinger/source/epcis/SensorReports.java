package io.harbinger.source.epcis;

import io.harbinger.domain.event.EventKind;
import io.harbinger.domain.event.Reason;
import io.harbinger.domain.event.Revision;
import io.harbinger.domain.event.SensorReading;
import io.harbinger.source.message.MessageOutput;
import io.harbinger.source.message.Numbers;
import io.harbinger.source.message.TreeAt;
import io.harbinger.source.message.UnitCodes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The sensor reports of one event: a reading of each that has a number, and one of each alarm or error. */
final class SensorReports {

    private static final Map<String, String> EXCEPTIONS =
            Map.of("ALARM_CONDITION", "alarm", "ERROR_CONDITION", "error");

    private final TreeAt event;
    private final String id;
    private final String node;
    private final EpcisTimes times;
    private final MessageOutput out;

    /**
     * @param id of the event
     * @param node where it was
     */
    SensorReports(TreeAt event, String id, String node, EpcisTimes times, MessageOutput out) {
        this.event = event;
        this.id = id;
        this.node = node;
        this.times = times;
        this.out = out;
    }

    void read() {
        List<TreeAt> elements = event.get("sensorElementList").each();
        for (int i = 0; i < elements.size(); i++) {
            TreeAt element = elements.get(i);
            List<TreeAt> reports = element.get("sensorReport").each();
            Map<String, Integer> seen = new HashMap<>();
            for (int j = 0; j < reports.size(); j++) {
                read(element.get("sensorMetadata"), reports.get(j), id + "#" + i + "." + j, seen);
            }
        }
    }

    /** @param seen how often each sensor and metric came in this element */
    private void read(TreeAt metadata, TreeAt report, String reading, Map<String, Integer> seen) {
        String exception = report.get("exception").text();
        String condition = exception == null ? null : EXCEPTIONS.get(Words.bare(exception));
        if (exception != null && condition == null) {
            out.count("words that are in no vocabulary, by name", "exception " + exception);
        }
        TreeAt number = report.any("value", "meanValue");
        TreeAt flag = report.get("booleanValue");
        String sensor = sensor(metadata, report);
        if (condition != null) {
            accept(metadata, report, reading + "!" + condition, named(sensor, condition, seen), condition, 1, "1");
        }
        if (number.isPresent()) {
            Double value = Numbers.parse(number.text());
            if (value == null) {
                out.refuse(EventKind.SENSOR, Reason.NOT_A_NUMBER, number, "must be a number");
                return;
            }
            accept(metadata, report, reading, sensor, seen, value, unit(report));
        } else if (condition == null && flag.isPresent()) {
            accept(metadata, report, reading, sensor, seen, flag.text(), flag);
        } else if (condition == null) {
            out.count(
                    "sensor reports without a number, by type",
                    String.valueOf(report.get("type").text()));
        }
    }

    private void accept(
            TreeAt metadata,
            TreeAt report,
            String reading,
            String sensor,
            Map<String, Integer> seen,
            @Nullable String flag,
            TreeAt at) {
        boolean isTrue = "true".equals(flag) || "1".equals(flag);
        if (isTrue || "false".equals(flag) || "0".equals(flag)) {
            accept(metadata, report, reading, sensor, seen, isTrue ? 1 : 0, "1");
        } else {
            out.refuse(EventKind.SENSOR, Reason.UNKNOWN_CODE, at, "must be true or false");
        }
    }

    private void accept(
            TreeAt metadata,
            TreeAt report,
            String reading,
            String sensor,
            Map<String, Integer> seen,
            double value,
            String unit) {
        String type = report.get("type").text();
        if (type == null) {
            out.refuse(EventKind.SENSOR, Reason.MISSING_FIELD, report.get("type"), "says what is measured");
            return;
        }
        String metric = Words.metric(type);
        accept(metadata, report, reading, named(sensor, metric, seen), metric, value, unit);
    }

    private void accept(
            TreeAt metadata, TreeAt report, String reading, String sensor, String metric, double value, String unit) {
        TreeAt time = time(metadata, report);
        Long at = times.required(EventKind.SENSOR, time, out);
        if (at == null) {
            return;
        }
        var event = new SensorReading(reading, node, null, sensor, metric, value, unit, at, Revision.FIRST);
        out.event(
                event,
                report,
                Map.of(
                        "unit", report.get("uom"),
                        "metric", report.get("type"),
                        "value", report.any("value", "meanValue"),
                        "sensor", report.get("deviceID"),
                        "eventTime", time,
                        "id", this.event.get("eventID")));
    }

    /** A number without unit has none: that of a ratio or a count. */
    private static String unit(TreeAt report) {
        String unit = report.get("uom").text();
        return unit == null ? "1" : UnitCodes.ucum(unit);
    }

    private TreeAt time(TreeAt metadata, TreeAt report) {
        for (TreeAt at : List.of(report.get("time"), metadata.get("time"), metadata.get("endTime"))) {
            if (at.isPresent()) {
                return at;
            }
        }
        return event.get("eventTime");
    }

    private String sensor(TreeAt metadata, TreeAt report) {
        String device = report.get("deviceID").text();
        String own = device == null ? metadata.get("deviceID").text() : device;
        String component = report.get("component").text();
        return (own == null ? node : own) + (component == null ? "" : "/" + Words.bare(component));
    }

    /** The second report of the same sensor and metric in one element is of something else: it has a number. */
    private static String named(String sensor, String metric, Map<String, Integer> seen) {
        int before = seen.merge(sensor + "\n" + metric, 1, Integer::sum) - 1;
        return before == 0 ? sensor : sensor + "/" + before;
    }
}
