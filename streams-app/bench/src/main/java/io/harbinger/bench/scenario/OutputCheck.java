package io.harbinger.bench.scenario;

import io.harbinger.bench.load.ReferenceMinutes;
import io.harbinger.bench.rig.OutputTotals;
import io.harbinger.schema.AlertTransition;
import io.harbinger.schema.IndicatorValue;
import io.harbinger.schema.TransitionKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Set;
import org.apache.avro.message.BinaryMessageDecoder;
import org.apache.avro.specific.SpecificData;

/**
 * Compares a pipeline's outputs with the independent loop: every minute's count and mean, and which nodes had alerts.
 */
final class OutputCheck implements OutputTotals.Listener {

    /** Grace of the minute indicators checked here. */
    private static final long GRACE = 10_000;

    private static final double RELATIVE = 1e-9;
    private static final String EACH = "minute of a node";

    private final String what;
    private final String indicator;
    private final ReferenceMinutes minutes;
    private final BinaryMessageDecoder<IndicatorValue> values =
            new BinaryMessageDecoder<>(SpecificData.getForSchema(IndicatorValue.SCHEMA$), IndicatorValue.SCHEMA$);
    private final BinaryMessageDecoder<AlertTransition> alerts =
            new BinaryMessageDecoder<>(SpecificData.getForSchema(AlertTransition.SCHEMA$), AlertTransition.SCHEMA$);
    private final Set<String> alerted = new HashSet<>();
    private long checked;

    /**
     * A check.
     *
     * @param what is checked, for messages
     * @param indicator the mean of a minute, by its id
     */
    OutputCheck(String what, String indicator, ReferenceMinutes minutes) {
        this.what = what;
        this.indicator = indicator;
        this.minutes = minutes;
    }

    @Override
    public void value(byte[] bytes) {
        IndicatorValue value = decode(values, bytes);
        var driver = value.getDriver();
        if (!driver.getIndicator().equals(indicator) || driver.getSamples() == 0) {
            return;
        }
        long start = driver.getWindowStart().toEpochMilli();
        int count = minutes.count(value.getSubjectId(), start);
        double mean = minutes.mean(value.getSubjectId(), start);
        if (driver.getSamples() != count || !(Math.abs(driver.getValue() - mean) <= RELATIVE * Math.abs(mean))) {
            throw new CorrectnessFailed(
                    what,
                    EACH + " (" + value.getSubjectId() + ", " + driver.getWindowStart() + ")",
                    mean + " of " + count,
                    driver.getValue() + " of " + driver.getSamples());
        }
        checked++;
    }

    @Override
    public void alert(byte[] bytes) {
        AlertTransition transition = decode(alerts, bytes);
        if (transition.getKind() == TransitionKind.OPENED) {
            alerted.add(transition.getSubjectId());
        }
    }

    /** After the last output. Requires every closed minute of every node once. */
    void finish() {
        long expected = minutes.closed(GRACE);
        if (checked != expected) {
            throw new CorrectnessFailed(what, "number of closed minutes", expected, checked);
        }
        if (!minutes.mayAlert().containsAll(alerted)) {
            alerted.removeAll(minutes.mayAlert());
            throw new CorrectnessFailed(what, "alerts", "none of undisturbed nodes", alerted);
        }
    }

    /** In addition to {@link #finish()}: every node that was disrupted while a baseline existed has had its alert. */
    void requireAlerts() {
        if (!alerted.containsAll(minutes.mustAlert())) {
            Set<String> missing = new HashSet<>(minutes.mustAlert());
            missing.removeAll(alerted);
            throw new CorrectnessFailed(what, "alerts", "of every disrupted node", "none of " + missing);
        }
    }

    private static <T> T decode(BinaryMessageDecoder<T> decoder, byte[] bytes) {
        try {
            return decoder.decode(bytes, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
