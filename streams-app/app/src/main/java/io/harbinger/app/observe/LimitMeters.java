package io.harbinger.app.observe;

import io.harbinger.domain.state.Limit;
import io.harbinger.domain.state.Unheard;
import io.harbinger.domain.subject.Subject;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How often the bounds on what is kept of subjects are reached; subjects that are heard in part are named in the log. */
final class LimitMeters {

    private static final Logger LOG = LoggerFactory.getLogger(LimitMeters.class);

    /** Subjects named in the log, each once; of more, the counter tells. */
    private static final int MOST_NAMED = 1_000;

    private final Map<Limit, LongAdder> reached;
    private final Set<Subject> named = ConcurrentHashMap.newKeySet();

    LimitMeters(MeterRegistry registry) {
        reached = Counters.perValue(
                registry,
                "harbinger.limit.reached",
                "How often a bound on what is kept of a subject was reached",
                Limit.class,
                "limit");
    }

    void reached(Limit limit, int times) {
        Counters.of(reached, limit).add(times);
    }

    void unheard(Subject subject, Unheard unheard) {
        if (named.size() < MOST_NAMED && named.add(subject)) {
            LOG.warn(
                    "{} has more series than pipeline.seriesPerSubject allows: some are not heard of {}; its coverage"
                            + " shows it",
                    subject,
                    unheard.refused().stream().map(Unheard.Refused::indicator).collect(Collectors.joining(", ")));
        }
    }
}
