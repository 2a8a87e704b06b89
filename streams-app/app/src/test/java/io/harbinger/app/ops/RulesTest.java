package io.harbinger.app.ops;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RulesTest {

    private static final Set<String> SEVERITIES = Set.of("critical", "warning");

    /** What the bridge posts: no rule has it. */
    private static final String RISK = "HarbingerRisk";

    /** The base is an external label of Prometheus; without one, links are paths in this repository. */
    private static final String RUNBOOKS = "{{ or $externalLabels.runbooks \"ops/runbooks\" }}/";

    @Test
    void shouldNameMeaningAndActionOfEveryAlert() {
        assertThat(alerts()).hasSizeGreaterThan(10).allSatisfy(alert -> {
            String name = alert.path("alert").asText();
            assertThat(name).startsWith("Harbinger");
            assertThat(alert.path("for").asText()).as(name).matches("[0-9]+[smh]");
            assertThat(SEVERITIES)
                    .contains(alert.path("labels").path("severity").asText());
            assertThat(alert.path("annotations").path("summary").asText())
                    .as(name)
                    .isNotBlank();
            assertThat(alert.path("annotations").path("description").asText())
                    .as(name)
                    .endsWith(".");
        });
    }

    /** A link that ends nowhere is found at night, by whoever is paged. */
    @Test
    void shouldLinkEveryAlertToAHeadingOfItsRunbook() {
        assertThat(alerts()).allSatisfy(alert -> {
            String link = alert.path("annotations").path("runbook_url").asText();
            assertThat(link).startsWith(RUNBOOKS);
            Runbook.Target target = Runbook.target(link.substring(RUNBOOKS.length()));
            assertThat(target.runbook()).isEqualTo(alert.path("alert").asText());
            assertThat(Runbook.anchors(target.runbook())).contains(target.anchor());
        });
    }

    @Test
    void shouldHaveARunbookForEveryAlertAndNoOther() {
        List<String> expected = new ArrayList<>(names());
        expected.add(RISK);
        assertThat(OpsFiles.list("runbooks", ".md").stream()
                        .map(file -> file.getFileName().toString().replace(".md", "")))
                .containsExactlyInAnyOrderElementsOf(expected);
        assertThat(OpsFiles.list("runbooks", ".md"))
                .allSatisfy(file -> assertThat(OpsFiles.text(file))
                        .startsWith("# " + file.getFileName().toString().replace(".md", "") + "\n")
                        .contains("## What it means\n", "## How to look\n- ", "## What to do\n- "));
    }

    @Test
    void shouldSayOfEveryLevelOfRiskWhatToDo() {
        assertThat(Runbook.anchors(RISK)).contains("blue", "yellow", "orange", "red", "stale", "feed-alerts");
    }

    @Test
    void shouldLinkFromRunbookToRunbookWhereThereIsAHeading() {
        for (Path file : OpsFiles.list("runbooks", ".md")) {
            assertThat(Runbook.links(file))
                    .as(file.toString())
                    .allSatisfy(target ->
                            assertThat(Runbook.anchors(target.runbook())).contains(target.anchor()));
        }
    }

    /** Alerts that nobody tested fire at the wrong time, or never. */
    @Test
    void shouldTestForEveryAlertThatItFiresAndThatItDoesNot() {
        Set<String> fires = new TreeSet<>();
        Set<String> stays = new HashSet<>();
        for (Path file : OpsFiles.list("prometheus/tests", ".yml")) {
            OpsFiles.yaml(file)
                    .forEach(document -> document.path("tests").forEach(test -> collect(test, fires, stays)));
        }

        assertThat(fires).containsExactlyInAnyOrderElementsOf(names());
        assertThat(stays).containsExactlyInAnyOrderElementsOf(names());
    }

    @Test
    void shouldUseNoMetricThatNoRuleRecords() {
        Set<String> recorded = new HashSet<>();
        OpsQuery.all().stream()
                .filter(query -> query.kind() == OpsQuery.Kind.RECORDING)
                .forEach(query -> recorded.add(query.where()));

        Set<String> used = OpsQuery.all().stream()
                .flatMap(query -> PromQl.metrics(query.expression()).stream())
                .filter(metric -> metric.contains(":"))
                .collect(Collectors.toSet());

        assertThat(recorded).containsExactlyInAnyOrderElementsOf(used);
    }

    /** Groups are evaluated at the same time: a series of another group may be of now or of the evaluation before. */
    @Test
    void shouldReadOnlySeriesThatItsOwnGroupHasRecordedBefore() {
        for (Path file : OpsFiles.list("prometheus/rules", ".yml")) {
            OpsFiles.yaml(file).get(0).path("groups").forEach(group -> {
                Set<String> recorded = new HashSet<>();
                group.path("rules").forEach(rule -> {
                    assertThat(recorded)
                            .as("recorded in %s before %s", group.path("name"), rule.path("expr"))
                            .containsAll(recordings(rule));
                    recorded.add(rule.path("record").asText());
                });
            });
        }
    }

    @Test
    void shouldNameNoReceiverWithASecretInAlertmanagersFile() {
        JsonNode config = OpsFiles.yaml(OpsFiles.root().resolve("alertmanager/alertmanager.yml"))
                .get(0);

        assertThat(config.path("receivers"))
                .allSatisfy(receiver ->
                        assertThat(receiver.fieldNames()).toIterable().containsExactly("name"));
        assertThat(Files.exists(OpsFiles.root().resolve("prometheus/prometheus.yml")))
                .isTrue();
    }

    @Test
    void shouldMuteWhatRestsOnAFeedWhoseOwnAlertIsOpen() {
        JsonNode config = OpsFiles.yaml(OpsFiles.root().resolve("alertmanager/alertmanager.yml"))
                .get(0);

        assertThat(config.path("inhibit_rules")).anySatisfy(rule -> {
            assertThat(rule.path("source_matchers").toString()).contains("subject_type=\\\"feed\\\"");
            assertThat(rule.path("target_matchers").toString()).contains("subject_type!=\\\"feed\\\"");
            assertThat(rule.path("equal").toString()).isEqualTo("[\"feed\"]");
        });
    }

    /** A test in which an alert must never fire has only empty expectations for it. */
    private static void collect(JsonNode test, Set<String> fires, Set<String> stays) {
        Set<String> named = new HashSet<>();
        Set<String> fired = new HashSet<>();
        test.path("alert_rule_test").forEach(expected -> {
            named.add(expected.path("alertname").asText());
            if (!expected.path("exp_alerts").isEmpty()) {
                fired.add(expected.path("alertname").asText());
            }
        });
        fires.addAll(fired);
        named.removeAll(fired);
        stays.addAll(named);
    }

    private static List<String> recordings(JsonNode rule) {
        return PromQl.metrics(rule.path("expr").asText()).stream()
                .filter(metric -> metric.contains(":"))
                .toList();
    }

    private static List<JsonNode> alerts() {
        var alerts = new ArrayList<JsonNode>();
        for (Path file : OpsFiles.list("prometheus/rules", ".yml")) {
            OpsQuery.rules(file).stream().filter(rule -> rule.has("alert")).forEach(alerts::add);
        }
        return alerts;
    }

    private static List<String> names() {
        return alerts().stream().map(alert -> alert.path("alert").asText()).toList();
    }
}
