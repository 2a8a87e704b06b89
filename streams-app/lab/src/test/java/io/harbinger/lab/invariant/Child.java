package io.harbinger.lab.invariant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.harbinger.topology.Topics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** An application in a process of its own, mostly a {@link ChildApplication}. */
public final class Child implements AutoCloseable {

    private static final int TIMEOUT_SECONDS = 120;

    /** Exit code of a Java process that SIGTERM ended. */
    private static final int TERMINATED = 143;

    private static final int HEAP_MEGABYTES = 512;

    private static final Pattern PROCESS_ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final ClusterAdmin cluster;
    private final Process process;
    private final Path state;
    private final Path log;
    private final String application;

    private Child(ClusterAdmin cluster, Process process, Path state, Path log, String application) {
        this.cluster = cluster;
        this.process = process;
        this.state = state;
        this.log = log;
        this.application = application;
    }

    /**
     * Starts it.
     *
     * @param state directory of its state
     */
    static Child start(Cluster cluster, Topics topics, int partitions, Path state, long end) {
        Path log = state.resolveSibling(state.getFileName() + ".log");
        return start(cluster, topics, partitions, new Places(state, log), end, HEAP_MEGABYTES);
    }

    /** Where it keeps its state, and what it prints after what others have printed there. */
    public record Places(Path state, Path log) {}

    /** The same with a heap of so many megabytes, of which its state may take a part. */
    static Child start(Cluster cluster, Topics topics, int partitions, Places places, long end, int heap) {
        List<String> command = List.of(
                java(),
                "-Xmx" + heap + "m",
                "-XX:+UseSerialGC",
                "-Dharbinger.log.kafka=" + System.getProperty("harbinger.log.kafka", "ERROR"),
                "-XX:TieredStopAtLevel=1",
                "-Dorg.apache.avro.SERIALIZABLE_PACKAGES=io.harbinger.schema",
                ChildApplication.class.getName(),
                cluster.bootstrapServers(),
                topics.prefix(),
                Integer.toString(partitions),
                places.state().toString(),
                Long.toString(end));
        return start(cluster.admin(), command, places, topics.prefix());
    }

    /**
     * Starts any process that runs an application.
     *
     * @param cluster where it is a member of the group {@code application}
     */
    public static Child start(ClusterAdmin cluster, List<String> command, Places places, String application) {
        var builder = new ProcessBuilder(command);
        // The class path of a build is too long for some command lines.
        builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
        builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(places.log().toFile()));
        try {
            return new Child(cluster, builder.start(), places.state(), places.log(), application);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start a process", e);
        }
    }

    /** The Java that runs this. */
    public static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /**
     * SIGKILL while a transaction is open: no hook runs, nothing is committed or closed. The process is frozen first, so
     * that it cannot commit between the check and the kill.
     */
    public void killInTransaction() {
        await().atMost(Duration.ofSeconds(TIMEOUT_SECONDS))
                .pollInterval(Duration.ofMillis(50))
                .until(this::isKilledInTransaction);
    }

    private boolean isKilledInTransaction() throws IOException, InterruptedException {
        assertThat(process.isAlive()).as("alive; its log:%n%s", log()).isTrue();
        String transactions = application + "-" + (Files.exists(metadata()) ? processId() : "");
        if (!cluster.isInTransaction(transactions)) {
            return false;
        }
        signal("STOP");
        if (!cluster.isInTransaction(transactions)) {
            signal("CONT");
            return false;
        }
        process.destroyForcibly().waitFor();
        return true;
    }

    /** SIGKILL at any moment. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** SIGTERM, and the orderly end that must follow. */
    public void stop() throws InterruptedException {
        process.destroy();
        boolean ended = process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS);
        assertThat(ended).as("ended; its log:%n%s", log()).isTrue();
        assertThat(process.exitValue()).as("exit code; its log:%n%s", log()).isEqualTo(TERMINATED);
    }

    /** Waits until all that is on topics is processed and committed. */
    void awaitCommitted(List<String> topics) {
        await().atMost(Duration.ofSeconds(TIMEOUT_SECONDS))
                .pollInterval(Duration.ofMillis(500))
                .untilAsserted(() -> assertThat(cluster.unread(application, topics))
                        .as("unread; its log:%n%s", log())
                        .isEmpty());
    }

    void freeze() throws IOException, InterruptedException {
        signal("STOP");
    }

    void resume() throws IOException, InterruptedException {
        signal("CONT");
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Whether it is a member of its group. */
    boolean isMember() throws IOException {
        String client = application + "-" + processId();
        return cluster.describe(application).members().stream()
                .anyMatch(member -> member.clientId().startsWith(client));
    }

    /** How many lines of its log, those of its predecessors with the same state included, contain a text. */
    long logged(String text) {
        return log().lines().filter(line -> line.contains(text)).count();
    }

    private void signal(String name) throws IOException, InterruptedException {
        new ProcessBuilder("/bin/sh", "-c", "kill -" + name + " " + process.pid())
                .start()
                .waitFor();
    }

    /** There where it keeps state on disk. */
    private Path metadata() {
        return state.resolve(application).resolve("kafka-streams-process-metadata");
    }

    /** As Kafka Streams keeps it beside the state; its transactional ids hold it. */
    private String processId() throws IOException {
        String file = Files.readString(metadata());
        return PROCESS_ID.matcher(file).results().findFirst().orElseThrow().group();
    }

    /** Waits until it has come to the end of the log and stopped in order. */
    void awaitEnd() throws InterruptedException {
        boolean ended = process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS);
        assertThat(ended).as("ended; its log:%n%s", log()).isTrue();
        assertThat(process.exitValue()).as("exit code; its log:%n%s", log()).isZero();
    }

    public String log() {
        try {
            return Files.exists(log) ? Files.readString(log) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
