package io.harbinger.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.harbinger.stage.Telemetry;
import io.harbinger.testing.Golden;
import io.harbinger.testing.pipeline.Catalogues;
import io.harbinger.wire.WireFormat;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.function.Function;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyDescription;
import org.apache.kafka.streams.TopologyDescription.Node;
import org.apache.kafka.streams.TopologyDescription.Processor;
import org.apache.kafka.streams.TopologyDescription.Subtopology;
import org.junit.jupiter.api.Test;

/**
 * The topology as it is described, against a golden file.
 *
 * <p>A store's changelog topic and a task's directory carry its name and the number of its sub-topology. An
 * application that comes back with another name, or with its sub-topologies numbered otherwise, finds none of what it
 * knew: every baseline starts from nothing, every open alert is forgotten. Whoever changes the golden file either
 * drains and restarts afresh, and says so in the change log, or keeps the old name.
 */
class TopologyDescriptionTest {

    private static final String PROCESSOR = "(ingest|regroup|network|assess|alert|propagate)\\.[a-z]+(-[a-z]+)+";
    private static final String STORE = "(ingest|regroup|network|assess|alert|propagate)-[a-z]+(-[a-z]+)*";

    private final TopologyDescription description = describe();

    private static TopologyDescription describe() {
        return describe(properties -> core(Settings.live(1)).build(properties));
    }

    private static RiskTopology core(Settings settings) {
        return new RiskTopology(
                Catalogues.shipped(), settings, Topics.LIVE, Telemetry.SILENT, WireFormat.singleObject());
    }

    private static TopologyDescription describe(Function<Properties, Topology> application) {
        var properties = new Properties();
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, "harbinger");
        properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "localhost:9092");
        properties.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
        return application.apply(properties).describe();
    }

    @Test
    void shouldBeTheOneOfTheGoldenFile() {
        Golden.assertSame("topology.txt", description.toString());
    }

    /** Sinks are added; what is there already keeps its name and its sub-topology. */
    @Test
    void shouldTellOwnRisksWhereTheDeploymentPropagates() {
        TopologyDescription telling =
                describe(properties -> core(Settings.live(1).withPanorama(true)).build(properties));

        Golden.assertSame("topology-with-panorama.txt", telling.toString());
    }

    @Test
    void shouldPropagateAsTheGoldenFileSays() {
        TopologyDescription second = describe(properties -> new PanoramaTopology(
                        Catalogues.shipped(),
                        Settings.live(1),
                        Topics.LIVE,
                        Telemetry.SILENT,
                        WireFormat.singleObject())
                .build(properties));

        Golden.assertSame("topology-of-panorama.txt", second.toString());
        assertThat(names(second)).allMatch(name -> name.matches(PROCESSOR));
        assertThat(stores(second)).hasSize(5).allMatch(name -> name.matches(STORE));
        assertThat(Topics.LIVE.ofPanorama())
                .allSatisfy(topic -> assertThat(second.toString()).contains(topic.name()));
    }

    @Test
    void shouldHaveNoNameThatKafkaMadeUp() {
        assertThat(description.toString()).doesNotContain("KSTREAM-", "KTABLE-", "-0000");
    }

    @Test
    void shouldNameEveryProcessorAfterItsStageAndWhatItDoes() {
        assertThat(names(description)).hasSizeGreaterThan(15).allMatch(name -> name.matches(PROCESSOR));
    }

    @Test
    void shouldNameEveryStoreAfterItsStage() {
        assertThat(stores(description)).hasSizeGreaterThan(5).allMatch(name -> name.matches(STORE));
    }

    @Test
    void shouldUseOnlyTopicsThatAreCreated() {
        String text = description.toString();

        assertThat(Topics.LIVE.ofApplication())
                .allSatisfy(topic -> assertThat(text).contains(topic.name()));
        assertThat(text.replaceAll("harbinger\\.[a-z-]+\\.v1", "")).doesNotContain("harbinger.");
    }

    /** What people say of alerts changes none. */
    @Test
    void shouldNeitherReadNorWriteAcknowledgements() {
        assertThat(Topics.LIVE.all()).extracting(TopicSpec::name).contains(Topics.LIVE.acknowledgements());
        assertThat(description.toString()).doesNotContain("acknowledgements");
    }

    private static Set<String> names(TopologyDescription description) {
        Set<String> names = new LinkedHashSet<>();
        nodes(description).forEach(node -> names.add(node.name()));
        description.globalStores().forEach(store -> {
            names.add(store.source().name());
            names.add(store.processor().name());
        });
        return names;
    }

    private static Set<String> stores(TopologyDescription description) {
        Set<String> stores = new HashSet<>();
        nodes(description).stream()
                .filter(Processor.class::isInstance)
                .forEach(node -> stores.addAll(((Processor) node).stores()));
        description
                .globalStores()
                .forEach(store -> stores.addAll(store.processor().stores()));
        return stores;
    }

    private static List<Node> nodes(TopologyDescription description) {
        return description.subtopologies().stream()
                .map(Subtopology::nodes)
                .flatMap(Set::stream)
                .toList();
    }
}
