package io.harbinger.app.report;

import io.harbinger.app.text.PlainText;
import io.harbinger.app.text.Points;
import io.harbinger.schema.AlertTransition;
import io.harbinger.schema.Dimension;
import io.harbinger.schema.Driver;
import io.harbinger.schema.MissingIndicator;
import io.harbinger.schema.Severity;
import io.harbinger.wire.SubjectKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The arithmetic of an alert as a person reads it: the score from its dimensions, each dimension from its drivers, each
 * driver's risk from what was measured and the goalposts. Risks and scores are computed again; what does not agree with
 * the record is said.
 */
public final class Arithmetic {

    private static final double CLOSE = 1e-6;

    private final AlertTransition alert;
    private final RedoneScore redone;
    private final LevelStyle style;
    private final List<String> lines = new ArrayList<>();
    private int mistakes;

    private Arithmetic(AlertTransition alert, LevelStyle style) {
        this.alert = alert;
        this.redone = new RedoneScore(alert);
        this.style = style;
    }

    /** The lines for one alert. */
    public static List<String> of(AlertTransition alert, LevelStyle style) {
        var text = new Arithmetic(alert, style);
        text.head();
        text.score();
        for (Dimension dimension : Dimension.values()) {
            text.dimension(dimension);
        }
        text.foot();
        return List.copyOf(text.lines);
    }

    private void head() {
        String key = SubjectKey.of(alert);
        lines.add(style.loudBadge(alert.getLevel()) + "  " + PlainText.of(AlertLine.name(alert) + " (" + key + ")"));
        lines.add("  " + alert.getKind() + " at " + AlertLine.minute(alert.getDetectedAt()) + ", open since "
                + AlertLine.minute(alert.getOnset()) + ", level before " + alert.getPreviousLevel());
        lines.add("  " + PlainText.of("alert " + alert.getAlertId() + ", catalogue " + alert.getCatalogueVersion()));
        lines.add("  " + sentence());
        if (!alert.getRootCause().isEmpty()) {
            lines.add("  " + PlainText.of("reaches it by: " + String.join(" → ", alert.getRootCause())));
        }
        lines.add(String.format(Locale.ROOT, "  coverage %.0f %%%s", 100 * alert.getCoverage(), missing()));
        lines.add("");
    }

    /** What it comes to, before how: the level and whose evidence it rests on. */
    private String sentence() {
        List<Driver> reasons = AlertLine.reasons(alert);
        if (reasons.isEmpty()) {
            return "nothing that was measured gives a reason to warn now; the level was reached before and is not left yet";
        }
        Driver first = reasons.get(0);
        String others = reasons.size() == 1 ? "" : ", and " + (reasons.size() - 1) + " more of its indicators warn";
        return "because: " + ShortAlertLine.driver(first) + others;
    }

    private String missing() {
        return alert.getMissing().isEmpty()
                ? ""
                : ", not judged, for too few or too old data: "
                        + alert.getMissing().stream()
                                .map(MissingIndicator::getIndicator)
                                .map(PlainText::of)
                                .collect(Collectors.joining(", "));
    }

    private void score() {
        RedoneScore.Mean mean = redone.subject();
        if (mean == null) {
            lines.add("no score: no alerting indicator has enough data");
            return;
        }
        lines.add("score " + sum(mean, "dimensions") + checked(alert.getScore(), mean.score()));
    }

    private void dimension(Dimension dimension) {
        RedoneScore.Mean mean = redone.of(dimension);
        if (mean == null) {
            return;
        }
        List<Driver> members = RedoneScore.members(alert, dimension);
        boolean alerting = members.get(0).getAlerting();
        lines.add("");
        lines.add(dimension.name().toLowerCase(Locale.ROOT) + " " + sum(mean, "indicators")
                + checked(RedoneScore.published(alert.getDimensions(), dimension), mean.score())
                + (alerting ? "" : ", published only: no part of the score"));
        members.forEach(this::driver);
    }

