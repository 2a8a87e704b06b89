package io.harbinger.lab.backtest.report;

import io.harbinger.catalogue.CatalogueReader;
import io.harbinger.domain.score.Level;
import io.harbinger.domain.subject.Subject;
import io.harbinger.domain.subject.SubjectType;
import io.harbinger.lab.backtest.DriverSnapshot;
import io.harbinger.lab.backtest.NamedSubject;
import io.harbinger.lab.backtest.Result;
import io.harbinger.lab.backtest.RunVolume;
import io.harbinger.lab.backtest.SubjectFigures;
import io.harbinger.lab.backtest.WindowFinding;
import io.harbinger.lab.backtest.label.LabelFormat;
import io.harbinger.lab.backtest.label.LabelOptions;
import io.harbinger.lab.backtest.score.BestThreshold;
import io.harbinger.lab.backtest.score.Delays;
import io.harbinger.lab.backtest.score.LevelFigures;
import io.harbinger.lab.backtest.score.Matching.Hit;
import io.harbinger.lab.backtest.score.SweepPoint;
import io.harbinger.lab.backtest.score.Window;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A report small enough to be read in a test: one port over four years and four storms, of which three were found. One of
 * these by an alarm that was already on, one after a day at YELLOW, and RED two days later.
 */
final class SmallReport {

    private static final long DAY = 86_400_000;
    private static final NamedSubject PORT =
            new NamedSubject(new Subject(SubjectType.NODE, "35"), "Port Arthur, TX", null);

    private SmallReport() {}

    static BacktestReport of(LabelFormat format) {
        var setting = new Setting(
                "vessels.csv",
                "Daily vessels in US ports.",
                "storms.csv",
                format,
                LabelOptions.of(format),
                "harbinger backtest --labels storms.csv vessels.csv",
                "9.9.9");
        return new BacktestReport(setting, 0.5, List.of(new BacktestReport.Run("shipped", result())));
    }

    private static Result result() {
        var delays = new Delays(List.of(DAY, 3 * DAY), List.of(-2 * DAY));
        List<SweepPoint> sweep = List.of(new SweepPoint(40, 4, 3, 3, 3, 4), new SweepPoint(90, 4, 1, 1, 1, 4));
        return new Result(
                CatalogueReader.builtIn().orThrow(),
                new RunVolume(1, 0, 1, 0),
                new Result.Period(0, 4 * 365 * DAY, 4),
                List.of(
                        new LevelFigures(Level.BLUE, 4, 3, 1, 5, 3, 2, 4, delays, 0, 0.02),
                        new LevelFigures(Level.YELLOW, 4, 3, 1, 5, 3, 2, 4, delays, 0, 0.02),
                        new LevelFigures(Level.ORANGE, 4, 1, 0, 2, 1, 1, 4, new Delays(List.of(3 * DAY)), 0, 0.01),
                        new LevelFigures(Level.RED, 4, 1, 0, 2, 1, 1, 4, new Delays(List.of(3 * DAY)), 0, 0.01)),
                sweep,
                Optional.of(new BestThreshold(sweep.get(0), 40, 40)),
                List.of(
                        missed("storm 1", "2017-01-10T00:00:00Z"),
                        found("storm 2", "2018-01-10T00:00:00Z", "2018-01-11T00:00:00Z", false),
                        found("storm 3", "2019-01-10T00:00:00Z", "2019-01-08T00:00:00Z", true)),
                0,
                List.of(),
                List.of(new SubjectFigures(PORT, 4, 3, 2, 5, 2, 0.02)),
                List.of(),
                new Result.Charts(List.of(), List.of(), List.of(), List.of()));
    }

    private static WindowFinding found(String name, String start, String at, boolean alreadyOn) {
        var hit = new Hit(Instant.parse(at).toEpochMilli(), alreadyOn, 0);
        return new WindowFinding(
                window(name, start), PORT, true, hit, Level.YELLOW, Level.RED, List.of(driver(-6.0, true, 100)));
    }

    private static WindowFinding missed(String name, String start) {
        return new WindowFinding(
                window(name, start), PORT, true, null, Level.NONE, Level.NONE, List.of(driver(0.0, false, 0)));
    }

    private static DriverSnapshot driver(double z, boolean judged, double risk) {
        return new DriverSnapshot("port-call-drop", "Port call drop", "到港量骤降", "", DAY, 72, 50.7, z, judged, risk);
    }

    private static Window window(String name, String start) {
        long from = Instant.parse(start).toEpochMilli();
        return new Window("35", name, from, from + DAY, from - 2 * DAY, from + 8 * DAY, Level.BLUE, true, "");
    }
}
