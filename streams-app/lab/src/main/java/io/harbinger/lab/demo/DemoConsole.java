package io.harbinger.lab.demo;

import io.harbinger.app.report.AlertConsole;
import io.harbinger.app.report.AlertLine;
import io.harbinger.app.report.RunSummary;
import io.harbinger.app.simulate.News;
import io.harbinger.app.simulate.Simulation;
import io.harbinger.app.terminal.Progress;
import io.harbinger.schema.AlertTransition;
import io.harbinger.schema.TransitionKind;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;

/** Prints what a demo does: its addresses, its progress, each alert as it is published, and a summary at the end. */
public final class DemoConsole {

    private static final Duration DAY = Duration.ofDays(1);
    private static final int ROWS = 30;
    private static final DateTimeFormatter DAY_OF =
            DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final PrintStream out;
    private final PrintStream err;
    private final InstantSource clock;
    private final Instant started;
    private final DemoStyle style;
    private final AlertConsole alerts;
    private final RunSummary summary = new RunSummary();
    private final Deque<News> news;
    private final Consequences consequences;
    private long day = Long.MIN_VALUE;
    private List<String> told = List.of();

    /**
     * Prints to two streams.
     *
     * @param out for alerts and the summary
     * @param err for progress
     * @param style how
     * @param simulation of which it shows what happens
     * @param started when the process started; printed times count from it
     */
    public DemoConsole(
            PrintStream out,
            PrintStream err,
            DemoStyle style,
            Simulation simulation,
            InstantSource clock,
            Instant started) {
        this.out = out;
        this.err = err;
        this.style = style;
        this.news = new ArrayDeque<>(simulation.news());
        this.consequences = new Consequences(simulation.network().entities(), simulation.start());
        this.clock = clock;
        this.started = started;
        this.alerts = new AlertConsole(style.levels(), style.columns(), style.verbose());
    }

    synchronized void print(String text) {
        out.println(text);
    }

    /** A step that takes a while, with the seconds since the process started. */
    synchronized void step(String text) {
        err.printf(Locale.ROOT, "%5.1f s  %s%n", sinceStart(), text);
    }

    Progress days(String label, Duration total) {
        return new Progress(err, style.redraws(), clock, label, "days", total.toDays());
    }

    static long days(long millis) {
        return millis / DAY.toMillis();
    }

    /** An alert as it happens, unless another explains it, or only its data come and go. */
    synchronized void alert(AlertTransition alert) {
        reached(alert.getDetectedAt().toEpochMilli());
        boolean folds = consequences.folds(alert);
        if (style.verbose() || !folds) {
            summary.add(alert);
        } else {
            summary.leaveOut();
        }
        boolean dataOnly = alert.getKind() == TransitionKind.STALE || AlertLine.goesOn(alert);
        if (style.verbose() || !(folds || dataOnly)) {
            alerts.happened(alert).forEach(this::line);
        }
    }

    /**
     * The pipeline has reached {@code time}: what happens in the world by then is said, across the screen, and at the end of
     * each day what the alerts come to.
     */
    synchronized void reached(long time) {
        if (time == Long.MIN_VALUE) {
            return;
        }
        if (time / DAY.toMillis() > day) {
            day = time / DAY.toMillis();
            tellConsequences(time);
        }
        while (!news.isEmpty() && news.getFirst().time() <= time) {
            News now = news.removeFirst();
            line(alerts.headline(DAY_OF.format(Instant.ofEpochMilli(now.time())) + "  " + now.text()));
        }
    }

    private void tellConsequences(long time) {
        List<String> now = consequences.told(time);
        if (!now.equals(told)) {
            now.forEach(text -> line(alerts.headline(DAY_OF.format(Instant.ofEpochMilli(time)) + "  " + text)));
        }
        told = now;
    }

    private void line(String text) {
        if (style.redraws()) {
            // A progress bar may stand in this line, on a stream that need not be the one of the results.
            err.print("\r\u001b[K");
            err.flush();
        }
        out.println(text);
    }

    synchronized void summary(long events, Instant reached) {
        out.println();
        (style.verbose() ? summary.table() : summary.worst(ROWS, style.levels(), style.columns()))
                .forEach(out::println);
        if (!style.verbose()) {
            consequences.summary().forEach(out::println);
        }
        if (!news.isEmpty()) {
            out.println("It ended before all had happened: let it run longer (--seconds).");
        }
        out.println();
        out.printf(
                Locale.ROOT,
                "%,d events, %,d transitions, event time %s, %.1f s%n",
                events,
                summary.transitions(),
                reached,
                sinceStart());
    }

    private double sinceStart() {
        return Duration.between(started, clock.instant()).toMillis() / 1000.0;
    }
}
