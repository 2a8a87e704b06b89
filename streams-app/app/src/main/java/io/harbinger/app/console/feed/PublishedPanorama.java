package io.harbinger.app.console.feed;

import io.harbinger.app.console.model.PanoramaView;
import io.harbinger.app.console.model.PanoramaView.Source;
import io.harbinger.app.console.model.ReadModel;
import io.harbinger.schema.Incident;
import io.harbinger.schema.UpstreamRisk;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Incidents and upstream risks as their topics have them; one entry per key. */
final class PublishedPanorama {

    private static final Comparator<Incident> SEVEREST_FIRST =
            Comparator.comparingDouble(Incident::getSeverity).reversed();

    private static final Comparator<UpstreamRisk> WORST_FIRST = Comparator.comparingDouble(
                    (UpstreamRisk each) -> each.getAffected().getRisk())
            .reversed();

    private final ReadModel model;
    private final Map<String, Incident> incidents = new TreeMap<>();
    private final Map<String, UpstreamRisk> risks = new TreeMap<>();

    PublishedPanorama(ReadModel model) {
        this.model = model;
    }

    synchronized void incident(String key, @Nullable Incident incident) {
        put(incidents, key, incident);
    }

    synchronized void risk(String key, @Nullable UpstreamRisk risk) {
        put(risks, key, risk);
    }

    /** Hands over what is known. */
    synchronized void publish() {
        List<Incident> worst =
                incidents.values().stream().sorted(SEVEREST_FIRST).toList();
        List<UpstreamRisk> reached = risks.values().stream().sorted(WORST_FIRST).toList();
        long asOf = Stream.concat(
                        worst.stream().map(Incident::getAsOf), reached.stream().map(UpstreamRisk::getAsOf))
                .mapToLong(Instant::toEpochMilli)
                .max()
                .orElse(0);
        model.panorama(new PanoramaView(Source.TOPICS, asOf, worst, reached));
    }

    private static <T> void put(Map<String, T> known, String key, @Nullable T value) {
        if (value == null) {
            known.remove(key);
        } else {
            known.put(key, value);
        }
    }
}
