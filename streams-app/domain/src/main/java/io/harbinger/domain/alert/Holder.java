package io.harbinger.domain.alert;

import io.harbinger.domain.indicator.Source;
import io.harbinger.domain.score.Driver;
import io.harbinger.domain.score.LatestWindows;
import io.harbinger.domain.score.Level;
import org.jspecify.annotations.Nullable;

/**
 * A driver that holds an episode, or would: one series of one indicator. How long an alert takes is counted in its
 * windows, so that nothing else that is measured at the subject makes it longer or shorter.
 *
 * @param indicator id of its indicator
 * @param series its label; empty where the indicator has one series
 * @param level the highest level that it supports in this episode, above NONE
 * @param window end of its newest window, epoch milliseconds
 * @param count its windows in a row: at or above BLUE before the episode opens, below its level afterwards
 */
public record Holder(String indicator, String series, Level level, long window, int count) {
    public Holder {
        if (level == Level.NONE) {
            throw new IllegalArgumentException("a holder supports a level");
        }
        if (count < 0) {
            throw new IllegalArgumentException("a holder counts from 0, was " + count);
        }
    }

    static Holder of(Driver driver, Level level, int count) {
        return new Holder(driver.indicator().id(), driver.series(), level, windowEnd(driver), count);
    }

    boolean is(Driver driver) {
        return series.equals(driver.series())
                && indicator.equals(driver.indicator().id());
    }

    /** Its newest window; null where it has no fresh one with enough data. */
    @Nullable Driver driver(LatestWindows windows) {
        return windows.of(indicator, series);
    }

    boolean missing(LatestWindows windows) {
        return driver(windows) == null;
    }

    /** Its newest window if that is one more than it had, else null. */
    @Nullable Driver advanced(LatestWindows windows) {
        Driver driver = driver(windows);
        return driver != null && windowEnd(driver) > window ? driver : null;
    }

    Holder counted(long end, int next) {
        return new Holder(indicator, series, level, end, next);
    }

    Holder supporting(Level other) {
        return other == level ? this : new Holder(indicator, series, other, window, count);
    }

    /** An indicator that no events are observed of is computed whenever asked; it counts once per pane of its own. */
    static long windowEnd(Driver driver) {
        long end = driver.window().end();
        Source source = driver.indicator().selection().source();
        return source == Source.DERIVED || source == Source.NETWORK
                ? driver.indicator().windowing().pane().start(end)
                : end;
    }
}
