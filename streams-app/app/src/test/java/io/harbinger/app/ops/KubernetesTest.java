package io.harbinger.app.ops;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.harbinger.topology.TopicSpec;
import io.harbinger.topology.Topics;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The manifests say what the application is; {@code ops/check.sh} has kubectl and the published types judge their form.
 */
class KubernetesTest {

    private static final Path ROOT = OpsFiles.root().resolve("kubernetes");

    @Test
    void shouldDeclareTheTopicsThatTheApplicationNeedsAndNoOther() {
        Map<String, String> declared = new TreeMap<>();
        OpsFiles.yaml(ROOT.resolve("base/topics/kafkatopics.yaml")).forEach(topic -> {
            JsonNode config = topic.path("spec").path("config");
            assertThat(topic.path("kind").asText()).isEqualTo("KafkaTopic");
            assertThat(config.path("message.timestamp.type").asText()).isEqualTo("CreateTime");
            assertThat(topic.path("spec").path("replicas").asInt())
                    .isGreaterThan(config.path("min.insync.replicas").asInt());
            declared.put(
                    topic.path("metadata").path("name").asText(),
                    config.path("cleanup.policy").asText());
        });

        Map<String, String> needed = new TreeMap<>();
        for (TopicSpec spec : Topics.LIVE.all()) {
            needed.put(spec.name(), spec.compacted() ? "compact" : "delete");
        }
        assertThat(declared).isEqualTo(needed);
    }

    @Test
    void shouldGiveAllTopicsTheSameNumberOfPartitionsButThoseOfOne() {
        Map<String, Integer> partitions = new TreeMap<>();
        OpsFiles.yaml(ROOT.resolve("base/topics/kafkatopics.yaml"))
                .forEach(topic -> partitions.put(
                        topic.path("metadata").path("name").asText(),
                        topic.path("spec").path("partitions").asInt()));

        Topics.LIVE.all().stream()
                .filter(TopicSpec::single)
                .forEach(spec -> assertThat(partitions.remove(spec.name())).isEqualTo(1));
        assertThat(Set.copyOf(partitions.values())).hasSize(1).allMatch(count -> count > 0);
    }

    @Test
    void shouldHandTheOperatorTheVeryRulesOfPrometheus() {
        List<JsonNode> ours = new ArrayList<>();
        OpsFiles.list("prometheus/rules", ".yml")
                .forEach(file -> OpsFiles.yaml(file).get(0).path("groups").forEach(ours::add));
        List<JsonNode> theirs = new ArrayList<>();
        OpsFiles.yaml(ROOT.resolve("base/prometheusrule.yaml"))
                .get(0)
                .path("spec")
                .path("groups")
                .forEach(theirs::add);

        assertThat(theirs).containsExactlyInAnyOrderElementsOf(ours);
    }

    @Test
    void shouldRunEveryContainerWithoutRights() {
        assertThat(workloads()).hasSize(2).allSatisfy(workload -> {
            JsonNode pod = workload.path("spec").path("template").path("spec");
            assertThat(pod.path("securityContext").path("runAsNonRoot").asBoolean())
                    .isTrue();
            assertThat(pod.path("securityContext").path("runAsUser").asInt()).isGreaterThanOrEqualTo(10000);
            assertThat(pod.path("securityContext")
                            .path("seccompProfile")
                            .path("type")
                            .asText())
                    .isEqualTo("RuntimeDefault");
            assertThat(pod.path("automountServiceAccountToken").asBoolean(true)).isFalse();
            pod.path("containers").forEach(container -> {
                JsonNode rights = container.path("securityContext");
                assertThat(rights.path("readOnlyRootFilesystem").asBoolean()).isTrue();
                assertThat(rights.path("allowPrivilegeEscalation").asBoolean(true))
                        .isFalse();
                assertThat(rights.path("capabilities").path("drop").path(0).asText())
                        .isEqualTo("ALL");
                assertThat(container.path("resources").path("limits").has("memory"))
                        .isTrue();
                assertThat(container.path("volumeMounts"))
                        .anyMatch(mount -> mount.path("mountPath").asText().equals("/tmp"));
            });
        });
    }

    @Test
    void shouldProbeTheInstancesOnTheirOwnPortAndKeepTheirStateOnAVolume() {
        JsonNode set = document("base/statefulset.yaml");
        JsonNode container = set.path("spec")
                .path("template")
                .path("spec")
                .path("containers")
                .path(0);

        assertThat(container.path("livenessProbe").path("httpGet").path("path").asText())
                .isEqualTo("/health/live");
        assertThat(container.path("startupProbe").path("httpGet").path("path").asText())
                .isEqualTo("/health/live");
        assertThat(container.path("readinessProbe").path("httpGet").path("path").asText())
                .isEqualTo("/health/ready");
        JsonNode config = document("base/harbinger.yaml");
        assertThat(container.path("ports").path(0).path("containerPort").asInt())
                .isEqualTo(config.path("http").path("port").asInt());
        assertThat(container.path("volumeMounts"))
                .anyMatch(mount -> mount.path("mountPath")
                        .asText()
                        .equals(config.path("streams").path("stateDir").asText()));
        assertThat(config.path("streams").path("standbyReplicas").asInt())
                .isBetween(1, set.path("spec").path("replicas").asInt() - 1);
        assertThat(set.path("spec").path("serviceName").asText())
                .isEqualTo(document("base/service.yaml")
                        .path("metadata")
                        .path("name")
                        .asText());
    }

    @Test
    void shouldNameAVersionForEveryImage() {
        List<Path> kustomizations = OpsFiles.list("kubernetes", "kustomization.yaml");
        assertThat(kustomizations).hasSize(3);
        List<String> tags = new ArrayList<>();
        kustomizations.forEach(file -> OpsFiles.yaml(file)
                .get(0)
                .path("images")
                .forEach(image -> tags.add(image.path("newTag").asText())));

        assertThat(tags).hasSize(2).allMatch(tag -> tag.matches("\\d+\\.\\d+\\.\\d+"));
        assertThat(OpsFiles.list("kubernetes", ".yaml"))
                .allSatisfy(file -> assertThat(OpsFiles.text(file)).doesNotContain(":latest"));
    }

    @Test
    void shouldUseEveryFileInAKustomization() {
        Set<Path> used = new HashSet<>();
        for (Path file : OpsFiles.list("kubernetes", "kustomization.yaml")) {
            JsonNode kustomization = OpsFiles.yaml(file).get(0);
            Stream.of("resources", "components")
                    .flatMap(key -> texts(kustomization.path(key)))
                    .forEach(name -> used.add(file.resolveSibling(name).normalize()));
            kustomization
                    .path("patches")
                    .forEach(patch -> used.add(
                            file.resolveSibling(patch.path("path").asText()).normalize()));
            kustomization
                    .path("configMapGenerator")
                    .forEach(map -> texts(map.path("files"))
                            .forEach(name -> used.add(file.resolveSibling(name).normalize())));
        }

        assertThat(OpsFiles.list("kubernetes", ".yaml"))
                .filteredOn(file -> !file.endsWith("kustomization.yaml"))
                .allMatch(used::contains);
    }

    private static Stream<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(text -> texts.add(text.asText()));
        return texts.stream();
    }

    private static List<JsonNode> workloads() {
        return List.of(document("base/statefulset.yaml"), document("components/bridge/deployment.yaml"));
    }

    private static JsonNode document(String file) {
        return OpsFiles.yaml(ROOT.resolve(file)).get(0);
    }
}
