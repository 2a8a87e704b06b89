package io.harbinger.bench.scenario;

import io.harbinger.bench.load.RecordDigest;
import io.harbinger.bench.rig.OutputTotals;
import io.harbinger.schema.AlertTransition;
import io.harbinger.wire.OutputCodec;
import io.harbinger.wire.WireFormat;
import java.nio.charset.StandardCharsets;

/**
 * What two engines with the same job must agree on: the values of all panes to the byte, and of alerts every
 * transition, its levels and its times.
 */
final class JobOutputs implements OutputTotals.Listener {

    private static final byte[] NO_KEY = {};

    private final OutputCodec codec = new OutputCodec(WireFormat.singleObject(), "", "");
    private final RecordDigest valuesDigest = new RecordDigest();
    private final RecordDigest transitionsDigest = new RecordDigest();
    private long values;
    private long transitions;

    /**
     * Their totals.
     *
     * @param values closed panes
     * @param valuesDigest over their bytes, whatever their order
     * @param transitions of alerts
     * @param transitionsDigest over what each of them says
     */
    record Totals(long values, long valuesDigest, long transitions, long transitionsDigest) {}

    @Override
    public void value(byte[] value) {
        valuesDigest.add(NO_KEY, value);
        values++;
    }

    @Override
    public void alert(byte[] value) {
        AlertTransition alert = codec.decodeAlert(value);
        String decision = String.join(
                " ",
                alert.getSubjectId(),
                alert.getKind().name(),
                alert.getPreviousLevel().name(),
                alert.getLevel().name(),
                alert.getOnset().toString(),
                alert.getDetectedAt().toString());
        transitionsDigest.add(NO_KEY, decision.getBytes(StandardCharsets.UTF_8));
        transitions++;
    }

    Totals totals() {
        return new Totals(values, valuesDigest.value(), transitions, transitionsDigest.value());
    }
}
