package io.harbinger.app.report;

import io.harbinger.app.text.PlainText;
import io.harbinger.app.text.Points;
import io.harbinger.schema.AlertTransition;
import io.harbinger.schema.Driver;
import io.harbinger.schema.Evidence;
import io.harbinger.schema.Form;
import io.harbinger.schema.Level;
import io.harbinger.schema.SubjectType;
import io.harbinger.schema.TransitionKind;
import io.harbinger.schema.View;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** One alert transition as one line: when, level, transition, subject, start, how late it was known, and drivers. */
public final class AlertLine {

    private static final int DRIVERS = 3;
    private static final Duration LATE = Duration.ofHours(1);
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final LevelStyle style;

    /**
     * Writes lines.
     *
     * @param style of the level
     */
    public AlertLine(LevelStyle style) {
        this.style = style;
    }

    public String of(AlertTransition alert) {
        return String.join(
                " ",
                MINUTE.format(alert.getDetectedAt()),
                level(alert),
                String.format(Locale.ROOT, "%-11s", alert.getKind()),
                subject(alert) + ",",
                score(alert) + ",",
                "since " + MINUTE.format(alert.getOnset()) + window(alert) + known(alert) + ":",
                evidence(alert) + reporting(alert));
    }

    /** Of a window of days, that it began then: its first data may be of later. */
    private static String window(AlertTransition alert) {
        if (alert.getKind() != TransitionKind.OPENED) {
            return "";
        }
        return alert.getDrivers().stream()
                .filter(driver -> driver.getWindowStart().equals(alert.getOnset()))
                .map(driver -> Duration.between(driver.getWindowStart(), driver.getWindowEnd())
                        .toDays())
                .filter(days -> days > 1)
                .findFirst()
                .map(days -> " (the start of " + days + " days judged together)")
                .orElse("");
    }

    /** How long after what it is about the change was known, where the data were published so late. */
    private static String known(AlertTransition alert) {
        Duration delay = Duration.between(alert.getDetectedAt(), alert.getPublishedAt());
        if (delay.compareTo(LATE) <= 0) {
            return "";
        }
        return ", known " + (delay.toDays() > 1 ? delay.toDays() + " days" : delay.toHours() + " h") + " later";
    }

    private String level(AlertTransition alert) {
        return style.badge(shown(alert));
    }

    /** The level that a transition is about: of one that ends an alert, the level it had. */
    static Level shown(AlertTransition alert) {
        return isOver(alert) ? alert.getPreviousLevel() : alert.getLevel();
    }

    private static String subject(AlertTransition alert) {
        String type = alert.getSubjectType().name().toLowerCase(Locale.ROOT);
        return PlainText.of(name(alert) + " (" + type + " " + alert.getSubjectId() + ")");
    }

    /** The names of the subject, English and Chinese, as they came. */
    static String name(AlertTransition alert) {
        String zh = alert.getSubjectNameZh() == null ? "" : " " + alert.getSubjectNameZh();
        return alert.getSubjectName() + zh;
    }

    /** The name of a driver's indicator with its series, fit to be shown. */
    static String name(Driver driver) {
        return PlainText.of(driver.getIndicatorName()) + series(driver);
    }

    /** Which series of the indicator it is, behind a space; empty where there is but one. */
    static String series(Driver driver) {
        return driver.getSeries().isEmpty() ? "" : " [" + PlainText.of(driver.getSeries()) + "]";
    }

    /** What was measured, in its unit. */
    static String value(Driver driver) {
        String unit = driver.getUnit().isEmpty() ? "" : " " + PlainText.of(driver.getUnit());
        return Numbers.of(driver.getValue()) + unit;
    }

    /** Whether an alert only goes on as it was: its data are back, or it no longer flaps. */
    public static boolean goesOn(AlertTransition alert) {
        return alert.getKind() == TransitionKind.DEESCALATED && alert.getLevel() == alert.getPreviousLevel();
    }

    /** The drivers that give a reason to warn, largest risk first. */
    static List<Driver> reasons(AlertTransition alert) {
        return alert.getDrivers().stream()
                .filter(driver -> driver.getAlerting() && driver.getRisk() > 0)
                .toList();
    }

    private static String score(AlertTransition alert) {
        String coverage = String.format(Locale.ROOT, "coverage %.0f %%", 100 * alert.getCoverage());
        if (alert.getKind() == TransitionKind.STALE) {
            return coverage;
        }
        Double score = alert.getScore();
        String text = score == null ? "no score" : "score " + Points.whole(score);
        return text + before(alert) + ", " + coverage;
    }

