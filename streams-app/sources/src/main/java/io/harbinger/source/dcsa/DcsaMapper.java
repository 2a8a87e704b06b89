package io.harbinger.source.dcsa;

import io.harbinger.source.Places;
import io.harbinger.source.message.MessageMapper;
import io.harbinger.source.message.MessageOutput;
import io.harbinger.source.message.TreeAt;

/** An event of either version, which its form tells apart. */
final class DcsaMapper implements MessageMapper {

    private final Version22 version22;
    private final Version30 version30;

    DcsaMapper(Places places) {
        version22 = new Version22(places);
        version30 = new Version30(places);
    }

    @Override
    public void map(TreeAt event, MessageOutput out) {
        boolean isNew = event.get("eventClassification").isPresent()
                || event.get("isRetracted").isPresent()
                || event.get("eventRouting").isPresent();
        if (isNew) {
            version30.map(event, out);
        } else {
            version22.map(event, out);
        }
    }
}