    /** {@code 100 = max(M3 of 3 indicators 93.2, critical 100)}. */
    private static String sum(RedoneScore.Mean mean, String of) {
        String power = "M3 of the " + of + " " + Numbers.points(mean.mean());
        return mean.critical() > 0
                ? Numbers.points(mean.score()) + " = max(" + power + ", critical " + Numbers.points(mean.critical())
                        + ")"
                : Numbers.points(mean.score()) + " = " + power;
    }

    private void driver(Driver driver) {
        lines.add(String.format(
                Locale.ROOT,
                "  risk %3s  weight %s%s  %s%s",
                Points.whole(driver.getRisk()),
                Numbers.of(driver.getWeight()),
                driver.getCritical() ? ", critical" : "",
                AlertLine.name(driver),
                checked(driver.getRisk(), RedoneScore.risk(driver))));
        lines.add("            " + measured(driver));
        Double deviation = driver.getDeviation();
        Double ok = driver.getLevelOk();
        Double bad = driver.getLevelBad();
        if (deviation != null && ok != null && bad != null) {
            lines.add("            level    "
                    + risk(driver.getForm().name().toLowerCase(Locale.ROOT), deviation, ok, bad)
                    + (driver.getLevelMost() < 100 ? ", at most " + Numbers.points(driver.getLevelMost()) : ""));
        }
        Double z = driver.getZ();
        Double least = driver.getAnomalyOk();
        Double most = driver.getAnomalyBad();
        if (z != null && least != null && most != null) {
            lines.add("            anomaly  " + risk("z", RedoneScore.adverse(driver, z), least, most));
        }
        Severity severity = driver.getSeverity();
        if (severity != null) {
            lines.add("            severity " + SeverityText.arithmetic(severity));
        }
    }

    private static String measured(Driver driver) {
        Double baseline = driver.getBaseline();
        Double spread = driver.getSpread();
        Double z = driver.getZ();
        String usual = baseline == null
                ? ""
                : ", usual " + Numbers.of(baseline)
                        + (spread == null ? "" : ", spread " + Numbers.of(spread))
                        + (z == null ? "" : ", " + z(driver, z) + " (" + driver.getMethod() + ")");
        String samples = driver.getSamples() == 1 ? " (1 observation)" : " (" + driver.getSamples() + " observations)";
        return "value " + AlertLine.value(driver) + samples + " from " + AlertLine.minute(driver.getWindowStart())
                + " to " + AlertLine.minute(driver.getWindowEnd()) + usual;
    }

    private static String z(Driver driver, double z) {
        return ShownZ.isJudged(driver) ? "z " + Numbers.signed(z) : "z 0: nothing that this method weighs";
    }

    /** {@code 100·clamp((z 6.3 − 3) / (6 − 3)) = 100}. */
    private static String risk(String name, double x, double ok, double bad) {
        return "100·clamp((" + name + " " + Numbers.of(x) + " − " + Numbers.of(ok) + ") / (" + Numbers.of(bad) + " − "
                + Numbers.of(ok) + ")) = " + Numbers.points(RedoneScore.risk(x, ok, bad));
    }

    private String checked(@Nullable Double published, double redoneAs) {
        if (published != null && Math.abs(published - redoneAs) <= CLOSE * Math.max(1, Math.abs(redoneAs))) {
            return "";
        }
        mistakes++;
        return "  !! published as " + (published == null ? "nothing" : Numbers.points(published));
    }

    private void foot() {
        lines.add("");
        lines.add(
                "M3 = (Σ w·r³ / Σ w)^(1/3); the risk of a critical indicator is not averaged; clamp to 0…1; severity bounds a risk");
        lines.add(
                mistakes == 0
                        ? "risks and scores were computed again from the record, and agree"
                        : mistakes + (mistakes == 1 ? " figure does not" : " figures do not")
                                + " follow from the record (!!)");
    }
}
