package io.harbinger.app.cluster;

import io.harbinger.topology.Changelogs;
import io.harbinger.topology.ClientSettings;
import io.harbinger.topology.TopicSpec;
import io.harbinger.topology.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.AlterConfigOp.OpType;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TopicExistsException;

/**
 * Creates and verifies the topics of a deployment. Every method ends within the timeout, with
 * a {@link ClusterException} when the cluster does not answer or refuses.
 */
public final class TopicAdmin implements AutoCloseable {

    /** Time a cluster gets to answer. */
    public static final Duration TIMEOUT = Duration.ofSeconds(15);

    private static final Duration POLL_INTERVAL = Duration.ofMillis(50);

    private final ClusterClient client;
    private final Admin admin;
    private final String bootstrapServers;
    private final Duration timeout;

    private TopicAdmin(ClusterClient client) {
        this.client = client;
        this.admin = client.admin();
        this.bootstrapServers = client.bootstrapServers();
        this.timeout = client.timeout();
    }

    public static TopicAdmin connect(ClientSettings settings) {
        return connect(settings, TIMEOUT);
    }

    /** As {@link #connect(ClientSettings)}, with another timeout. */
    public static TopicAdmin connect(ClientSettings settings, Duration timeout) {
        return new TopicAdmin(ClusterClient.connect(settings, timeout));
    }

    /**
     * Creates the topics that are missing and leaves the others as they are.
     *
     * @return names of the topics created, in the order of {@link Topics#all()}
     */
    public List<String> create(Topics topics, TopicLayout layout) {
        Set<String> existing = names();
        List<TopicSpec> missing = topics.all().stream()
                .filter(spec -> !existing.contains(spec.name()))
                .toList();
        var created = new ArrayList<String>();
        admin.createTopics(missing.stream().map(layout::toNewTopic).toList())
                .values()
                .forEach((name, done) -> {
                    if (isCreated(name, done)) {
                        created.add(name);
                    }
                });
        List<String> wanted = topics.all().stream().map(TopicSpec::name).toList();
        awaitVisible(() -> names().containsAll(wanted), "the topics it created");
        return missing.stream().map(TopicSpec::name).filter(created::contains).toList();
    }

    /**
     * Sets what the topics that exist have otherwise than the application needs; their partitions stay.
     *
     * @return one line per setting changed
     */
    public List<String> alter(Topics topics) {
        Map<TopicSpec, List<TopicSetting>> wrong = wrong(topics);
        Map<ConfigResource, Collection<AlterConfigOp>> changes = new HashMap<>();
        var lines = new ArrayList<String>();
        wrong.forEach((spec, settings) -> {
            changes.put(
                    resource(spec.name()),
                    settings.stream().map(TopicAdmin::set).toList());
            settings.forEach(setting -> lines.add(spec.name() + " " + setting.key() + "=" + setting.value()));
        });
        await(admin.incrementalAlterConfigs(changes).all(), "change topic settings");
        awaitVisible(() -> wrong(topics).isEmpty(), "the settings it was given");
        return lines;
    }

    private static AlterConfigOp set(TopicSetting setting) {
        return new AlterConfigOp(new ConfigEntry(setting.key(), setting.value()), OpType.SET);
    }

    private Map<TopicSpec, List<TopicSetting>> wrong(Topics topics) {
        Map<ConfigResource, Config> configs = configs(describe(topics).keySet());
        Map<TopicSpec, List<TopicSetting>> wrong = new LinkedHashMap<>();
        for (TopicSpec spec : topics.all()) {
            Config config = configs.get(resource(spec.name()));
            List<TopicSetting> settings = config == null ? List.of() : TopicRules.wrong(spec, config);
            if (!settings.isEmpty()) {
                wrong.put(spec, settings);
            }
        }
        return wrong;
    }

    private static ConfigResource resource(String topic) {
        return new ConfigResource(ConfigResource.Type.TOPIC, topic);
    }

