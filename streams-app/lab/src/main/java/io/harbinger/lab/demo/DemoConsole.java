package io.harbinger.lab.demo;

import io.harbinger.app.report.AlertLine;
import io.harbinger.app.report.RunSummary;
import io.harbinger.app.terminal.Progress;
import io.harbinger.schema.AlertTransition;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;

/** Prints what a demo does: its addresses, its progress, each alert as it is published, and a summary at the end. */
public final class DemoConsole {

    private static final Duration DAY = Duration.ofDays(1);

    private final PrintStream out;
    private final PrintStream err;
    private final boolean terminal;
    private final InstantSource clock;
    private final Instant started;
    private final AlertLine line;
    private final RunSummary summary = new RunSummary();

    /**
     * Prints to two streams.
     *
     * @param out for alerts and the summary
     * @param err for progress
     * @param started when the process started; printed times count from it
     */
    public DemoConsole(PrintStream out, PrintStream err, boolean terminal, InstantSource clock, Instant started) {
        this.out = out;
        this.err = err;
        this.terminal = terminal;
        this.clock = clock;
        this.started = started;
        this.line = new AlertLine(terminal);
    }

    synchronized void print(String text) {
        out.println(text);
    }

    /** A step that takes a while, with the seconds since the process started. */
    synchronized void step(String text) {
        err.printf(Locale.ROOT, "%5.1f s  %s%n", sinceStart(), text);
    }

    Progress days(String label, Duration total) {
        return new Progress(err, terminal, clock, label, "days", total.toDays());
    }

    static long days(long millis) {
        return millis / DAY.toMillis();
    }

    synchronized void alert(AlertTransition alert) {
        summary.add(alert);
        // On a terminal a progress bar may stand in this line.
        out.println((terminal ? "\r\u001b[K" : "") + line.of(alert));
    }

    synchronized void summary(long events, Instant reached) {
        out.println();
        summary.table().forEach(out::println);
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
