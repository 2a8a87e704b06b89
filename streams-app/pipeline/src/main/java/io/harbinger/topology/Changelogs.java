package io.harbinger.topology;

import io.harbinger.topology.Names.Branch;
import java.util.List;
import java.util.stream.Stream;

/** The topics that Kafka Streams itself makes for the application: one changelog per store that is logged. */
public final class Changelogs {

    private Changelogs() {}

    /** Those of the second application beside this one, whether they exist or not; of one partition each. */
    public static List<String> ofPanorama(String applicationId) {
        return Stream.of(Names.PROPAGATE_CLOCK, Names.OWN_RISKS, Names.PUBLISHED, Names.UPSTREAM_ALERTS)
                .map(store -> StreamsOptions.panoramaId(applicationId) + "-" + store + "-changelog")
                .toList();
    }

    /** Names of all changelogs, whether they exist or not. Each has a partition per partition of the inputs. */
    public static List<String> of(String applicationId) {
        return Stream.of(
                        Names.INGEST_CLOCK,
                        Branch.SUBJECTS.assessStore(),
                        Branch.SUBJECTS.alertStore(),
                        Names.REGROUP_CLOCK,
                        Branch.LANES.assessStore(),
                        Branch.LANES.alertStore())
                .map(store -> applicationId + "-" + store + "-changelog")
                .toList();
    }
}
