package io.harbinger.domain.window;

import io.harbinger.domain.indicator.Indicator;
import io.harbinger.domain.indicator.Observation;
import io.harbinger.domain.indicator.PaneSize;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The pure steps of a series of statements that are published late, beside those of {@link SeriesTransitions}.
 *
 * <p>What comes before a pane's end goes into the pane, as in any series. What comes later, but within the publication
 * delay, waits as an {@link Amendment} until its delivery is complete, which the subject decides for all of its series;
 * then it is taken in, and panes that had been judged without it are opened again, to be judged in their order.
 */
public final class StatementTransitions {

    /**
     * A series that has taken in what was waiting.
     *
     * @param corrected start of the oldest judged pane that changes, epoch milliseconds; {@link Series#FOREVER} for none
     * @param events ids of the events that change judged panes, in order of arrival
     * @param withdrawn the results so far of windows with a pane that changes
     */
    public record Settled(Series series, long corrected, List<String> events, List<WindowResult> withdrawn) {}

    private StatementTransitions() {}

    /** Whether an observation comes after its pane's end, but as a statement about it within the publication delay. */
    public static boolean isTimely(Indicator indicator, Observation observation, long time, long now) {
        long delay = indicator.windowing().publicationDelayMillis();
        return delay > 0
                && coversPane(indicator.windowing().pane(), observation.period(), time)
                && SeriesTransitions.closesAt(indicator, time) + delay > now;
    }

    /**
     * Whether what takes the place of a single movement or reading, of a pane whose end has passed, can still be taken in.
     *
     * @param time in the pane, epoch milliseconds
     */
    public static boolean isReplaceable(Indicator indicator, long time, long now) {
        return indicator.isCorrectable()
                && SeriesTransitions.closesAt(indicator, time)
                                + indicator.windowing().publicationDelayMillis()
                        > now;
    }

    /** Whether a period that belongs to the pane of {@code time} is as long as that, but for hours of daylight saving. */
    private static boolean coversPane(PaneSize size, long period, long time) {
        long start = size.start(time);
        long length = size.plus(start, 1) - start;
        return period > 0 && period >= length - length / 8;
    }

    /**
     * With something that waits to be taken in.
     *
     * @return null where the pane is final, or too much is waiting
     */
    public static @Nullable Series await(Indicator indicator, Series series, Amendment amendment) {
        Series known = series.withStatements(indicator);
        Provisional provisional = known.provisional();
        KeptObservation observation = amendment.observation();
        if (provisional == null
                || provisional.pending().size() >= Provisional.MOST_PENDING
                || (observation != null
                        && observation.time() < provisional.base().closed())) {
            return null;
        }
        return known.with(provisional.awaiting(amendment));
    }

    /**
     * Without what an event gave; null where nothing of it is found.
     *
     * @param now watermark of the event's own input, epoch milliseconds
     */
    public static @Nullable Series retract(Indicator indicator, Series series, String event, long id, long now) {
        for (Pane pane : series.open()) {
            if (Revisable.contains(pane.content(), id)
                    && PaneSchedule.closesAt(indicator.windowing(), pane.start()) > now) {
                return series.withOpen(indicator, without(indicator, series.open(), id));
            }
        }
        return isKept(series, id) ? await(indicator, series, new Amendment(event, id, now, null)) : null;
    }

    /** Whether a pane that may still change, or something that waits, is of this event. */
    private static boolean isKept(Series series, long id) {
        Provisional provisional = series.provisional();
        return provisional != null
                && (contains(series.open(), id)
                        || contains(provisional.judged(), id)
                        || provisional.pending().stream().anyMatch(waiting -> waiting.id() == id));
    }

    private static boolean contains(List<Pane> panes, long id) {
        return panes.stream().anyMatch(pane -> Revisable.contains(pane.content(), id));
    }

    private static List<Pane> without(Indicator indicator, List<Pane> panes, long id) {
        List<Pane> changed = new ArrayList<>(panes.size());
        for (Pane pane : panes) {
            Pane next = pane;
            if (Revisable.contains(pane.content(), id) && pane.content() instanceof Revisable revisable) {
                next = new Pane(pane.start(), revisable.without(id, empty(indicator)));
            }
            if (next.content().samples() > 0) {
                changed.add(next);
            }
        }
        return changed;
    }

