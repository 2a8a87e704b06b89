package io.harbinger.lab.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.command.InspectContainerResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.testcontainers.containers.BindMode;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.Network;

/** One instance of the application, as an operator runs it: read-only, its state in a volume, its own health check. */
final class Instance implements AutoCloseable {

    /** Exit code of a Java process that SIGTERM ended. */
    private static final int TERMINATED = 143;

    private static final int STOP_SECONDS = 20;
    private static final Duration TIMEOUT = Duration.ofMinutes(3);
    private static final String IMAGE = System.getProperty("harbinger.image", "harbinger/app:local");

    private final GenericContainer<?> container;
    private final String networkId;
    private final DockerClient docker;

    private Instance(GenericContainer<?> container, String networkId) {
        this.container = container;
        this.networkId = networkId;
        this.docker = container.getDockerClient();
    }

    /**
     * Starts one.
     *
     * @param files its configuration and catalogue
     */
    static Instance start(Network network, Path files) {
        GenericContainer<?> container = new GenericContainer<>(IMAGE)
                .withImagePullPolicy(image -> false)
                .withNetwork(network)
                .withFileSystemBind(files.toString(), "/etc/harbinger", BindMode.READ_ONLY)
                .withTmpFs(Map.of("/tmp", "exec,size=256m,mode=1777"))
                .withEnv("JDK_JAVA_OPTIONS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xmx256m")
                .withCreateContainerCmdModifier(create -> create.getHostConfig().withReadonlyRootfs(true))
                .withCommand("run", "--config", "/etc/harbinger/harbinger.yaml", "--no-ticks");
        container.start();
        return new Instance(container, network.getId());
    }

    /** The address by which brokers know it. */
    String address() {
        return inspect().getNetworkSettings().getNetworks().values().stream()
                .filter(network -> networkId.equals(network.getNetworkID()))
                .map(network -> network.getIpAddress() == null ? "" : network.getIpAddress())
                .findFirst()
                .orElse("");
    }

    /** Freezes all of its threads. */
    void pause() {
        docker.pauseContainerCmd(container.getContainerId()).exec();
    }

    void resume() {
        docker.unpauseContainerCmd(container.getContainerId()).exec();
    }

    /** SIGKILL: no hook runs, nothing is committed or closed. */
    void kill() {
        docker.killContainerCmd(container.getContainerId()).exec();
    }

    /** SIGTERM, and the orderly end that must follow. */
    void stop() {
        docker.stopContainerCmd(container.getContainerId())
                .withTimeout(STOP_SECONDS)
                .exec();
        assertThat(inspect().getState().getExitCodeLong())
                .as("exit code; its log:%n%s", container.getLogs())
                .isEqualTo(TERMINATED);
    }

    /** Starts it again with its old state. */
    void startAgain() {
        docker.startContainerCmd(container.getContainerId()).exec();
    }

    boolean isRunning() {
        return Boolean.TRUE.equals(inspect().getState().getRunning());
    }

    /** Takes it off the network: whatever it sends is lost. */
    void unplug() {
        docker.disconnectFromNetworkCmd()
                .withContainerId(container.getContainerId())
                .withNetworkId(networkId)
                .exec();
    }

    void plugIn() {
        docker.connectToNetworkCmd()
                .withContainerId(container.getContainerId())
                .withNetworkId(networkId)
                .exec();
    }

    /** Waits until its health check, or at least its streams application, is content. */
    void awaitRunning() {
        await().atMost(TIMEOUT)
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> page("/health/ready").contains("\"running\":\"yes\""));
    }

    /** A page of its own port, empty while it does not listen. */
    private String page(String path) {
        try {
            return container.execInContainer("harbinger-health", path).getStdout();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Health and log, for the message of a failed test. */
    String diagnostics() {
        String health = isRunning() ? page("/health/ready") : "it does not run";
        return "an instance: " + health + "\n" + container.getLogs();
    }

    private InspectContainerResponse inspect() {
        return docker.inspectContainerCmd(container.getContainerId()).exec();
    }

    @Override
    public void close() {
        container.stop();
    }
}
