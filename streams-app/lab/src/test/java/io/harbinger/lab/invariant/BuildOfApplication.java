package io.harbinger.lab.invariant;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The command line of one build, each command in a process of its own.
 *
 * @param directory for logs and state
 * @param classPath of the build
 */
record BuildOfApplication(Path directory, String classPath, String bootstrapServers) {

    /** Starts {@code run} on the topics and the application of one name. */
    Process run(String application, String instance) throws IOException {
        return start(
                directory.resolve(instance + ".log"),
                List.of("run", "--no-ticks", "--port", "0", "--application-id", application, "-b", bootstrapServers),
                List.of("--config", config(application).toString(), "--state-dir", state(instance)));
    }

    /** Moves the open alerts to the keys of a scheme; answers what was printed. */
    String moveKeys(String application, String scheme) throws IOException, InterruptedException {
        Path log = directory.resolve("reset-" + scheme + ".log");
        Files.deleteIfExists(log);
        Process process = start(
                log,
                List.of("reset", "--keys-only", scheme, "--execute", "-b", bootstrapServers),
                List.of("--prefix", application, "--application-id", application));
        int exit = process.waitFor();
        if (exit != 0) {
            throw new IllegalStateException("reset ended with " + exit + ": " + Files.readString(log));
        }
        return Files.readString(log);
    }

    private Process start(Path log, List<String> command, List<String> more) throws IOException {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx384m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dorg.apache.avro.SERIALIZABLE_PACKAGES=io.harbinger.schema",
                "io.harbinger.app.Main"));
        line.addAll(command);
        line.addAll(more);
        var builder = new ProcessBuilder(line);
        builder.environment().put("CLASSPATH", classPath);
        return builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
    }

    private String state(String instance) {
        return directory.resolve("state-" + instance).toString();
    }

    private Path config(String application) throws IOException {
        Path catalogue = directory.resolve("catalogue.yaml");
        try (InputStream in = BuildOfApplication.class.getResourceAsStream("/upgrade/v4/catalogue.yaml")) {
            Files.write(catalogue, Objects.requireNonNull(in).readAllBytes());
        }
        Path config = directory.resolve(application + ".yaml");
        return Files.writeString(config, """
                topicPrefix: %s
                catalogue: catalogue.yaml
                pipeline: {futureBound: P1D, retention: P60D}
                """.formatted(application));
    }
}
