package io.harbinger.domain.window;

import io.harbinger.domain.indicator.Form;
import io.harbinger.domain.indicator.Indicator;
import io.harbinger.domain.indicator.PaneSize;
import io.harbinger.domain.indicator.Scoring;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happens at the end of a pane: its window is measured, judged against the history, and remembered. */
final class PaneCloser {

    /** A series after a pane has closed, and the window measured, null where there was nothing to measure. */
    record Closed(Series series, @Nullable WindowResult reading) {}

    /** The anomaly risk from which a value is kept out of the history: the threshold of the lowest warning level. */
    private static final double ANOMALOUS = 40;

    private PaneCloser() {}

    /** Closes the pane that starts at {@code start}, the next one of {@code series}. */
    static Closed close(Indicator indicator, Series series, long start) {
        PaneSize size = indicator.windowing().pane();
        boolean isOpen = !series.open().isEmpty() && series.open().get(0).start() == start;
        Pane pane = isOpen
                ? series.open().get(0)
                : new Pane(start, Accumulator.empty(indicator.selection().measure()));
        Series advanced = advance(indicator, series, pane, isOpen);
        return switch (indicator.selection().measure()) {
            case ABSENCE -> Silence.judge(indicator, advanced, (Extent) pane.content());
            case STUCK -> Stuck.judge(indicator, advanced, (Extent) pane.content());
            default -> judge(indicator, advanced, start, size.plus(start, 1));
        };
    }

    /** Moves the pane from the open ones to the window, with what passed unknown before it in the history. */
    private static Series advance(Indicator indicator, Series series, Pane pane, boolean wasOpen) {
        long end = indicator.windowing().pane().plus(pane.start(), 1);
        List<Pane> window =
                within(indicator, series.window(), end, indicator.windowing().panes());
        window.add(pane);
        return new Series(
                series.position(),
                series.label(),
                wasOpen ? series.open().subList(1, series.open().size()) : series.open(),
                new ClosedState(
                        end,
                        pane.content().samples() > 0 ? end : series.observed(),
                        window,
                        withGap(indicator, series, pane.start()),
                        series.held(),
                        series.memory(),
                        series.learnt(),
                        series.latest()),
                Series.FOREVER);
    }

    /** The panes that a window of {@code panes} panes up to {@code end} covers. */
    private static List<Pane> within(Indicator indicator, List<Pane> kept, long end, int panes) {
        long from = indicator.windowing().pane().plus(end, -panes);
        List<Pane> within = new ArrayList<>(panes);
        for (Pane pane : kept) {
            if (pane.start() >= from) {
                within.add(pane);
            }
        }
        return within;
    }

    /** Seasonal baselines count panes, so a pane that passed unseen keeps its place. */
    private static History withGap(Indicator indicator, Series series, long start) {
        return switch (indicator.baseline().kind()) {
            case HOUR_OF_WEEK, DAY_OF_WEEK, WEEK_OF_YEAR ->
                series.history()
                        .plusGap(
                                series.missingBefore(indicator.windowing().pane(), start),
                                indicator.baseline().history());
            default -> series.history();
        };
    }

    private static Closed judge(Indicator indicator, Series series, long paneStart, long end) {
        PaneSize size = indicator.windowing().pane();
        long windowStart = size.plus(end, -indicator.windowing().panes());
        Accumulator content = Accumulator.empty(indicator.selection().measure());
        for (Pane pane : series.window()) {
            content = content.plus(pane.content());
        }
        double value = content.measure(indicator.selection().measure(), end - windowStart);
        boolean speaks = Double.isFinite(value)
                && (content.samples() > 0 || indicator.windowing().emptyIsZero());
        if (!speaks) {
            History history = skip(indicator, series.history());
            return new Closed(with(indicator, series, history, series.held(), series.memory(), null), null);
        }
        Judged appraisal = Judged.of(indicator, series, paneStart, value);
        AnomalyScore surprise = appraisal.surprise();
        boolean sufficient =
                content.samples() >= indicator.scoring().minSamples() && judgeable(indicator.scoring(), surprise);
        WindowResult reading = new WindowResult(windowStart, end, value, content.samples(), surprise, sufficient);
        Series taught = appraisal.learnt() == null ? series : series.learning(appraisal.learnt());
        return new Closed(remember(indicator, taught, paneStart, reading), reading);
    }

    /** Whether one of the two risks can be formed; a share of a baseline of nothing cannot. */
    private static boolean judgeable(Scoring scoring, @Nullable AnomalyScore surprise) {
        boolean byAnomaly = scoring.anomaly() != null && surprise != null;
        boolean byLevel = scoring.level() != null
                && (scoring.form() == Form.LEVEL || (surprise != null && surprise.baseline() != 0));
        return byAnomaly || byLevel;
    }

    /** Adds the value to the history, unless it is anomalous and has not been so for longer than the policy's hold. */
    private static Series remember(Indicator indicator, Series series, long paneStart, WindowResult reading) {
        boolean anomalous = anomalous(indicator, reading);
        long held = !anomalous ? Series.NEVER : series.held() == Series.NEVER ? paneStart : series.held();
        boolean out =
                anomalous && reading.end() - held <= indicator.baseline().hold().toMillis();
        int capacity = indicator.baseline().history();
        History history = series.history();
        if (capacity > 0) {
            history = out ? skip(indicator, history) : history.plus(reading.value(), capacity);
        }
        return with(indicator, series, history, held, series.memory(), reading);
    }

    /** A window without a value to remember keeps its place where places count. */
    private static History skip(Indicator indicator, History history) {
        return switch (indicator.baseline().kind()) {
            case HOUR_OF_WEEK, DAY_OF_WEEK, WEEK_OF_YEAR ->
                history.plus(Double.NaN, indicator.baseline().history());
            default -> history;
        };
    }

    private static boolean anomalous(Indicator indicator, WindowResult reading) {
        var anomaly = indicator.scoring().anomaly();
        AnomalyScore surprise = reading.surprise();
        return anomaly != null
                && surprise != null
                && surprise.detection() == null
                && anomaly.risk(indicator.scoring().direction().adverse(surprise.z())) >= ANOMALOUS;
    }

    /** The series after its pane: only the panes of the next window stay, and only a sufficient reading counts. */
    static Series with(
            Indicator indicator,
            Series series,
            History history,
            long held,
            @Nullable GapState memory,
            @Nullable WindowResult reading) {
        ClosedState past = new ClosedState(
                series.closed(),
                series.observed(),
                within(
                        indicator,
                        series.window(),
                        series.closed(),
                        indicator.windowing().panes() - 1),
                history,
                held,
                memory,
                series.learnt(),
                reading != null && reading.sufficient() ? reading : null);
        return new Series(series.position(), series.label(), series.open(), past, Series.FOREVER).scheduled(indicator);
    }
}
