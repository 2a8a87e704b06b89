package io.harbinger.lab.live;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/** Apicurio Registry, kept in memory; the test is skipped where it, or a JDK of 21 or later, is missing. */
record ApicurioServer(Process process, URI url) implements AutoCloseable {

    private static final int LEAST_JDK = 21;

    static ApicurioServer start(Path directory) throws IOException {
        Path program = Path.of("target/apicurio-registry/quarkus-run.jar").toAbsolutePath();
        assumeTrue(Files.exists(program), "Apicurio's server was not unpacked: mvn -Pregistry");
        Optional<Path> java = java();
        assumeTrue(java.isPresent(), "no JDK of " + LEAST_JDK + " or later is installed");
        int port = freePort();
        Process process = new ProcessBuilder(
                        java.get().toString(),
                        "-Xmx512m",
                        "-Dquarkus.http.host=127.0.0.1",
                        "-Dquarkus.http.port=" + port,
                        "-Dquarkus.management.host=127.0.0.1",
                        "-Dquarkus.management.port=0",
                        "-jar",
                        program.toString())
                .directory(program.getParent().toFile())
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("apicurio.log").toFile())
                .start();
        var server = new ApicurioServer(process, URI.create("http://127.0.0.1:" + port + "/apis/ccompat/v7"));
        await().atMost(Duration.ofSeconds(120)).ignoreExceptions().until(server::answers);
        return server;
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }

    private boolean answers() throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(url + "/subjects")).build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).statusCode() == 200;
    }

    private static Optional<Path> java() throws IOException {
        try (Stream<Path> homes = Files.list(Path.of("/usr/lib/jvm"))) {
            return homes.filter(home -> feature(home) >= LEAST_JDK)
                    .map(home -> home.resolve("bin/java"))
                    .filter(Files::isExecutable)
                    .findFirst();
        }
    }

    private static int feature(Path home) {
        Path release = home.resolve("release");
        if (!Files.exists(release)) {
            return 0;
        }
        try (Stream<String> lines = Files.lines(release)) {
            return lines.filter(line -> line.startsWith("JAVA_VERSION="))
                    .map(line -> line.replaceAll("[^0-9.]", "").replaceFirst("\\..*", ""))
                    .mapToInt(Integer::parseInt)
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0;
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
