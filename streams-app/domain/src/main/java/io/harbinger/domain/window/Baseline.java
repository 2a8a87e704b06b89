package io.harbinger.domain.window;

import io.harbinger.domain.indicator.BaselinePolicy;
import io.harbinger.domain.indicator.Indicator;
import io.harbinger.domain.indicator.PaneSize;
import io.harbinger.domain.indicator.ZMethod;
import io.harbinger.domain.stats.Counts;
import io.harbinger.domain.stats.SortedSample;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What is normal for a series, from windows that do not overlap the current one, and how unusual a value is against
 * it. Robust location and spread (median and 1.4826·MAD, Iglewicz and Hoaglin 1993); for counts a 20 % trimmed mean,
 * since a median of small counts is too coarse, and at least Poisson spread. Zeros have no logarithm and no part in
 * the location of counts that are mostly 0: how often they were is kept beside it, and a zero is judged by that.
 */
final class Baseline {

    /** A value below baseline ÷ 100 counts as that in logarithms: zero has none. */
    private static final double LEAST_RATIO = 0.01;

    private static final double TRIM_EACH_SIDE = 0.1;

    /** A season of nothing leaves this share of the usual: what comes then is no sensation. */
    private static final double LEAST_SEASON = 0.01;

    private Baseline() {}

    /**
     * Compares {@code value} with the history.
     *
     * @param history values of earlier windows, newest last
     * @param paneStart start of the window's newest pane, epoch milliseconds
     * @param noneChance chance of a window without anything, by its panes; 0 where that is not known
     * @return null where the history is too short, or a negative value was to be judged as a count
     */
    static @Nullable AnomalyScore anomaly(
            Indicator indicator, History history, long paneStart, double value, double noneChance) {
        BaselinePolicy policy = indicator.baseline();
        ZMethod method = indicator.scoring().method();
        if (policy.kind() == BaselinePolicy.Kind.NONE || (method == ZMethod.COUNT && value < 0)) {
            return null;
        }
        double[] usable = usable(indicator, history, method);
        if (count(usable) < policy.minHistory()) {
            return null;
        }
        int season = season(policy.kind(), indicator.windowing().pane());
        if (season > 1) {
            double[] placed = onCivilTime(indicator, usable, paneStart);
            return seasonal(placed, season, phase(indicator, season), policy, method, value);
        }
        SortedSample sample = SortedSample.of(known(usable));
        double zeroChance = Math.max(noneChance, zeroShare(indicator, history, method));
        return against(sample, sample, policy, method, value).withZeros(value, zeroChance);
    }

    /**
     * A score of a count against what the season leaves of the usual.
     *
     * @param share of the usual, 0 to 1
     * @param floor least spread as a share of the baseline
     */
    static AnomalyScore inSeason(AnomalyScore score, double share, double floor, double value) {
        if (share >= 1) {
            return score;
        }
        double mean = score.baseline() * Math.max(share, LEAST_SEASON);
        double spread = Math.max(Math.max(score.spread() * Math.sqrt(share), Math.sqrt(mean)), floor * mean);
        return new AnomalyScore(mean, spread, Counts.z(value, mean, spread)).withZeros(value, score.zeroChance());
    }

    /** Panes of days and longer are those of the place anyway. */
    private static double[] onCivilTime(Indicator indicator, double[] usable, long paneStart) {
        long pane = indicator.windowing().pane().longest();
        return pane >= PaneSize.DAY
                ? usable
                : new CivilHistory(indicator.baseline().zone(), pane)
                        .aligned(usable, paneStart, 1 + skipped(indicator));
    }

    /** Share of the usable windows that were 0: once is an accident, two times apart a habit. */
    private static double zeroShare(Indicator indicator, History history, ZMethod method) {
        if (method != ZMethod.COUNT && method != ZMethod.LOG_ROBUST) {
            return 0;
        }
        int times = 0;
        int zeros = 0;
        int windows = history.size() - skipped(indicator);
        for (int i = 0; i < windows; i++) {
            boolean zero = history.newest(i + skipped(indicator)) == 0;
            zeros += zero ? 1 : 0;
            times += zero && (i == 0 || history.newest(i - 1 + skipped(indicator)) != 0) ? 1 : 0;
        }
        return times < 2 ? 0 : zeros / (double) windows;
    }

    /** Newest first, without the windows that overlap the current one and the gap; NaN where nothing is known. */
    private static double[] usable(Indicator indicator, History history, ZMethod method) {
        int skipped = skipped(indicator);
        double[] usable = new double[Math.max(0, history.size() - skipped)];
        for (int i = 0; i < usable.length; i++) {
            usable[i] = comparable(history.newest(i + skipped), method);
        }
        return usable;
    }

