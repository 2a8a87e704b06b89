package io.harbinger.app.ops;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules of Grafana's dashboard model that can go wrong unseen, and our own: one question, units, words. */
class DashboardsTest {

    private static final int COLUMNS = 24;
    private static final Set<String> TYPES = Set.of("timeseries", "stat", "bargauge", "table", "row");
    /** Ids of Grafana's value formats that are used; a wrong one shows bare numbers, silently. */
    private static final Set<String> UNITS =
            Set.of("none", "short", "percentunit", "s", "ms", "bytes", "cps", "cpm", "eps", "dateTimeAsIso");

    static Stream<Path> dashboards() {
        return OpsFiles.list("grafana/dashboards", ".json").stream();
    }

    @ParameterizedTest
    @MethodSource("dashboards")
    void shouldBeImportableAnywhereAndEditedNowhere(Path file) {
        JsonNode dashboard = OpsFiles.json(file);

        assertThat(dashboard.has("id")).isFalse();
        assertThat(dashboard.path("uid").asText()).matches("harbinger-[a-z]{4,20}");
        assertThat(dashboard.path("title").asText()).matches("Harbinger [1-5] · .+");
        assertThat(dashboard.path("description").asText()).as("one question").matches("[^?]+\\?");
        assertThat(dashboard.path("editable").asBoolean(true)).isFalse();
        assertThat(dashboard.path("schemaVersion").asInt()).isBetween(39, 42);
        assertThat(dashboard.path("timezone").asText()).isEqualTo("utc");
        assertThat(OpsFiles.text(file)).doesNotContain("__inputs", "localhost", "DS_PROMETHEUS");
        assertThat(OpsFiles.list("grafana/dashboards", ".json"))
                .extracting(each -> OpsFiles.json(each).path("uid").asText())
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("dashboards")
    void shouldDeclareTheVariablesItUsesAndNoOther(Path file) {
        JsonNode dashboard = OpsFiles.json(file);
        List<String> declared = new ArrayList<>();
        dashboard.path("templating").path("list").forEach(variable -> {
            declared.add(variable.path("name").asText());
            assertThat(variable.path("type").asText()).isIn("datasource", "query", "textbox");
        });

        assertThat(declared).doesNotHaveDuplicates().startsWith("datasource", "job");
        String text = OpsFiles.text(file);
        assertThat(declared).allSatisfy(name -> assertThat(text).containsAnyOf("$" + name, "${" + name + "}"));
        Set<String> used = new HashSet<>();
        java.util.regex.Pattern.compile("\\$([a-z]+)\\b")
                .matcher(text)
                .results()
                .forEach(found -> used.add(found.group(1)));
        assertThat(declared).containsAll(used);
    }

    /** Of what is at risk; those of the pipeline tell of the machine. */
    @ParameterizedTest
    @ValueSource(strings = {"1-overview.json", "2-subject.json", "3-alerts.json"})
    void shouldLeadToTheConsole(String name) {
        JsonNode dashboard =
                OpsFiles.json(OpsFiles.list("grafana/dashboards", name).get(0));
        assertThat(dashboard.path("links").findValuesAsText("url")).anyMatch(url -> url.startsWith("${console}/"));
    }

    @ParameterizedTest
    @MethodSource("dashboards")
    void shouldSayOfEveryPanelWhatItShowsAndInWhichUnit(Path file) {
        panels(file).filter(panel -> !isRow(panel)).forEach(panel -> {
            String title = file.getFileName() + " / " + panel.path("title").asText();
            assertThat(panel.path("type").asText()).as(title).isIn(TYPES);
            assertThat(panel.path("title").asText()).as(title).isNotBlank();
            assertThat(panel.path("description").asText()).as(title).endsWith(".");
            JsonNode defaults = panel.path("fieldConfig").path("defaults");
            assertThat(defaults.path("unit").asText()).as(title).isIn(UNITS);
            JsonNode steps = defaults.path("thresholds").path("steps");
            assertThat(steps.path(0).path("value").isNull()).as(title).isTrue();
            ascending(title, steps);
        });
    }

    @ParameterizedTest
    @MethodSource("dashboards")
    void shouldAskTheChosenDataSourceInEveryPanel(Path file) {
        panels(file).filter(panel -> !isRow(panel)).forEach(panel -> {
            String title = panel.path("title").asText();
            assertThat(panel.path("targets")).as(title).isNotEmpty();
            var references = new ArrayList<String>();
            assertThat(panel.path("datasource").path("uid").asText()).isEqualTo("${datasource}");
            panel.path("targets").forEach(target -> {
                references.add(target.path("refId").asText());
                assertThat(target.path("datasource").path("type").asText()).isEqualTo("prometheus");
                assertThat(target.path("datasource").path("uid").asText()).isEqualTo("${datasource}");
                assertThat(target.path("expr").asText()).as(title).isNotBlank();
                assertThat(target.path("expr").asText())
                        .as("%s: rates need Grafana's own interval, or minutes", title)
                        .doesNotContain("[$__interval]");
            });
            assertThat(references).doesNotHaveDuplicates();
        });
        assertThat(panels(file).map(panel -> panel.path("title").asText())).doesNotHaveDuplicates();
        assertThat(panels(file).map(panel -> panel.path("id").asInt()))
                .doesNotHaveDuplicates()
                .doesNotContain(0);
    }

    @ParameterizedTest
    @MethodSource("dashboards")
    void shouldLayPanelsOutWithoutOverlap(Path file) {
        Set<String> taken = new HashSet<>();
        panels(file).forEach(panel -> {
            JsonNode at = panel.path("gridPos");
            int x = at.path("x").asInt(-1);
            int y = at.path("y").asInt(-1);
            assertThat(x).isGreaterThanOrEqualTo(0);
            assertThat(x + at.path("w").asInt()).isLessThanOrEqualTo(COLUMNS);
            for (int dx = 0; dx < at.path("w").asInt(); dx++) {
                for (int dy = 0; dy < at.path("h").asInt(); dy++) {
                    assertThat(taken.add((x + dx) + ":" + (y + dy)))
                            .as("%s overlaps", panel.path("title").asText())
                            .isTrue();
                }
            }
        });
    }

    private static void ascending(String title, JsonNode steps) {
        double last = Double.NEGATIVE_INFINITY;
        for (int i = 1; i < steps.size(); i++) {
            double value = steps.path(i).path("value").asDouble(Double.NaN);
            assertThat(value).as(title).isGreaterThan(last);
            last = value;
        }
    }

    private static boolean isRow(JsonNode panel) {
        return panel.path("type").asText().equals("row");
    }

    private static Stream<JsonNode> panels(Path file) {
        return StreamSupport.stream(OpsFiles.json(file).path("panels").spliterator(), false);
    }
}
