package io.harbinger.bench.process;

import java.lang.management.ManagementFactory;
import java.util.List;

/** How JVMs of this program are started. */
final class JvmOptions {

    static final String MAIN = "io.harbinger.app.Main";

    private static final List<String> OWN =
            List.of("-Xmx", "-Xms", "-agentlib", "-agentpath", "-javaagent", "-XX:StartFlightRecording", "-Dbasedir");

    private JvmOptions() {}

    /** The options of this JVM, but for its heap and its agents: the launcher's choices hold for children too. */
    static List<String> inherited() {
        return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(option -> OWN.stream().noneMatch(option::startsWith))
                .toList();
    }
}
