package io.harbinger.app.observe;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.harbinger.app.observe.Health.Report;
import io.harbinger.app.text.PlainText;

/** A health report as JSON: {@code {"status":"down","reasons":[…],"checks":{name:detail,…}}}. */
final class HealthJson {

    private HealthJson() {}

    static String of(Report report) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("status", report.ok() ? "up" : "down");
        var reasons = json.putArray("reasons");
        var checks = json.putObject("checks");
        report.results().forEach(result -> {
            String detail = result.verdict().detail();
            if (!result.verdict().ok()) {
                reasons.add(result.check() + ": " + detail);
            }
            checks.put(result.check(), detail);
        });
        return PlainText.of(json.toString()) + "\n";
    }
}
