package io.harbinger.app.console.model;

import java.time.Instant;
import java.util.Map;

/**
 * How much of the topics is known.
 *
 * @param asOf event time that has been reached
 * @param replay whether it is a replay that has ended: nothing more will come
 * @param complete whether all that was there at the start has been read
 * @param lag committed records that are not read yet, by topic; topics that do not exist are left out
 * @param edition of the network
 * @param links where the page leads to
 * @param open alerts
 * @param skipped records that could not be read
 */
public record Status(
        Instant asOf,
        boolean replay,
        boolean complete,
        Map<String, Long> lag,
        String edition,
        ConsoleLinks links,
        int open,
        long skipped) {

    public Status {
        lag = Map.copyOf(lag);
    }

    /** As JSON, lags in the order of topics. */
    public String json() {
        return Json.object(out -> {
            out.writeStringField("asOf", asOf.toString());
            out.writeBooleanField("replay", replay);
            out.writeBooleanField("complete", complete);
            out.writeNumberField("open", open);
            out.writeNumberField("skipped", skipped);
            out.writeStringField("networkEdition", edition);
            links.write(out);
            out.writeObjectFieldStart("lag");
            for (String topic : lag.keySet().stream().sorted().toList()) {
                out.writeNumberField(topic, lag.getOrDefault(topic, 0L));
            }
            out.writeEndObject();
        });
    }
}
