package io.harbinger.app.terminal;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;

/**
 * Progress of long work: on a terminal a bar that is redrawn in place, elsewhere a plain line now and then. Used by one
 * thread.
 */
public final class Progress implements AutoCloseable {

    /** For {@link #Progress}: how much there is to do is not known. */
    public static final long UNKNOWN = -1;

    private static final Duration REDRAW = Duration.ofMillis(200);
    private static final Duration LINE = Duration.ofSeconds(10);
    private static final int WIDTH = 30;

    private final PrintStream out;
    private final boolean terminal;
    private final InstantSource clock;
    private final String label;
    private final String unit;
    private final long total;
    private final Instant start;
    private Instant shown;
    private long done;
    private int drawn;
    private boolean closed;

    /**
     * Begins.
     *
     * @param unit plural, e.g. {@code rows}
     * @param total units to do, or {@link #UNKNOWN}
     */
    public Progress(PrintStream out, boolean terminal, InstantSource clock, String label, String unit, long total) {
        this.out = out;
        this.terminal = terminal;
        this.clock = clock;
        this.label = label;
        this.unit = unit;
        this.total = total;
        this.start = clock.instant();
        this.shown = start;
    }

    /** {@code units} more are done. */
    public void advance(long units) {
        at(done + units);
    }

    /** {@code units} are done in all. */
    public void at(long units) {
        done = units;
        Instant now = clock.instant();
        if (Duration.between(shown, now).compareTo(terminal ? REDRAW : LINE) >= 0) {
            shown = now;
            show(now);
        }
    }

    /** Ends with the final count. */
    @Override
    public void close() {
        if (!closed) {
            closed = true;
            show(clock.instant());
            if (terminal) {
                out.println();
            }
        }
    }

    private void show(Instant now) {
        String text = label + " " + (terminal ? bar() : "") + share() + count() + rate(now);
        if (terminal) {
            out.print("\r" + text + " ".repeat(Math.max(0, drawn - text.length())));
            out.flush();
            drawn = text.length();
        } else {
            out.println(text);
        }
    }

    private String bar() {
        if (total <= 0) {
            return "";
        }
        int full = (int) Math.round(WIDTH * fraction());
        return "[" + "#".repeat(full) + "-".repeat(WIDTH - full) + "] ";
    }

    private String share() {
        return total > 0 ? String.format(Locale.ROOT, "%3.0f%% ", 100 * fraction()) : "";
    }

    private String count() {
        return String.format(
                Locale.ROOT, "%,d%s %s", done, total > 0 ? String.format(Locale.ROOT, " of %,d", total) : "", unit);
    }

    private String rate(Instant now) {
        double seconds = Duration.between(start, now).toMillis() / 1000.0;
        return seconds > 0 ? String.format(Locale.ROOT, ", %,.0f/s", done / seconds) : "";
    }

    private double fraction() {
        return Math.min(1, (double) done / total);
    }
}