    /**
     * Compares the topics with what the application needs.
     *
     * @return one line per problem, none when all is well
     */
    public List<String> verify(Topics topics) {
        Map<String, TopicDescription> found = describe(topics);
        Map<ConfigResource, Config> configs = configs(found.keySet());
        var problems = new ArrayList<>(TopicRules.missing(topics, found.keySet(), bootstrapServers));
        problems.addAll(TopicRules.partitions(topics, partitions(found)));
        for (TopicSpec spec : topics.all()) {
            Config config = configs.get(resource(spec.name()));
            if (config != null) {
                problems.addAll(TopicRules.settings(spec, config));
            }
        }
        return List.copyOf(problems);
    }

    /**
     * Partitions of every input topic, when all topics are as they must be.
     *
     * @throws ClusterException with the lines of {@link #verify} otherwise
     */
    public int require(Topics topics) {
        List<String> problems = verify(topics);
        if (!problems.isEmpty()) {
            throw new ClusterException(problems);
        }
        return describe(topics).values().stream()
                .filter(topic -> topic.name().equals(topics.sensorReadings()))
                .mapToInt(topic -> topic.partitions().size())
                .sum();
    }

    /**
     * As {@link #require(Topics)}, and the state of the application fits the partitions of its inputs.
     *
     * @throws ClusterException with one line that says what to do where it does not
     */
    public int require(Topics topics, String applicationId) {
        Set<String> existing = names();
        var found = new LinkedHashMap<>(partitions(topics));
        List<String> changelogs =
                Changelogs.of(applicationId).stream().filter(existing::contains).toList();
        found.putAll(partitions(await(admin.describeTopics(changelogs).allTopicNames(), "describe topics")));
        Repartitioned.problem(topics, applicationId, found).ifPresent(line -> {
            throw new ClusterException(line, null);
        });
        return require(topics);
    }

    /** Numbers of partitions of those topics of a deployment that exist. */
    Map<String, Integer> partitions(Topics topics) {
        return partitions(describe(topics));
    }

    /**
     * For a user who needs one topic, and may see no other.
     *
     * @throws ClusterException when it does not exist, as far as this user sees
     */
    public void require(String topic) {
        if (!names().contains(topic)) {
            throw new ClusterException(
                    "topic " + topic + " does not exist on " + bootstrapServers
                            + ", or this user may not see it (harbinger topics --create makes it)",
                    null);
        }
    }

    /** Whether the cluster answers at all. */
    public boolean answers() {
        try {
            await(admin.describeCluster().nodes(), "describe itself");
            return true;
        } catch (ClusterException e) {
            return false;
        }
    }

    @Override
    public void close() {
        client.close();
    }

    private boolean isCreated(String name, KafkaFuture<Void> done) {
        try {
            await(done, "create topic " + name);
            return true;
        } catch (ClusterException e) {
            if (e.getCause() instanceof TopicExistsException) {
                return false;
            }
            throw e;
        }
    }

    /** A broker knows a change a moment after the controller has made it. */
    private void awaitVisible(BooleanSupplier visible, String what) {
        long deadline = System.nanoTime() + timeout.toNanos();
        while (!visible.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new ClusterException("Kafka at " + bootstrapServers + " does not show " + what, null);
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(POLL_INTERVAL.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ClusterException("interrupted while waiting for Kafka", e);
        }
    }

    private Set<String> names() {
        return await(admin.listTopics().names(), "list topics");
    }

    private Map<String, TopicDescription> describe(Topics topics) {
        Set<String> existing = names();
        List<String> wanted = topics.all().stream()
                .map(TopicSpec::name)
                .filter(existing::contains)
                .toList();
        return await(admin.describeTopics(wanted).allTopicNames(), "describe topics");
    }

    private Map<ConfigResource, Config> configs(Set<String> names) {
        List<ConfigResource> resources =
                names.stream().map(TopicAdmin::resource).toList();
        return await(admin.describeConfigs(resources).all(), "describe topic settings");
    }

    private static Map<String, Integer> partitions(Map<String, TopicDescription> found) {
        return found.values().stream()
                .collect(Collectors.toMap(
                        TopicDescription::name, topic -> topic.partitions().size(), Math::max, LinkedHashMap::new));
    }

    private <T> T await(KafkaFuture<T> future, String what) {
        return client.await(future, what);
    }
}
