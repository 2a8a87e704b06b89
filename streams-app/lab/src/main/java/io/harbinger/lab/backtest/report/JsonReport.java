package io.harbinger.lab.backtest.report;

import io.harbinger.app.report.IndentedJson;
import io.harbinger.lab.backtest.DriverSnapshot;
import io.harbinger.lab.backtest.FalseAlarm;
import io.harbinger.lab.backtest.NamedSubject;
import io.harbinger.lab.backtest.Result;
import io.harbinger.lab.backtest.SubjectFigures;
import io.harbinger.lab.backtest.WindowFinding;
import io.harbinger.lab.backtest.score.BestThreshold;
import io.harbinger.lab.backtest.score.Interval;
import io.harbinger.lab.backtest.score.LevelFigures;
import io.harbinger.lab.backtest.score.Matching.Hit;
import io.harbinger.lab.backtest.score.NabScore;
import io.harbinger.lab.backtest.score.SweepPoint;
import io.harbinger.lab.backtest.score.Window;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The report for programs; its fields are described in {@code backtest/report-fields.md} beside this class's jar. */
final class JsonReport {

    /** Raised whenever a field changes its meaning or goes. */
    private static final int VERSION = 1;

    private JsonReport() {}

    public static String of(BacktestReport report) {
        Map<String, @Nullable Object> root = new LinkedHashMap<>();
        Setting setting = report.setting();
        root.put("version", VERSION);
        root.put("corpus", setting.corpus());
        root.put("labels", setting.labelFile());
        root.put("labelFormat", setting.labelFormat().spelling());
        root.put("command", setting.command());
        root.put("program", setting.program());
        root.put("matchBefore", setting.options().before().toString());
        root.put("matchAfter", setting.options().after().toString());
        root.put("budget", report.budget());
        root.put("runs", report.runs().stream().map(JsonReport::run).toList());
        root.put("comparison", report.comparison().map(JsonReport::comparison).orElse(null));
        return IndentedJson.write(root);
    }

    private static Map<String, @Nullable Object> run(BacktestReport.Run run) {
        Result result = run.result();
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("catalogue", run.catalogue());
        map.put("catalogueVersion", result.catalogue().version());
        map.put("events", result.volume().events());
        map.put("refused", result.volume().refused());
        map.put("indicatorValues", result.volume().values());
        map.put("transitions", result.volume().transitions());
        map.put("from", time(result.period().from()));
        map.put("to", time(result.period().to()));
        map.put("subjects", result.subjects().size());
        map.put("subjectYears", result.period().years());
        map.put("windows", result.windows().size());
        map.put("windowsUncovered", result.uncovered());
        map.put("windowsUnasked", result.optionalWindows());
        map.put("levels", result.levels().stream().map(JsonReport::level).toList());
        map.put("atBudget", result.atBudget().map(JsonReport::best).orElse(null));
        map.put("nab", result.nab().stream().map(JsonReport::nab).toList());
        map.put("sweep", result.sweep().stream().map(JsonReport::point).toList());
        map.put("findings", result.windows().stream().map(JsonReport::finding).toList());
        map.put(
                "worstFalseAlarms",
                result.falseAlarms().stream().map(JsonReport::alarm).toList());
        map.put("bySubject", result.subjects().stream().map(JsonReport::subject).toList());
        return map;
    }

    /** Of no time at all there is no rate, and JSON has no word for a number that is none. */
    private static @Nullable Double finite(double value) {
        return Double.isFinite(value) ? value : null;
    }

