package io.harbinger.app.console.model;

import io.harbinger.schema.Incident;
import io.harbinger.schema.UpstreamRisk;
import java.util.List;

/**
 * What the open alerts mean for the network.
 *
 * @param source where it is from
 * @param asOf event time at which it holds, epoch milliseconds
 * @param incidents severest root first
 * @param risks of every subject that is reached, highest first
 */
public record PanoramaView(Source source, long asOf, List<Incident> incidents, List<UpstreamRisk> risks) {

    /** Nothing is known yet. */
    public static final PanoramaView NONE = new PanoramaView(Source.NONE, 0, List.of(), List.of());

    /** Where incidents come from. */
    public enum Source {
        NONE,
        /** Computed here, from the alerts and the network, by the function that the pipeline has too. */
        COMPUTED,
        /** The topics of incidents and upstream risks. */
        TOPICS
    }

    public PanoramaView {
        incidents = List.copyOf(incidents);
        risks = List.copyOf(risks);
    }
}