    private static String before(AlertTransition alert) {
        if (goesOn(alert)) {
            return " (goes on as it was)";
        }
        return alert.getPreviousLevel() == Level.NONE || isOver(alert) ? "" : " (was " + alert.getPreviousLevel() + ")";
    }

    private static boolean isOver(AlertTransition alert) {
        return alert.getKind() == TransitionKind.CLEARED || alert.getKind() == TransitionKind.EXPIRED;
    }

    /** What is known of the subject, and, where its data have stopped, what is missing. */
    private static String evidence(AlertTransition alert) {
        return switch (alert.getKind()) {
            case STALE -> "data have stopped" + missing(alert) + "; last known level stands";
            case EXPIRED ->
                alert.getReason() == null
                        ? "given up for want of data" + missing(alert) + "; not known to be well"
                        : NewNormal.of(alert);
            default -> drivers(alert);
        };
    }

    private static String missing(AlertTransition alert) {
        String names = alert.getMissing().stream()
                .limit(DRIVERS)
                .map(missing -> PlainText.of(missing.getIndicator()))
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? "" : " (" + names + ")";
    }

    private static String drivers(AlertTransition alert) {
        List<Driver> alerting = reasons(alert);
        if (alerting.isEmpty()) {
            return alert.getDrivers().isEmpty()
                    ? "no indicator has enough data"
                    : "back to normal, " + of(alert.getDrivers().get(0));
        }
        return alerting.stream().limit(DRIVERS).map(AlertLine::of).collect(Collectors.joining("; "))
                + cause(alert)
                + (alerting.size() > DRIVERS ? "; and " + (alerting.size() - DRIVERS) + " more" : "");
    }

    /** Of what reaches the subject, where that comes from; empty for its own risk. */
    static String cause(AlertTransition alert) {
        return alert.getRootCause().isEmpty()
                ? ""
                : ", from " + PlainText.of(alert.getRootCause().get(0));
    }

    /** How many subjects report for a feed. */
    private static String reporting(AlertTransition alert) {
        return alert.getSubjectType() == SubjectType.FEED && !alert.getDrivers().isEmpty()
                ? ", by " + alert.getDrivers().get(0).getSamples() + " subjects"
                : "";
    }

    private static String of(Driver driver) {
        return name(driver) + " " + value(driver) + against(driver) + SeverityText.of(driver) + ", risk "
                + Points.whole(driver.getRisk());
    }

    private static String against(Driver driver) {
        Double baseline = driver.getBaseline();
        if (baseline == null || driver.getZ() == null) {
            return limits(driver);
        }
        String change = Numbers.change(driver.getValue(), baseline);
        Double z = ShownZ.of(driver);
        String unusual = z == null ? "" : "z " + Numbers.signed(z) + evidence(driver);
        String both = change + (change.isEmpty() || unusual.isEmpty() ? "" : ", ") + unusual;
        return " against usual " + Numbers.of(baseline) + (both.isEmpty() ? "" : " (" + both + ")");
    }

    /** What a detector saw. */
    private static String evidence(Driver driver) {
        Evidence evidence = driver.getEvidence();
        if (evidence == null || evidence.getView() == View.NONE) {
            return "";
        }
        return evidence.getRun() > 1
                ? ", " + evidence.getRun() + " in a row"
                : ", " + evidence.getView().name().toLowerCase(Locale.ROOT);
    }

    /** From where to where a value is judged as such; empty where it is not. */
    static String limits(Driver driver) {
        Double ok = driver.getLevelOk();
        Double bad = driver.getLevelBad();
        if (ok == null || bad == null || (driver.getForm() != Form.LEVEL && driver.getForm() != Form.SHARE)) {
            return "";
        }
        return " (" + credible(driver) + "good " + Numbers.of(ok) + ", bad " + Numbers.of(bad) + most(driver) + ")";
    }

    /** How good a share may be for all that so few observations say. */
    private static String credible(Driver driver) {
        Double deviation = driver.getDeviation();
        return driver.getForm() == Form.SHARE && deviation != null
                ? "of " + driver.getSamples() + ", perhaps " + Numbers.of(deviation) + ", "
                : "";
    }

    /** Of what tells of a sensor, and not of what it measures. */
    private static String most(Driver driver) {
        double most = driver.getLevelMost();
        return most < 100 ? ", at most " + io.harbinger.domain.score.Level.of(most) : "";
    }

    /** A time as the lines show it. */
    public static String minute(Instant time) {
        return MINUTE.format(time);
    }
}
