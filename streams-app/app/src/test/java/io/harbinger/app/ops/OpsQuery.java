package io.harbinger.app.ops;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A query of a dashboard or of a rule.
 *
 * @param where dashboard file and panel, or the rule
 * @param kind what an empty answer means
 */
record OpsQuery(String where, Kind kind, String expression) {

    enum Kind {
        PANEL,
        RECORDING,
        /** Empty as long as all is well. */
        ALERT
    }

    static List<OpsQuery> all() {
        List<OpsQuery> all = new ArrayList<>();
        for (Path file : OpsFiles.list("grafana/dashboards", ".json")) {
            for (JsonNode panel : OpsFiles.json(file).path("panels")) {
                String where = file.getFileName() + " / " + panel.path("title").asText();
                panel.path("targets")
                        .forEach(target -> all.add(new OpsQuery(
                                where, Kind.PANEL, target.path("expr").asText())));
            }
        }
        for (Path file : OpsFiles.list("prometheus/rules", ".yml")) {
            rules(file).forEach(rule -> all.add(of(rule)));
        }
        return all;
    }

    static List<JsonNode> rules(Path file) {
        List<JsonNode> rules = new ArrayList<>();
        OpsFiles.yaml(file)
                .forEach(document -> document.path("groups")
                        .forEach(group -> group.path("rules").forEach(rules::add)));
        return rules;
    }

    private static OpsQuery of(JsonNode rule) {
        String expression = rule.path("expr").asText().strip();
        return rule.has("alert")
                ? new OpsQuery(rule.path("alert").asText(), Kind.ALERT, expression)
                : new OpsQuery(rule.path("record").asText(), Kind.RECORDING, expression);
    }
}
