package io.harbinger.app.report;

import io.harbinger.app.text.Columns;
import io.harbinger.app.text.PlainText;
import io.harbinger.schema.AlertTransition;
import io.harbinger.schema.Driver;
import io.harbinger.schema.Level;
import io.harbinger.schema.MissingIndicator;
import io.harbinger.schema.TransitionKind;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * An alert as one line of {@value Columns#LINE} columns at most, for a list or for people who watch: when, level, score,
 * what happened, where, and the first reason. {@link AlertLine} has all of it.
 */
public final class ShortAlertLine {

    /** Over the lines of {@link #listed}. */
    public static final String HEADER = "since (UTC)       level   score kind       subject" + " ".repeat(27) + "why";

    private static final int WORD = 10;
    private static final int SUBJECT = 33;
    private static final int BEFORE_REASON = 17 + 1 + 9 + 1 + 3 + 1 + WORD + 1 + SUBJECT + 1;

    private final LevelStyle style;

    public ShortAlertLine(LevelStyle style) {
        this.style = style;
    }

    /** A transition, as it happens. */
    public String happened(AlertTransition alert) {
        return line(alert, alert.getDetectedAt(), word(alert.getKind()));
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
        return String.join(
                        " ",
                        AlertLine.minute(time),
                        badge,
                        score(alert),
                        Columns.fit(word, WORD),
                        Columns.fit(PlainText.of(AlertLine.name(alert)), SUBJECT),
                        Columns.cut(reason(alert), Columns.LINE - BEFORE_REASON))
                .stripTrailing();
    }

    private static String score(AlertTransition alert) {
        Double score = alert.getScore();
        return score == null ? "  -" : String.format(Locale.ROOT, "%3.0f", score);
    }

    private static String word(TransitionKind kind) {
        return switch (kind) {
            case OPENED -> "opened";
            case ESCALATED -> "worse";
            case DEESCALATED -> "better";
            case CLEARED -> "cleared";
            case FLAPPING -> "flapping";
            case STALE -> "no data";
            case EXPIRED -> "given up";
            case SUPERSEDED -> "superseded";
            case OTHER -> "changed";
        };
    }

    /** Why, by the driver that says most. */
    private static String reason(AlertTransition alert) {
        return switch (alert.getKind()) {
            case STALE -> "data have stopped" + missing(alert);
            case EXPIRED -> "no data for too long" + missing(alert);
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
        return driver(alerting.get(0)) + (more == 0 ? "" : "; " + more + " more");
    }

    private static String driver(Driver driver) {
        return AlertLine.name(driver) + " " + Numbers.of(driver.getValue()) + against(driver);
    }

    private static String against(Driver driver) {
        Double baseline = driver.getBaseline();
        Double bad = driver.getLevelBad();
        if (baseline != null && driver.getZ() != null) {
            return ", usual " + Numbers.of(baseline);
        }
        return bad == null ? "" : ", bad " + Numbers.of(bad);
    }
}
