package io.harbinger.lab.demo;

import io.harbinger.app.report.AlertConsole;
import io.harbinger.app.report.RunSummary;
import io.harbinger.app.simulate.News;
import io.harbinger.app.terminal.Progress;
import io.harbinger.schema.AlertTransition;
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

    /**
     * Prints to two streams.
     *
     * @param out for alerts and the summary
     * @param err for progress
     * @param style how
     * @param news what will happen, in the order of time
     * @param started when the process started; printed times count from it
     */
    public DemoConsole(
            PrintStream out, PrintStream err, DemoStyle style, List<News> news, InstantSource clock, Instant started) {
        this.out = out;
        this.err = err;
        this.style = style;
        this.news = new ArrayDeque<>(news);
        this.clock = clock;
        this.started = started;
        this.alerts = new AlertConsole(style.levels(), style.verbose());
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

    synchronized void alert(AlertTransition alert) {
        summary.add(alert);
        alerts.happened(alert).forEach(this::line);
    }

    /** Event time has reached {@code time}: what happens by then is said, across the screen. */
    synchronized void reached(long time) {
        while (!news.isEmpty() && news.getFirst().time() <= time) {
            News now = news.removeFirst();
            line(alerts.headline(DAY_OF.format(Instant.ofEpochMilli(now.time())) + "  " + now.text()));
        }
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
        (style.verbose() ? summary.table() : summary.worst(ROWS, style.levels())).forEach(out::println);
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
