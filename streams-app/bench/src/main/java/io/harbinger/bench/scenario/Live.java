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
import java.util.ArrayList;
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
        try (LiveRun run = LiveRun.start(lab, topics, application, Catalogues.LIVE, Duration.ofMinutes(3), clock);
                AlertWatch watch = new AlertWatch(lab.rig().clients(), topics, clock)) {
            run.load(WARM_UP);
            List<Long> begun = new ArrayList<>();
            for (int round = 1; round <= lab.plan().rounds(); round++) {
                begun.add(clock.millis());
                run.load(lab.plan().pace().time());
            }
            List<AlertWatch.Sight> sights = watch.sights();
            run.stop();
            lab.forget(
                    new Log(topics, lab.plan().engine().partitions(), lab.plan().workload()), application);
            return findings(rounds(begun, sights));
        }
    }

    /** What was let out in each round; the wait of what was let out before is not the load's. */
    private static List<Percentiles> rounds(List<Long> begun, List<AlertWatch.Sight> sights) {
        List<Percentiles> rounds = new ArrayList<>();
        for (int i = 0; i < begun.size(); i++) {
            long from = begun.get(i);
            long to = i + 1 < begun.size() ? begun.get(i + 1) : Long.MAX_VALUE;
            double[] millis = sights.stream()
                    .filter(sight -> sight.letOut() >= from && sight.letOut() < to)
                    .mapToDouble(AlertWatch.Sight::millis)
                    .toArray();
            if (millis.length == 0) {
                throw new GateFailed("latency", "number of alerts", "some", 0);
            }
            rounds.add(new Percentiles(millis));
        }
        return rounds;
    }

    private List<Finding> findings(List<Percentiles> rounds) {
        String what = String.format(
                Locale.ROOT,
                "%s, commits every %d ms, %,d transitions; from the tick that lets it out to its sight",
                load(),
                lab.plan().engine().commitMillis(),
                rounds.stream().mapToInt(Percentiles::count).sum());
        return List.of(
                Finding.of(Target.LATENCY, at(99, rounds), what),
                Finding.info("p50 event→alert", "ms", at(50, rounds)),
                Finding.info("slowest event→alert", "ms", at(100, rounds)));
    }

    private static Sample at(double percent, List<Percentiles> rounds) {
        return new Sample(rounds.stream().map(round -> round.at(percent)).toList());
    }

    private String load() {
        Plan.Pace pace = lab.plan().pace();
        return String.format(Locale.ROOT, "%,d events/s of %,d nodes", pace.perSecond(), pace.nodes());
    }
}
