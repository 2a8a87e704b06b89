package io.harbinger.bench.scenario;

import java.util.ArrayList;
import java.util.List;

/**
 * Apache Flink, with which the core job can be compared. It is no part of this program: {@code harbinger bench} builds
 * the module {@code bench-flink} when a variant of Flink is asked for, and passes its class path on.
 */
final class FlinkPeer {

    /** The system property with its class path. */
    static final String CLASS_PATH = "harbinger.bench.flink";

    /** What Flink's serializers and its Kafka sink open of the platform, from its own start script. */
    private static final List<String> OPENED = List.of("java.lang", "java.util", "java.util.concurrent.atomic");

    private FlinkPeer() {}

    /**
     * JVM options of its process.
     *
     * @throws IllegalArgumentException where its class path is not known
     */
    static List<String> jvmOptions() {
        String path = System.getProperty(CLASS_PATH, "");
        if (path.isBlank()) {
            throw new IllegalArgumentException("--only flink, flink_rocksdb: Apache Flink is no part of Harbinger;"
                    + " './harbinger bench --only flink' in a checkout downloads it");
        }
        List<String> options = new ArrayList<>(List.of("-cp", path));
        OPENED.forEach(name -> options.add("--add-opens=java.base/" + name + "=ALL-UNNAMED"));
        return options;
    }
}
