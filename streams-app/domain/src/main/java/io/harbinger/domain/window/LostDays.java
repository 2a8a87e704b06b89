package io.harbinger.domain.window;

import io.harbinger.domain.indicator.Indicator;
import io.harbinger.domain.indicator.PaneSize;
import io.harbinger.domain.indicator.SeverityKind;
import io.harbinger.domain.stats.Counts;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Measures {@link SeverityKind#LOST_DAYS} over the newest days of a series. Of few counts chance alone makes days that
 * fall short, so that its part is taken off: a port with a ship every other day loses nothing by days without one.
 */
final class LostDays {

    /** Days over which losses are summed. */
    static final int WEEK = 7;

    private LostDays() {}

    /**
     * The days of the last week, and what of their usual traffic was lost.
     *
     * @param state with the week's panes
     * @param baseline of the newest window, from before it
     * @return null where nothing is usual
     */
    static @Nullable SeverityScore of(Indicator indicator, ClosedState state, double baseline) {
        double usual = baseline / indicator.windowing().panes();
        if (!(usual > 0)) {
            return null;
        }
        List<Double> days = days(indicator, state);
        double byChance = Counts.expectedShortfall(usual);
        double lost = 0;
        for (double day : days) {
            lost += Math.max(0, 1 - Math.max(0, day) / usual) - byChance;
        }
        return new SeverityScore(
                Math.max(0, lost / (1 - byChance)), state.recurrence().recurring(state.closed()), days);
    }

    /** What came on each known day of the week, oldest first. */
    private static List<Double> days(Indicator indicator, ClosedState state) {
        List<Double> days = new ArrayList<>(WEEK);
        for (Pane day : state.newest(indicator.windowing(), WEEK)) {
            boolean known = day.content().samples() > 0 || state.countsEmptyPanes(indicator.windowing());
            double value = value(indicator, day);
            if (known && Double.isFinite(value)) {
                days.add(value);
            }
        }
        return days;
    }

    private static double value(Indicator indicator, Pane day) {
        return MeasureStrategies.of(indicator.selection()) instanceof WindowMeasure<?> measure
                ? measure.value(List.of(day), PaneSize.DAY)
                : Double.NaN;
    }
}
