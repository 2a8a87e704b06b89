package io.harbinger.app.observe;

import io.harbinger.app.observe.Health.Finding;
import io.harbinger.app.observe.Health.Report;
import java.util.stream.Collectors;

/** A health report as JSON: {@code {"status":"down","reasons":[…],"checks":{name:detail,…}}}. */
final class HealthJson {

    private HealthJson() {}

    static String of(Report report) {
        String reasons = report.findings().stream()
                .filter(finding -> !finding.verdict().ok())
                .map(finding ->
                        quoted(finding.check() + ": " + finding.verdict().detail()))
                .collect(Collectors.joining(","));
        String checks = report.findings().stream().map(HealthJson::field).collect(Collectors.joining(","));
        return "{\"status\":\"" + (report.ok() ? "up" : "down") + "\",\"reasons\":[" + reasons + "],\"checks\":{"
                + checks + "}}\n";
    }

    private static String field(Finding finding) {
        return quoted(finding.check()) + ":" + quoted(finding.verdict().detail());
    }

    private static String quoted(String text) {
        var json = new StringBuilder("\"");
        text.chars().forEach(c -> {
            if (c == '"' || c == '\\') {
                json.append('\\').append((char) c);
            } else if (c < 0x20) {
                json.append(String.format("\\u%04x", c));
            } else {
                json.append((char) c);
            }
        });
        return json.append('"').toString();
    }
}
