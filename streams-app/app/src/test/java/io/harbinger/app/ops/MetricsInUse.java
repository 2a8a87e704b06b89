package io.harbinger.app.ops;

import java.util.Set;
import java.util.TreeSet;

/** The metrics that dashboards and rules ask for. */
public final class MetricsInUse {

    private MetricsInUse() {}

    public static Set<String> startingWith(String prefix) {
        Set<String> metrics = new TreeSet<>();
        OpsQuery.all().stream()
                .flatMap(query -> PromQl.metrics(query.expression()).stream())
                .filter(metric -> metric.startsWith(prefix))
                .forEach(metrics::add);
        return metrics;
    }
}
