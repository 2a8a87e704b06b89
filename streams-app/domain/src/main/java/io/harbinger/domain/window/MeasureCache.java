package io.harbinger.domain.window;

import io.harbinger.domain.indicator.Indicator;
import io.harbinger.domain.window.MeasureStrategy.Measured;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what was measured of panes that are published late until they become final. Each of them is measured twice, and
 * mostly from the very same state both times, since nothing was corrected in between. Measuring is a pure function of
 * indicator, state and pane, which are compared, so that no result depends on what is found here.
 *
 * <p>Bounded: a window takes the place of another one. For one thread.
 */
public final class MeasureCache {

    /** Keeps nothing, and serves all threads. */
    public static final MeasureCache NONE = new MeasureCache(0);

    private static final int SPREAD = 0x9E3779B9;

    private record Entry(Indicator indicator, ClosedState past, Pane pane, Measured measured) {

        boolean isOf(Indicator other, ClosedState before, Pane with) {
            return indicator.equals(other) && pane.equals(with) && past.equals(before);
        }
    }

    /** A window is at its place, or at the one beside it. */
    private final @Nullable Entry[] entries;

    private MeasureCache(int size) {
        this.entries = new @Nullable Entry[size];
    }

    /**
     * Keeps up to 2<sup>{@code bits}</sup> windows.
     *
     * @param bits 1 to 20; a window takes 2 to 4 kB
     */
    public static MeasureCache of(int bits) {
        if (bits < 1 || bits > 20) {
            throw new IllegalArgumentException("bits must be 1 to 20, was " + bits);
        }
        return new MeasureCache(1 << bits);
    }

    /** Measures a pane that will be measured once more: the closed state with it, and the result of its window. */
    Measured first(Indicator indicator, ClosedState past, Pane pane) {
        Measured measured = PaneCloser.measure(indicator, past, pane);
        if (entries.length > 0) {
            int place = place(indicator, past, pane);
            int free = entries[place] != null && entries[place ^ 1] == null ? place ^ 1 : place;
            entries[free] = new Entry(indicator, past, pane, measured);
        }
        return measured;
    }

    /** As {@link #first}, for the last time. */
    Measured last(Indicator indicator, ClosedState past, Pane pane) {
        if (entries.length > 0) {
            int place = place(indicator, past, pane);
            for (int at : new int[] {place, place ^ 1}) {
                Entry known = entries[at];
                if (known != null && known.isOf(indicator, past, pane)) {
                    entries[at] = null;
                    return known.measured();
                }
            }
        }
        return PaneCloser.measure(indicator, past, pane);
    }

    /** Of subjects that are due together the values tell one from another, mostly. */
    private int place(Indicator indicator, ClosedState past, Pane pane) {
        int hash = 31 * indicator.id().hashCode() + Long.hashCode(pane.start());
        WindowResult latest = past.latest();
        if (latest != null) {
            AnomalyScore anomaly = latest.anomaly();
            hash = 31 * hash + Double.hashCode(latest.value());
            hash = 31 * hash + (anomaly == null ? 0 : Double.hashCode(anomaly.baseline()));
            hash = 31 * hash + (anomaly == null ? 0 : Double.hashCode(anomaly.spread()));
        }
        hash *= SPREAD;
        return (hash ^ hash >>> 15) & (entries.length - 1);
    }
}
