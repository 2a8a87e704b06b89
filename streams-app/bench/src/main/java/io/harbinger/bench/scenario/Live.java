package io.harbinger.bench.scenario;

import io.harbinger.bench.report.Figure;
import io.harbinger.bench.report.Target;
import io.harbinger.bench.rig.BenchLog;
import io.harbinger.bench.rig.Changelogs;
import io.harbinger.bench.stats.RoundValues;
import io.harbinger.bench.worker.BenchCatalogues;
import io.harbinger.topology.Topics;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.HdrHistogram.Histogram;

/** At a realistic rate and by the wall clock: how much is logged per event, and how soon an alert can be read. */
public final class Live {

    private static final Duration SETTLE = Duration.ofSeconds(15);
    /** By then the JVMs have compiled what closes panes and what reads alerts: which runs only six times a minute. */
    private static final Duration WARM_UP = Duration.ofSeconds(90);

    private static final int SIGNIFICANT_DIGITS = 5;

    private final ScenarioContext context;
    private final InstantSource clock;

    public Live(ScenarioContext context, InstantSource clock) {
        this.context = context;
        this.clock = clock;
    }

    /** Changelog records per event, with minute panes, over a whole number of minutes. */
    public List<Figure> changelog() throws InterruptedException {
        String application = context.newApplication();
        Topics topics = new Topics("bench-changelog");
        Duration time =
                Duration.ofMinutes(Math.max(1, context.plan().pace().time().toMinutes()));
        try (LiveRun run = LiveRun.start(context, topics, application, BenchCatalogues.CORE, Duration.ZERO, clock)) {
            run.load(SETTLE);
            long before = records(application);
            long events = run.load(time);
            long after = records(application);
            run.stop();
            cleanUp(topics, application);
            return List.of(Figure.of(
                    Target.CHANGELOG,
                    RoundValues.of((double) (after - before) / events),
                    load() + ", one indicator of minutes, over " + time));
        }
    }

    private void cleanUp(Topics topics, String application) throws InterruptedException {
        Plan plan = context.plan();
        context.cleanUp(new BenchLog(topics, plan.engine().partitions(), plan.workload()), application);
    }

    private long records(String application) throws InterruptedException {
        return Changelogs.of(context.rig().clients(), application).records();
    }

    /** From the tick that causes an alert until a consumer of committed records reads it. */
    public List<Figure> latency() throws InterruptedException {
        String application = context.newApplication();
        Topics topics = new Topics("bench-latency");
        try (LiveRun run = LiveRun.start(
                        context, topics, application, BenchCatalogues.LIVE, Duration.ofMinutes(3), clock);
                AlertWatch watch = new AlertWatch(context.rig().clients(), topics, clock)) {
            run.load(WARM_UP);
            List<Long> starts = new ArrayList<>();
            for (int round = 1; round <= context.plan().rounds(); round++) {
                starts.add(clock.millis());
                run.load(context.plan().pace().time());
            }
            List<AlertWatch.SeenAlert> seen = watch.seen();
            run.stop();
            cleanUp(topics, application);
            return figures(rounds(starts, seen));
        }
    }

    /**
     * How long alerts took in each round, in milliseconds, exact up to four minutes; by the round in which the cause
     * was written. What was written before the first is left out.
     *
     * @param starts starts of the rounds, epoch milliseconds, ascending
     */
    static List<Histogram> rounds(List<Long> starts, List<AlertWatch.SeenAlert> seen) {
        List<Histogram> rounds = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            long from = starts.get(i);
            long to = i + 1 < starts.size() ? starts.get(i + 1) : Long.MAX_VALUE;
            var round = new Histogram(SIGNIFICANT_DIGITS);
            seen.stream()
                    .filter(alert -> alert.causedAt() >= from && alert.causedAt() < to)
                    .forEach(alert -> round.recordValue(Math.max(0, alert.millis())));
            if (round.getTotalCount() == 0) {
                throw new CorrectnessFailed("latency", "number of alerts", "some", 0);
            }
            rounds.add(round);
        }
        return rounds;
    }

    private List<Figure> figures(List<Histogram> rounds) {
        String what = String.format(
                Locale.ROOT,
                "%s, commits every %d ms, %,d transitions; from the tick that causes it until it is read",
                load(),
                context.plan().engine().commitMillis(),
                rounds.stream().mapToLong(Histogram::getTotalCount).sum());
        return List.of(
                Figure.of(Target.LATENCY, at(99, rounds), what),
                Figure.info("p50 event→alert", "ms", at(50, rounds)),
                Figure.info("slowest event→alert", "ms", at(100, rounds)));
    }

    private static RoundValues at(double percent, List<Histogram> rounds) {
        return new RoundValues(rounds.stream()
                .map(round -> (double) round.getValueAtPercentile(percent))
                .toList());
    }

    private String load() {
        Plan.Pace pace = context.plan().pace();
        return String.format(Locale.ROOT, "%,d events/s of %,d nodes", pace.perSecond(), pace.nodes());
    }
}
