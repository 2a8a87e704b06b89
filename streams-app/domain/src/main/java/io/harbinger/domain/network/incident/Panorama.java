package io.harbinger.domain.network.incident;

import io.harbinger.domain.subject.Subject;
import java.util.List;
import java.util.Map;

/**
 * What open own risks mean for a network at one instant.
 *
 * @param time the instant, epoch milliseconds
 * @param incidents one a root, severest root first
 * @param reached every subject that is reached, highest risk first, those of verified edges before others
 * @param explained of each own risk that is no root, the root that explains it
 */
public record Panorama(long time, List<Incident> incidents, List<Reached> reached, Map<Subject, Subject> explained) {

    public Panorama {
        incidents = List.copyOf(incidents);
        reached = List.copyOf(reached);
        explained = Map.copyOf(explained);
    }
}