    /** The value as the method compares it; NaN where it cannot. */
    private static double comparable(double value, ZMethod method) {
        return switch (method) {
            case LOG_ROBUST -> value > 0 ? Math.log(value) : Double.NaN;
            case COUNT -> value >= 0 ? value : Double.NaN;
            case NONE, ROBUST, DETECTOR, OUTAGE -> value;
        };
    }

    private static int skipped(Indicator indicator) {
        return indicator.baseline().gap() + indicator.windowing().panes() - 1;
    }

    private static int count(double[] values) {
        int count = 0;
        for (double value : values) {
            count += Double.isNaN(value) ? 0 : 1;
        }
        return count;
    }

    /** Panes in one season; 1 where every pane is alike. */
    private static int season(BaselinePolicy.Kind kind, PaneSize pane) {
        Duration length = switch (kind) {
            case HOUR_OF_WEEK, DAY_OF_WEEK -> Duration.ofDays(7);
            case WEEK_OF_YEAR -> Duration.ofDays(364);
            default -> Duration.ZERO;
        };
        return (int) Math.max(1, Math.round(length.toMillis() / (double) pane.longest()));
    }

    /** Places in {@code usable} with the current pane's phase: the current pane is one place before the newest. */
    private static int phase(Indicator indicator, int season) {
        return Math.floorMod(-1 - skipped(indicator), season);
    }

    private static @Nullable AnomalyScore seasonal(
            double[] usable, int season, int phase, BaselinePolicy policy, ZMethod method, double value) {
        double[] same = ofPhase(usable, season, phase);
        if (count(same) < 2) {
            return null;
        }
        return against(
                SortedSample.of(known(same)), SortedSample.of(known(residuals(usable, season))), policy, method, value);
    }

    private static double[] ofPhase(double[] values, int season, int phase) {
        double[] same = new double[(values.length - phase + season - 1) / season];
        for (int i = 0; i < same.length; i++) {
            same[i] = values[phase + i * season];
        }
        return same;
    }

    /** Every value less the median of its own phase. */
    private static double[] residuals(double[] values, int season) {
        double[] residuals = new double[values.length];
        for (int phase = 0; phase < Math.min(season, values.length); phase++) {
            double median =
                    SortedSample.of(known(ofPhase(values, season, phase))).median();
            for (int i = phase; i < values.length; i += season) {
                residuals[i] = values[i] - median;
            }
        }
        return residuals;
    }

    private static double[] known(double[] values) {
        double[] known = new double[count(values)];
        int next = 0;
        for (double value : values) {
            if (!Double.isNaN(value)) {
                known[next++] = value;
            }
        }
        return known;
    }

    private static AnomalyScore against(
            SortedSample located, SortedSample spreading, BaselinePolicy policy, ZMethod method, double value) {
        double location = method == ZMethod.COUNT ? rate(located) : located.median();
        double spread = spreading.spread();
        return switch (method) {
            case COUNT -> {
                double floored = Math.max(Math.max(spread, Math.sqrt(location)), policy.floor() * location);
                yield new AnomalyScore(location, floored, Counts.z(value, location, floored));
            }
            case LOG_ROBUST -> ofLogs(location, Math.max(spread, policy.floor()), value);
            default -> {
                double floored = Math.max(spread, policy.floor() * Math.abs(location));
                floored = floored > 0 ? floored : spreading.leastSize(1);
                yield new AnomalyScore(location, floored, finite((value - location) / floored));
            }
        };
    }

    /**
     * A score on logarithms.
     *
     * @param location natural logarithm of what is normal
     * @param spread of logarithms, above 0
     */
    static AnomalyScore ofLogs(double location, double spread, double value) {
        double baseline = Math.exp(location);
        double log = Math.log(Math.max(value, baseline * LEAST_RATIO));
        return new AnomalyScore(baseline, spread, (log - Math.log(baseline)) / spread);
    }

    /**
     * Mean of counts without the outliers, but no less than what the number of those above 0 shows; where there was
     * none at all, half of one in all that time (Jeffreys' prior of a Poisson rate).
     */
    private static double rate(SortedSample counts) {
        return Math.max(counts.trimmedMean(TRIM_EACH_SIDE), (counts.positive() + 0.5) / (counts.size() + 1));
    }

    /** The quotient, or the largest number of its sign where it overflows. */
    private static double finite(double z) {
        return Math.max(-Double.MAX_VALUE, Math.min(Double.MAX_VALUE, z));
    }
}
