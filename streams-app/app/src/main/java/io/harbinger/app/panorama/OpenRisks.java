package io.harbinger.app.panorama;

import io.harbinger.client.OutputReader;
import io.harbinger.domain.network.incident.OwnRisk;
import io.harbinger.schema.AlertTransition;
import io.harbinger.topology.ClientSettings;
import io.harbinger.wire.OutputCodec;
import io.harbinger.wire.OwnRisks;
import io.harbinger.wire.WireFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The alerts that are open in a deployment as own risks. */
public final class OpenRisks {

    private OpenRisks() {}

    /**
     * As the last transition of each on the topic of open alerts has them, see {@link OwnRisks#of}.
     *
     * @param problems receives a line for each record that cannot be read, and is left out
     */
    public static List<OwnRisk> read(
            ClientSettings clients, String alertsCurrent, WireFormat format, Consumer<String> problems) {
        var codec = new OutputCodec(format, "", "");
        List<OwnRisk> open = new ArrayList<>();
        new OutputReader(clients.consumer()).newest(alertsCurrent).forEach((key, value) -> {
            try {
                AlertTransition alert = codec.decodeAlert(value);
                OwnRisks.of(alert).ifPresent(open::add);
            } catch (IllegalArgumentException e) {
                problems.accept("alert " + key + " is left out: " + e.getMessage());
            }
        });
        return open;
    }
}
