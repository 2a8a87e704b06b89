package io.harbinger.lab.invariant;

import io.harbinger.schema.AlertTransition;
import io.harbinger.wire.OutputCodec;
import io.harbinger.wire.WireFormat;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What builds of two releases must agree on: a later one may say more. */
final class Transitions {

    private static final OutputCodec CODEC = new OutputCodec(WireFormat.singleObject(), "", "");

    private Transitions() {}

    /** The transitions of each subject, in their order, whatever the keys of the records. */
    static Map<String, List<String>> bySubject(Collection<byte[]> values) {
        var subjects = new TreeMap<String, List<String>>();
        for (byte[] value : values) {
            AlertTransition alert = CODEC.decodeAlert(value);
            subjects.computeIfAbsent(alert.getSubjectType() + " " + alert.getSubjectId(), subject -> new ArrayList<>())
                    .add(String.join(
                            " ",
                            alert.getAlertId(),
                            alert.getKind().name(),
                            alert.getPreviousLevel() + ">" + alert.getLevel(),
                            String.valueOf(alert.getScore()),
                            alert.getOnset() + " " + alert.getDetectedAt()));
        }
        return subjects;
    }
}
