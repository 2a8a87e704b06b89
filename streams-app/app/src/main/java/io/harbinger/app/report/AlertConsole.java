package io.harbinger.app.report;

import io.harbinger.app.text.Columns;
import io.harbinger.app.text.PlainText;
import io.harbinger.schema.Acknowledgement;
import io.harbinger.schema.AlertTransition;
import io.harbinger.schema.Level;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Alerts as lines for a person who watches: short ones, or with all there is to say; what brings RED below a rule. */
public final class AlertConsole {

    private final LevelStyle style;
    private final ShortAlertLine shortLine;
    private final AlertLine longLine;
    private final int columns;
    private final boolean verbose;
    private boolean loud;

    /**
     * Writes lines.
     *
     * @param style of the levels
     * @param columns that a line may take unless verbose; of a rule too
     * @param verbose with all drivers, however long a line becomes
     */
    public AlertConsole(LevelStyle style, int columns, boolean verbose) {
        this.style = style;
        this.columns = columns;
        this.shortLine = new ShortAlertLine(style, columns);
        this.longLine = new AlertLine(style);
        this.verbose = verbose;
    }

    /** The lines of a transition: its own, and before the first of some that bring RED a rule. */
    public List<String> happened(AlertTransition alert) {
        String line = verbose ? longLine.of(alert) : shortLine.happened(alert);
        boolean rule = ShortAlertLine.isLoud(alert) && !loud;
        loud = ShortAlertLine.isLoud(alert);
        return rule ? List.of(rule(Level.RED, PlainText.of(AlertLine.name(alert)) + " is RED"), line) : List.of(line);
    }

    /** What stands over the lines of a list; empty where nothing does. */
    public String header() {
        return verbose ? "" : shortLine.header();
    }

    /** An open alert as a line of a list. */
    public String listed(AlertTransition alert) {
        return verbose ? longLine.of(alert) : shortLine.listed(alert);
    }

    /** Below the line of an alert: who has acknowledged it. */
    public String note(Acknowledgement acknowledgement) {
        return fit("    " + AcknowledgementLine.of(acknowledgement));
    }

    /** That an alert is acknowledged from now on; null where it no longer is. */
    public String acknowledged(AlertTransition alert, @Nullable Acknowledgement acknowledgement) {
        String what = acknowledgement == null ? "no longer acknowledged" : AcknowledgementLine.of(acknowledgement);
        return fit(PlainText.of(alert.getSubjectName()) + " is " + what);
    }

    private String fit(String line) {
        return verbose ? line : Columns.cut(line, columns);
    }

    /** A line across that says what happens in the world. */
    public String headline(String text) {
        loud = false;
        return rule(Level.NONE, text);
    }

    private String rule(Level level, String title) {
        return style.rule(level, title, Math.min(columns, Columns.LINE));
    }
}
