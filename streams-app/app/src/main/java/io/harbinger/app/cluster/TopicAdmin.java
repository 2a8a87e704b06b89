package io.harbinger.app.cluster;

import io.harbinger.app.cluster.TopicRules.WrongSetting;
import io.harbinger.topology.Changelogs;
import io.harbinger.topology.ClientSettings;
import io.harbinger.topology.TopicSpec;
import io.harbinger.topology.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.AlterConfigOp.OpType;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TopicExistsException;

/**
 * Creates and verifies the topics of a deployment. Every method ends within the timeout, with
 * a {@link ClusterException} when the cluster does not answer or refuses.
 */
public final class TopicAdmin implements AutoCloseable {

    /** Time a cluster gets to answer, unless a user's setting gives another. */
    public static final Duration TIMEOUT = Duration.ofSeconds(15);

    private static final Pattern MILLIS = Pattern.compile("[0-9]{1,9}");

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
        return connect(settings, timeout(settings));
    }

    /** Time that the cluster gets to answer: the user's {@code default.api.timeout.ms}, or 15 seconds. */
    public static Duration timeout(ClientSettings settings) {
        String given = String.valueOf(settings.admin().get(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG));
        return MILLIS.matcher(given).matches() ? Duration.ofMillis(Long.parseLong(given)) : TIMEOUT;
    }

    /** As {@link #connect(ClientSettings)}, with another timeout. */
    public static TopicAdmin connect(ClientSettings settings, Duration timeout) {
        return new TopicAdmin(ClusterClient.connect(settings, timeout));
    }

    /**
     * Creates the topics that are missing and leaves the others as they are. They can be written to when this returns.
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
        awaitVisible(() -> names().containsAll(names(topics.all())), "the topics it created");
        awaitLeaders(created);
        return missing.stream().map(TopicSpec::name).filter(created::contains).toList();
    }

    /**
     * Sets what the topics that exist have otherwise than the application needs; their partitions stay.
     *
     * @return one line per setting changed
     */
    public List<String> alter(Topics topics) {
        List<WrongSetting> wrong = wrong(topics);
        Map<ConfigResource, Collection<AlterConfigOp>> changes = wrong.stream()
                .collect(Collectors.groupingBy(
                        setting -> resource(setting.topic()),
                        Collectors.mapping(TopicAdmin::set, Collectors.toCollection(ArrayList::new))));
        await(admin.incrementalAlterConfigs(changes).all(), "change topic settings");
        awaitVisible(() -> wrong(topics).isEmpty(), "the settings it was given");
        return wrong.stream()
                .map(setting -> setting.topic() + " " + setting.wanted().key() + "="
                        + setting.wanted().value())
                .toList();
    }

    private static AlterConfigOp set(WrongSetting wrong) {
        return new AlterConfigOp(
                new ConfigEntry(wrong.wanted().key(), wrong.wanted().value()), OpType.SET);
    }

    /**
     * Compares the topics with what the application needs.
     *
     * @return one line per problem, none when all is well
     */
    public List<String> verify(Topics topics) {
        return problems(topics, topics.all(), partitions(topics));
    }

    private List<String> problems(Topics topics, List<TopicSpec> needed, Map<String, Integer> found) {
        var problems = new ArrayList<>(TopicRules.missing(needed, found.keySet(), bootstrapServers));
        problems.addAll(TopicRules.partitions(topics, found));
        TopicRules.settings(needed, configs(found.keySet())).forEach(wrong -> problems.add(wrong.problem()));
        return List.copyOf(problems);
    }

    private List<WrongSetting> wrong(Topics topics) {
        return TopicRules.settings(topics.all(), configs(partitions(topics).keySet()));
    }

    /**
     * Partitions of every input topic, when all topics of the application are as they must be. Others are for other
     * tools, and may be absent.
     *
     * @throws ClusterException with the lines of {@link #verify} that concern the application otherwise
     */
    public int require(Topics topics) {
        List<TopicSpec> needed = topics.ofApplication();
        return require(topics, needed, client.partitions(names(needed)));
    }

    private int require(Topics topics, List<TopicSpec> needed, Map<String, Integer> found) {
        List<String> problems = problems(topics, needed, found);
        if (!problems.isEmpty()) {
            throw new ClusterException(problems);
        }
        return found.getOrDefault(topics.sensorReadings(), 0);
    }

    /** As {@link #require(Topics)}, and the state of the application fits the partitions of its inputs. */
    public int require(Topics topics, String applicationId) {
        return require(topics, topics.ofApplication(), applicationId);
    }

    /**
     * As {@link #require(Topics)} of some topics, and the state of the application fits the partitions of its inputs.
     *
     * @throws ClusterException with one line that says what to do where it does not
     */
    public int require(Topics topics, List<TopicSpec> needed, String applicationId) {
        var names = new ArrayList<>(names(needed));
        names.addAll(Changelogs.of(applicationId));
        Map<String, Integer> found = client.partitions(names);
        Repartitioned.problem(topics, applicationId, found).ifPresent(line -> {
            throw new ClusterException(line, null);
        });
        found.keySet().retainAll(names(needed));
        return require(topics, needed, found);
    }

    /** One line where topics of a deployment have other than so many partitions; none where all have them. */
    public List<String> otherPartitions(Topics topics, int asked) {
        return TopicRules.otherPartitions(topics, partitions(topics), asked);
    }

    /** Numbers of partitions of those topics of a deployment that exist. */
    Map<String, Integer> partitions(Topics topics) {
        return client.partitions(names(topics.all()));
    }

    /**
     * For a user who needs one topic, and may see no other.
     *
     * @throws ClusterException when it does not exist, as far as this user sees
     */
    public void require(String topic) {
        if (!sees(topic)) {
            throw new ClusterException(
                    "topic " + topic + " does not exist on " + bootstrapServers
                            + ", or this user may not see it (harbinger topics --create makes it)",
                    null);
        }
    }

    /** Whether a topic exists, as far as this user sees. */
    public boolean sees(String topic) {
        return names().contains(topic);
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

    /**
     * A topic is known before the leaders of its partitions take records. A producer whose first batch came too early may
     * never get rid of it: the leader takes the second one, and refuses the first as out of order from then on.
     */
    private void awaitLeaders(List<String> created) {
        Map<TopicPartition, OffsetSpec> ends = new HashMap<>();
        client.partitions(created)
                .forEach((topic, partitions) -> IntStream.range(0, partitions)
                        .forEach(partition -> ends.put(new TopicPartition(topic, partition), OffsetSpec.latest())));
        await(admin.listOffsets(ends).all(), "show the partitions it created");
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

    private static List<String> names(List<TopicSpec> topics) {
        return topics.stream().map(TopicSpec::name).toList();
    }

    private Map<String, Config> configs(Set<String> names) {
        List<ConfigResource> resources =
                names.stream().map(TopicAdmin::resource).toList();
        return await(admin.describeConfigs(resources).all(), "describe topic settings").entrySet().stream()
                .collect(Collectors.toMap(config -> config.getKey().name(), Map.Entry::getValue));
    }

    private static ConfigResource resource(String topic) {
        return new ConfigResource(ConfigResource.Type.TOPIC, topic);
    }

    private <T> T await(KafkaFuture<T> future, String what) {
        return client.await(future, what);
    }
}
