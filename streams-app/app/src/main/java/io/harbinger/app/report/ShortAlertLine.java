package io.harbinger.app.report;

import io.harbinger.app.text.Columns;
import io.harbinger.app.text.PlainText;
import io.harbinger.app.text.Points;
import io.harbinger.schema.AlertTransition;
import io.harbinger.schema.Driver;
import io.harbinger.schema.Level;
import io.harbinger.schema.MissingIndicator;
import io.harbinger.schema.TransitionKind;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * An alert as one line, for a list or for people who watch: when, level, score, what happened, where, and the first
 * reason. A narrow screen does without the year and Chinese names; where nobody looks, in a file, it is never cut.
 * {@link AlertLine} has all of it.
 */
public final class ShortAlertLine {

    private static final String BEFORE_SUBJECT = "since (UTC)       level   score kind       ";
    private static final int YEAR = 5;
    private static final int WORD = 10;
    private static final int WIDE = 110;
    private static final int SUBJECT = 33;
    private static final int NARROW_SUBJECT = 16;

    private final LevelStyle style;
    private final int columns;

    /**
     * Writes lines.
     *
     * @param columns that a line may take; {@link Columns#UNBOUNDED} where nothing is cut
     */
    public ShortAlertLine(LevelStyle style, int columns) {
        this.style = style;
        this.columns = columns;
    }

    /** Over the lines of {@link #listed}. */
    public String header() {
        return beforeSubject() + Columns.pad("subject", subjectColumns()) + " why";
    }

    private boolean isNarrow() {
        return columns < WIDE;
    }

    private String beforeSubject() {
        return isNarrow() ? BEFORE_SUBJECT.replaceFirst(" {" + YEAR + "}", "") : BEFORE_SUBJECT;
    }

    private int subjectColumns() {
        return isNarrow() ? NARROW_SUBJECT : SUBJECT;
    }

    /** A transition, as it happens. */
    public String happened(AlertTransition alert) {
        return line(alert, alert.getDetectedAt(), AlertLine.goesOn(alert) ? "goes on" : word(alert));
    }

    /** An open alert, as one of a list. */
    public String listed(AlertTransition alert) {
        String type = alert.getSubjectType().name().toLowerCase(Locale.ROOT);
        return line(alert, alert.getOnset(), type);
    }

    /** Whether a transition is one to stop at: it brings an alert to RED. */
    public static boolean isLoud(AlertTransition alert) {
        boolean rises = alert.getKind() == TransitionKind.OPENED || alert.getKind() == TransitionKind.ESCALATED;
        return rises && alert.getLevel() == Level.RED;
    }

    private String line(AlertTransition alert, Instant time, String word) {
        Level level = alert.getLevel() == Level.NONE ? alert.getPreviousLevel() : alert.getLevel();
        String badge = alert.getLevel() == Level.NONE ? style.badge(level) : style.loudBadge(level);
        String minute = AlertLine.minute(time).substring(isNarrow() ? YEAR : 0);
        String begin = String.join(" ", minute, badge, score(alert), Columns.fit(word, WORD), "");
        int reason = columns - beforeSubject().length() - subjectColumns() - 1;
        return (begin + subject(alert) + " " + Columns.cut(reason(alert), reason)).stripTrailing();
    }

    private String subject(AlertTransition alert) {
        String name = PlainText.of(isNarrow() ? alert.getSubjectName() : AlertLine.name(alert));
        return columns == Columns.UNBOUNDED ? Columns.pad(name, subjectColumns()) : Columns.fit(name, subjectColumns());
    }

    private static String score(AlertTransition alert) {
        Double score = alert.getScore();
        return score == null || alert.getKind() == TransitionKind.STALE
                ? "  -"
                : String.format(Locale.ROOT, "%3s", Points.whole(score));
    }

    private static String word(AlertTransition alert) {
        return switch (alert.getKind()) {
            case OPENED -> "opened";
            case ESCALATED -> "worse";
            case DEESCALATED -> "better";
            case CLEARED -> "cleared";
            case FLAPPING -> "flapping";
            case STALE -> "no data";
            case EXPIRED -> alert.getReason() == null ? "given up" : "accepted";
            case SUPERSEDED -> "superseded";
            case OTHER -> "changed";
        };
    }

    /** Why, by the driver that says most. */
    private static String reason(AlertTransition alert) {
        return switch (alert.getKind()) {
            case STALE -> "data have stopped" + missing(alert);
            case EXPIRED -> alert.getReason() == null ? "no data for too long" + missing(alert) : NewNormal.of(alert);
            case SUPERSEDED -> alert.getCorrectedBy().isEmpty() ? "judged anew" : "its evidence was corrected";
            default -> drivers(alert);
        };
    }

    private static String missing(AlertTransition alert) {
        return alert.getMissing().stream()
                .findFirst()
                .map(MissingIndicator::getIndicator)
                .map(name -> ": " + PlainText.of(name))
                .orElse("");
    }

    private static String drivers(AlertTransition alert) {
        List<Driver> alerting = AlertLine.reasons(alert);
        if (alerting.isEmpty()) {
            return alert.getDrivers().isEmpty() ? "no indicator has enough data" : "back to normal";
        }
        int more = alerting.size() - 1;
        return first(alert, alerting.get(0)) + (more == 0 ? "" : "; " + more + " more");
    }

    /** What reaches a subject comes with its cause, which says more than the limits of its risk. */
    private static String first(AlertTransition alert, Driver driver) {
        return alert.getRootCause().isEmpty()
                ? driver(driver)
                : AlertLine.name(driver) + " " + AlertLine.value(driver) + AlertLine.cause(alert);
    }

    static String driver(Driver driver) {
        return PlainText.of(driver.getIndicatorName()) + " " + AlertLine.value(driver) + against(driver)
                + AlertLine.series(driver);
    }

    private static String against(Driver driver) {
        Double baseline = driver.getBaseline();
        if (baseline == null || driver.getZ() == null) {
            return AlertLine.limits(driver);
        }
        String change = Numbers.change(driver.getValue(), baseline);
        return ", usual " + Numbers.of(baseline) + (change.isEmpty() ? "" : " (" + change + ")");
    }
}