    private static Map<String, @Nullable Object> level(LevelFigures figures) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("level", figures.level().name());
        map.put("windows", figures.windows());
        map.put("hits", figures.hits());
        map.put("hitsStanding", figures.alreadyActive());
        map.put("recall", figures.recall());
        map.put("newRecall", figures.newRecall());
        map.put("precision", figures.precision());
        map.put("episodes", figures.episodes());
        map.put("trueEpisodes", figures.trueEpisodes());
        map.put("falseEpisodes", figures.falseEpisodes());
        map.put("falsePerSubjectYear", finite(figures.falsePerYear()));
        map.put("delayHoursMedian", hours(figures.delays().median()));
        map.put("delayHoursP90", hours(figures.delays().p90()));
        map.put("newDelayHoursMedian", hours(figures.delays().ofNew().median()));
        map.put("newDelayHoursP90", hours(figures.delays().ofNew().p90()));
        map.put("flaps", figures.flaps());
        map.put("shareOfTime", finite(figures.share()));
        return map;
    }

    private static Map<String, @Nullable Object> best(BestThreshold best) {
        Map<String, @Nullable Object> map = point(best.point());
        map.put("lowestThreshold", best.lowest());
        map.put("highestThreshold", best.highest());
        return map;
    }

    private static Map<String, @Nullable Object> point(SweepPoint point) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("threshold", point.threshold());
        map.put("hits", point.hits());
        map.put("recall", point.recall());
        map.put("precision", point.precision());
        map.put("falseAlarms", point.falseAlarms());
        map.put("falsePerSubjectYear", finite(point.falsePerYear()));
        return map;
    }

    private static Map<String, @Nullable Object> nab(NabScore score) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("profile", score.profile().name());
        map.put("score", score.score());
        map.put("threshold", score.threshold());
        map.put("windows", score.windows());
        map.put("detected", score.detected());
        map.put("falsePositives", score.falsePositives());
        return map;
    }

    private static Map<String, @Nullable Object> finding(WindowFinding finding) {
        Window window = finding.window();
        Hit hit = finding.hit();
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("subject", window.subject());
        map.put("name", window.name());
        map.put("note", window.note());
        map.put("start", time(window.start()));
        map.put("end", time(window.end()));
        map.put("minLevel", window.minLevel().name());
        map.put("outcome", !finding.covered() ? "UNCOVERED" : hit == null ? "MISSED" : "HIT");
        map.put("detectedAt", hit == null ? null : time(hit.at()));
        map.put("delayHours", hit == null ? null : hours((double) (hit.at() - window.start())));
        map.put("standing", hit != null && hit.alreadyActive());
        map.put("firstLevel", finding.first().name());
        map.put("peakLevel", finding.peak().name());
        map.put("drivers", drivers(finding.drivers()));
        return map;
    }

    private static Map<String, @Nullable Object> alarm(FalseAlarm alarm) {
        long cleared = alarm.episode().cleared();
        Map<String, @Nullable Object> map = new LinkedHashMap<>(namedSubject(alarm.namedSubject()));
        map.put("alertId", alarm.episode().alertId());
        map.put("opened", time(alarm.episode().opened()));
        map.put("cleared", cleared == Interval.OPEN ? null : time(cleared));
        map.put("peakLevel", alarm.episode().peak().name());
        map.put("peakScore", alarm.episode().peakScore());
        map.put("drivers", drivers(alarm.drivers()));
        return map;
    }

    private static Map<String, @Nullable Object> subject(SubjectFigures figures) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>(namedSubject(figures.namedSubject()));
        map.put("years", figures.years());
        map.put("windows", figures.windows());
        map.put("hits", figures.hits());
        map.put("episodes", figures.episodes());
        map.put("falseEpisodes", figures.falseEpisodes());
        map.put("shareOfTimeAlerted", finite(figures.share()));
        return map;
    }

    private static Map<String, @Nullable Object> namedSubject(NamedSubject namedSubject) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("subject", namedSubject.subject().id());
        map.put("subjectType", namedSubject.subject().type().name());
        map.put("subjectName", namedSubject.name());
        map.put("subjectNameZh", namedSubject.nameZh());
        return map;
    }

    private static List<Map<String, @Nullable Object>> drivers(List<DriverSnapshot> drivers) {
        return drivers.stream()
                .map(driver -> {
                    Map<String, @Nullable Object> map = new LinkedHashMap<>();
                    map.put("indicator", driver.indicator());
                    map.put("series", driver.series());
                    map.put("at", time(driver.at() - 1));
                    map.put("value", driver.value());
                    map.put("baseline", driver.baseline());
                    map.put("z", driver.z());
                    map.put("judged", driver.judged());
                    map.put("risk", driver.risk());
                    return map;
                })
                .toList();
    }

    private static Map<String, @Nullable Object> comparison(Comparison comparison) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("gained", comparison.gained().stream().map(JsonReport::finding).toList());
        map.put("lost", comparison.lost().stream().map(JsonReport::finding).toList());
        map.put("earlier", comparison.earlier());
        map.put("later", comparison.later());
        map.put(
                "falseEpisodesChanged",
                comparison.alarms().stream()
                        .map(change -> {
                            Map<String, @Nullable Object> one =
                                    new LinkedHashMap<>(namedSubject(change.namedSubject()));
                            one.put("before", change.before());
                            one.put("after", change.after());
                            return one;
                        })
                        .toList());
        map.put("catalogue", comparison.catalogue());
        return map;
    }

    private static String time(long millis) {
        return Instant.ofEpochMilli(millis).toString();
    }

    private static @Nullable Double hours(@Nullable Double millis) {
        return millis == null ? null : millis / 3_600_000;
    }
}
