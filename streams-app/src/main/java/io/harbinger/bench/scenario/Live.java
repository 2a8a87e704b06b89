package io.harbinger.bench.scenario;

import io.harbinger.bench.report.Finding;
import io.harbinger.bench.report.Target;
import io.harbinger.bench.rig.Changelogs;
import io.harbinger.bench.rig.Log;
import io.harbinger.bench.stats.Percentiles;
import io.harbinger.bench.stats.Sample;
import io.harbinger.bench.worker.Catalogues;
import io.harbinger.topology.Topics;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;

/** At a realistic rate and by the wall clock: how much is logged per event, and how soon an alert is seen. */
public final class Live {

    private static final Duration SETTLE = Duration.ofSeconds(15);
    /** By then the JVMs have compiled what closes panes and what reads alerts: it comes around six times a minute only. */
    private static final Duration WARM_UP = Duration.ofSeconds(90);

    private final Lab lab;
    private final InstantSource clock;

    public Live(Lab lab, InstantSource clock) {
        this.lab = lab;
        this.clock = clock;
    }

    /** Changelog records per event, with minute panes, over a whole number of minutes. */
    public List<Finding> changelog() throws InterruptedException {
        String application = lab.newApplication();
        Topics topics = new Topics("bench-changelog");
        Duration time = Duration.ofMinutes(Math.max(1, lab.plan().pace().time().toMinutes()));
        try (LiveRun run = LiveRun.start(lab, topics, application, Catalogues.CORE, Duration.ZERO, clock)) {
            run.load(SETTLE);
            long before = records(application);
            long events = run.load(time);
            long after = records(application);
            run.stop();
            lab.forget(
                    new Log(topics, lab.plan().engine().partitions(), lab.plan().workload()), application);
            return List.of(Finding.of(
                    Target.CHANGELOG,
                    Sample.of((double) (after - before) / events),
                    load() + ", one indicator of minutes, over " + time));
        }
    }

    private long records(String application) throws InterruptedException {
        return Changelogs.of(lab.rig().clients(), application).records();
    }

    /** From the tick that lets an alert out to its sight by a consumer that reads what is committed. */
    public List<Finding> latency() throws InterruptedException {
        String application = lab.newApplication();
        Topics topics = new Topics("bench-latency");
        Duration time = lab.plan().pace().time();
        try (LiveRun run = LiveRun.start(lab, topics, application, Catalogues.LIVE, Duration.ofMinutes(3), clock)) {
            double[] latencies;
            try (AlertWatch watch = new AlertWatch(lab.rig().clients(), topics, clock)) {
                run.load(WARM_UP);
                watch.begin();
                run.load(time);
                latencies = watch.latencies();
            }
            run.stop();
            lab.forget(
                    new Log(topics, lab.plan().engine().partitions(), lab.plan().workload()), application);
            if (latencies.length == 0) {
                throw new GateFailed("latency", "number of alerts", "some", 0);
            }
            return findings(new Percentiles(latencies));
        }
    }

    private List<Finding> findings(Percentiles latencies) {
        return List.of(
                Finding.of(
                        Target.LATENCY,
                        Sample.of(latencies.at(99)),
                        String.format(
                                Locale.ROOT,
                                "%s, commits every %d ms, %,d transitions; from the tick that lets it out to its sight",
                                load(),
                                lab.plan().engine().commitMillis(),
                                latencies.count())),
                Finding.info("p50 event→alert", "ms", Sample.of(latencies.at(50))),
                Finding.info("slowest event→alert", "ms", Sample.of(latencies.at(100))));
    }

    private String load() {
        Plan.Pace pace = lab.plan().pace();
        return String.format(Locale.ROOT, "%,d events/s of %,d nodes", pace.perSecond(), pace.nodes());
    }
}
