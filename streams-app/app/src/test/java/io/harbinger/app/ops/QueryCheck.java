package io.harbinger.app.ops;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Evaluates every query of every dashboard and rule on a running Prometheus that scrapes a running Harbinger, and
 * prints what each found. {@code ops/check.sh} starts both. An empty or NaN answer is a failure unless
 * {@code ops/empty-when-healthy.yml} names it, and no selector may match nothing unless that file names its metric; an
 * entry that is not needed, because nothing has that name, is a failure too.
 *
 * <p>All queries are asked about one moment, at which a subject is shown with all that a page can say of it: the shown
 * subjects change from second to second.
 */
public final class QueryCheck {

    private static final int WIDTH = 110;

    /** So long before now, in seconds, the last scrape may not be stored yet. */
    private static final int SETTLED = 3;

    private static final int LOOK_BACK = 60;

    /** The highest score among the subjects of which a baseline is known, too: NaN equals nothing. */
    private static final String SUBJECT = "topk(1, harbinger_subject_score and on (subject)"
            + " (harbinger_subject_driver_baseline == harbinger_subject_driver_baseline))";

    private final LivePrometheus prometheus;
    private final long moment;
    private final Map<String, String> variables;
    private final Map<String, String> mayBeEmpty = new LinkedHashMap<>();
    private final Set<String> named = new TreeSet<>();
    private int failed;
    private int passed;

    private QueryCheck(LivePrometheus prometheus, long moment, String subject) {
        this.prometheus = prometheus;
        this.moment = moment;
        this.variables = Map.of(
                "$job",
                "harbinger",
                "$instance",
                ".*",
                "$subject",
                subject,
                "$indicator",
                ".*",
                "$__rate_interval",
                "30s");
        JsonNode file =
                OpsFiles.yaml(OpsFiles.root().resolve("empty-when-healthy.yml")).get(0);
        file.fields()
                .forEachRemaining(
                        entry -> mayBeEmpty.put(entry.getKey(), entry.getValue().asText()));
    }

    /** Takes Prometheus' address; ends with 1 where a check failed. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        var check = at(new LivePrometheus(arguments[0]));
        System.out.printf("%-9s %6s  %-58s %s%n", "verdict", "series", "where", "query");
        for (OpsQuery query : OpsQuery.all()) {
            check.evaluate(query);
        }
        check.selectors();
        check.health();
        check.unused();
        System.out.printf("queries and selectors: %d well, %d not%n", check.passed, check.failed);
        System.exit(check.failed == 0 ? 0 : 1);
    }

    /** Of the last moments, the latest at which a subject is shown with its baseline. */
    private static QueryCheck at(LivePrometheus prometheus) throws IOException, InterruptedException {
        long latest = prometheus.now() - SETTLED;
        for (long moment = latest; moment > latest - LOOK_BACK; moment--) {
            JsonNode subject =
                    prometheus.query(SUBJECT, moment).path(0).path("metric").path("subject");
            if (!subject.isMissingNode()) {
                return new QueryCheck(prometheus, moment, subject.asText());
            }
        }
        throw new IOException("for " + LOOK_BACK + " s no subject was shown with a baseline");
    }

    private void evaluate(OpsQuery query) throws InterruptedException {
        String expression = fill(query.expression());
        try {
            JsonNode found = prometheus.query(expression, moment);
            report(query, verdict(query, found), found.size(), expression);
        } catch (IOException e) {
            report(query, "ERROR", 0, expression + " : " + e.getMessage());
        }
    }

    private String verdict(OpsQuery query, JsonNode found) {
        boolean told = isTold(found);
        if (query.kind() == OpsQuery.Kind.ALERT) {
            return told ? allowed("fires: " + query.where(), "firing", "FIRES") : "quiet";
        }
        return told ? "ok" : allowed(query.where(), "empty", "EMPTY");
    }

    /** NaN is an answer that says nothing. */
    private static boolean isTold(JsonNode found) {
        for (JsonNode series : found) {
            if (!series.path("value").path(1).asText().equals("NaN")) {
                return true;
            }
        }
        return false;
    }

    private String allowed(String name, String wanted, String otherwise) {
        named.add(name);
        return mayBeEmpty.containsKey(name) ? wanted : otherwise;
    }

    /** A matcher that matches nothing would make an alert quiet for ever. */
    private void selectors() throws InterruptedException {
        Map<String, List<String>> users = new LinkedHashMap<>();
        for (OpsQuery query : OpsQuery.all()) {
            PromQl.selectors(fill(query.expression()))
                    .forEach(selector -> users.computeIfAbsent(selector, any -> new ArrayList<>())
                            .add(query.where()));
        }
        for (var entry : users.entrySet()) {
            var query = new OpsQuery("selector of " + entry.getValue().get(0), OpsQuery.Kind.PANEL, entry.getKey());
            String metric = entry.getKey().replaceFirst("\\{.*", "");
            try {
                int found = prometheus.query(entry.getKey(), moment).size();
                report(query, found > 0 ? "ok" : allowed(metric, "empty", "EMPTY"), found, entry.getKey());
            } catch (IOException e) {
                report(query, "ERROR", 0, entry.getKey() + " : " + e.getMessage());
            }
        }
    }

    private void health() throws IOException, InterruptedException {
        for (JsonNode group : prometheus.rules()) {
            for (JsonNode rule : group.path("rules")) {
                if (!rule.path("health").asText().equals("ok")) {
                    var query = new OpsQuery(rule.path("name").asText(), OpsQuery.Kind.ALERT, "");
                    report(query, "UNWELL", 0, rule.path("lastError").asText());
                }
            }
        }
    }

    private void unused() {
        Set<String> known = new TreeSet<>(named);
        OpsQuery.all().forEach(query -> {
            known.add(query.where());
            known.add("fires: " + query.where());
            known.addAll(PromQl.metrics(query.expression()));
        });
        mayBeEmpty.keySet().stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> report(
                        new OpsQuery(name, OpsQuery.Kind.PANEL, ""), "UNKNOWN", 0, "in empty-when-healthy.yml only"));
    }

    private void report(OpsQuery query, String verdict, int series, String expression) {
        boolean well = verdict.equals(verdict.toLowerCase(java.util.Locale.ROOT));
        if (well) {
            passed++;
        } else {
            failed++;
        }
        String line = expression.replaceAll("\\s+", " ");
        boolean cut = well && line.length() > WIDTH;
        System.out.printf(
                "%-9s %6d  %-58s %s%n", verdict, series, query.where(), cut ? line.substring(0, WIDTH) + "…" : line);
    }

    private String fill(String expression) {
        String filled = expression;
        for (var variable : variables.entrySet()) {
            filled = filled.replace(variable.getKey(), variable.getValue());
        }
        return filled;
    }
}
