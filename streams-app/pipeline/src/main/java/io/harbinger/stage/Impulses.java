package io.harbinger.stage;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Names of the partitions that tell own risks: those of both stages that judge. */
public final class Impulses {

    /** Under which a snapshot is told, for it needs one that every deployment has. */
    public static final String OF_SNAPSHOTS = channel(Stages.SUBJECTS, 0);

    private Impulses() {}

    static String channel(String stage, int partition) {
        return stage + "-" + partition;
    }

    /** Of all partitions. */
    static Set<String> channels(int partitions) {
        Set<String> channels = new LinkedHashSet<>();
        for (String stage : List.of(Stages.SUBJECTS, Stages.LANES)) {
            IntStream.range(0, partitions).forEach(partition -> channels.add(channel(stage, partition)));
        }
        return channels;
    }
}