    /**
     * Takes in what arrived before {@code until}, epoch milliseconds. Judged panes that change are open again
     * afterwards, and so are all behind them.
     */
    public static Settled settle(Indicator indicator, Series series, long until) {
        Provisional provisional = series.provisional();
        int size = provisional == null ? 0 : arrivedBefore(provisional.pending(), until);
        if (provisional == null || size == 0) {
            return new Settled(series, Instants.FOREVER, List.of(), List.of());
        }
        Panes panes = new Panes(indicator, series);
        provisional.pending().subList(0, size).forEach(panes::take);
        Series taken = series.with(provisional.withPending(
                provisional.pending().subList(size, provisional.pending().size())));
        if (panes.changed.isEmpty()) {
            return new Settled(
                    taken.withOpen(indicator, panes.from(series.closed())), Instants.FOREVER, List.of(), List.of());
        }
        long from = panes.changed.first();
        Series reopened = taken.reopened(indicator, from, panes.from(from));
        return new Settled(
                reopened, from, List.copyOf(panes.correcting), withdrawn(indicator, provisional, panes.changed));
    }

    /** With its judged panes from {@code from} on open again, though none of them changes. */
    public static Series reopen(Indicator indicator, Series series, long from) {
        if (series.provisional() == null || series.closed() <= from) {
            return series;
        }
        return series.reopened(indicator, from, new Panes(indicator, series).from(from));
    }

    private static int arrivedBefore(List<Amendment> pending, long until) {
        int size = 0;
        while (size < pending.size() && pending.get(size).arrived() < until) {
            size++;
        }
        return size;
    }

    private static List<WindowResult> withdrawn(Indicator indicator, Provisional before, Set<Long> changed) {
        List<WindowResult> withdrawn = new ArrayList<>();
        ClosedState state = before.base();
        for (Pane pane : before.judged()) {
            MeasureStrategy.Measured measured = PaneCloser.measure(indicator, state, pane);
            state = measured.state();
            WindowResult result = measured.result();
            if (result != null && changed.stream().anyMatch(at -> at >= result.start() && at < result.end())) {
                withdrawn.add(result);
            }
        }
        return withdrawn;
    }

    private static Accumulator empty(Indicator indicator) {
        return MeasureStrategies.of(indicator.selection()).empty();
    }

    /** The panes of a series that may change, by their start, while amendments are taken in. */
    private static final class Panes {

        private final Indicator indicator;
        private final long closed;
        private final TreeMap<Long, Accumulator> contents = new TreeMap<>();
        /** Starts of the judged panes that change. */
        private final TreeSet<Long> changed = new TreeSet<>();

        private final Set<String> correcting = new LinkedHashSet<>();

        Panes(Indicator indicator, Series series) {
            this.indicator = indicator;
            this.closed = series.closed();
            Provisional provisional = series.provisional();
            if (provisional != null) {
                provisional.judged().forEach(pane -> contents.put(pane.start(), pane.content()));
            }
            series.open().forEach(pane -> contents.put(pane.start(), pane.content()));
        }

        void take(Amendment amendment) {
            contents.replaceAll((start, content) -> {
                if (Revisable.contains(content, amendment.id()) && content instanceof Revisable revisable) {
                    change(start, amendment);
                    return revisable.without(amendment.id(), empty(indicator));
                }
                return content;
            });
            KeptObservation observation = amendment.observation();
            if (observation != null) {
                long start = indicator.windowing().pane().start(observation.time());
                Accumulator before = contents.getOrDefault(start, empty(indicator));
                contents.put(start, Revisable.plus(before, observation));
                change(start, amendment);
            }
        }

        private void change(long start, Amendment amendment) {
            if (start < closed) {
                changed.add(start);
                correcting.add(amendment.event());
            }
        }

        /** Those from a start on, without the empty ones, which the schedule makes again where they mean something. */
        List<Pane> from(long start) {
            List<Pane> panes = new ArrayList<>();
            contents.tailMap(start, true).forEach((at, content) -> {
                if (content.samples() > 0) {
                    panes.add(new Pane(at, content));
                }
            });
            return panes;
        }
    }
}
