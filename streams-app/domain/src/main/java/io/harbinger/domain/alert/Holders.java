package io.harbinger.domain.alert;

import io.harbinger.domain.score.Assessment;
import io.harbinger.domain.score.Driver;
import io.harbinger.domain.score.LatestWindows;
import io.harbinger.domain.score.Level;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * The drivers that hold an episode; before it opens those that would, and after it those that did, for as long as the
 * flap memory counts their windows. A value.
 *
 * @param all at most {@link #MOST}, in the order in which they joined unless there were more
 * @param placed end of the window up to which the flap memory has counted, epoch milliseconds
 */
public record Holders(List<Holder> all, long placed) {

    /** Holders kept; of more the ones that support the highest levels. */
    public static final int MOST = 16;

    public static final Holders NONE = new Holders(List.of(), Long.MIN_VALUE);

    public Holders {
        if (all.size() > MOST) {
            throw new IllegalArgumentException("there are at most " + MOST + " holders, were " + all.size());
        }
        all = List.copyOf(all);
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    /** No holders; the flap memory goes on where it was. */
    Holders none() {
        return new Holders(List.of(), placed);
    }

    /**
     * With the alerting drivers of an assessment, each at the level that it supports alone.
     *
     * @param margin points by which a level may be missed
     * @param count windows that a new one begins with
     */
    Holders joined(Assessment assessment, double margin, int count) {
        List<Holder> joined = null;
        for (Driver driver : assessment.drivers()) {
            Level level = Level.of(driver.risk() + margin);
            if (level != Level.NONE && driver.indicator().scoring().alerting() && !supports(driver, level)) {
                joined = joined == null ? new ArrayList<>(all) : joined;
                join(joined, driver, level, count);
            }
        }
        return joined == null ? this : new Holders(mostSevere(joined), placed);
    }

    private boolean supports(Driver driver, Level level) {
        for (Holder holder : all) {
            if (holder.is(driver)) {
                return holder.level().compareTo(level) >= 0;
            }
        }
        return false;
    }

    private static void join(List<Holder> joined, Driver driver, Level level, int count) {
        for (int i = 0; i < joined.size(); i++) {
            if (joined.get(i).is(driver)) {
                joined.set(i, joined.get(i).supporting(level));
                return;
            }
        }
        joined.add(Holder.of(driver, level, count));
    }

    private static List<Holder> mostSevere(List<Holder> holders) {
        return holders.size() <= MOST
                ? holders
                : holders.stream()
                        .sorted(Comparator.comparing(Holder::level).reversed())
                        .limit(MOST)
                        .toList();
    }

    /** With all alerting drivers, whatever their risk; for an episode of which it is not known what holds it. */
    Holders adopting(Assessment assessment, Level level) {
        List<Holder> adopted = assessment.drivers().stream()
                .filter(driver -> driver.indicator().scoring().alerting())
                .limit(MOST)
                .map(driver -> Holder.of(driver, level, 0))
                .toList();
        return new Holders(adopted, placed);
    }

    /** Those that hold a level: that support it, or all where none does. */
    Holders holding(Level level) {
        List<Holder> holding = all.stream()
                .filter(holder -> holder.level().compareTo(level) >= 0)
                .toList();
        return holding.isEmpty() ? this : new Holders(holding, placed);
    }

    /** Those that have counted fewer windows. */
    Holders notYet(int count) {
        return new Holders(all.stream().filter(holder -> holder.count() < count).toList(), placed);
    }

    /** Whether one of them has a window more. */
    boolean advanced(LatestWindows windows) {
        return all.stream().anyMatch(holder -> holder.advanced(windows) != null);
    }

    /** Each with its newest window, counted where that is one more. */
    Holders counted(LatestWindows windows) {
        return mapped(holder -> {
            Driver driver = holder.advanced(windows);
            return driver == null ? holder : holder.counted(Holder.windowEnd(driver), holder.count() + 1);
        });
    }

    /** Each with its newest window, and counting anew. */
    Holders reset(LatestWindows windows) {
        return mapped(holder -> {
            Driver driver = holder.advanced(windows);
            return holder.counted(driver == null ? holder.window() : Holder.windowEnd(driver), 0);
        });
    }

    /** Those whose newest window is not below {@code risk}, counted; one without a new window stays as it is. */
    Holders countedFrom(double risk, LatestWindows windows) {
        List<Holder> kept = new ArrayList<>();
        for (Holder holder : all) {
            Driver driver = holder.advanced(windows);
            if (driver == null) {
                kept.add(holder);
            } else if (driver.risk() >= risk) {
                kept.add(holder.counted(Holder.windowEnd(driver), holder.count() + 1));
            }
        }
        return new Holders(kept, placed);
    }

    /** Each supporting no more than a level. */
    Holders atMost(Level level) {
        return mapped(holder -> holder.level().compareTo(level) > 0 ? holder.supporting(level) : holder);
    }

    /** Those that hold {@code from} support {@code to}, which is not below: subscribers know of that level. */
    Holders raised(Level from, Level to) {
        if (from == to) {
            return this;
        }
        List<Holder> holding = holding(from).all();
        return mapped(holder -> holding.contains(holder) ? holder.supporting(to) : holder);
    }

    boolean haveCounted(int count) {
        return all.stream().anyMatch(holder -> holder.count() >= count);
    }

    /** Whether the newest window of one of them is at or above {@code risk}. */
    boolean anyAt(double risk, LatestWindows windows) {
        return all.stream().anyMatch(holder -> {
            Driver driver = holder.driver(windows);
            return driver != null && driver.risk() >= risk;
        });
    }

    /** An assessment that names what is missing of these, as well as what is missing in all. */
    Assessment lackingIn(Assessment assessment, LatestWindows windows) {
        Set<String> ids = new HashSet<>();
        assessment.missing().forEach(indicator -> ids.add(indicator.id()));
        all.stream().filter(holder -> holder.missing(windows)).forEach(holder -> ids.add(holder.indicator()));
        return ids.size() == assessment.missing().size() ? assessment : assessment.lacking(windows.indicators(ids));
    }

    /** Whether the level of one of them was accepted as the new normal: it ends without being as it was. */
    boolean anyNewNormal(LatestWindows windows) {
        return all.stream().anyMatch(holder -> {
            Driver driver = holder.driver(windows);
            return driver != null && driver.newNormal();
        });
    }

    /** The highest level supported by one that is missing: what is missing is not calm. */
    Level missingLevel(LatestWindows windows) {
        return all.stream()
                .filter(holder -> holder.missing(windows))
                .map(Holder::level)
                .max(Comparator.naturalOrder())
                .orElse(Level.NONE);
    }

    /** Whether there are any, and none has a fresh window. */
    boolean missing(LatestWindows windows) {
        return !all.isEmpty() && all.stream().allMatch(holder -> holder.missing(windows));
    }

    /** Whether there are any, and none has a fresh window or is awaited. */
    boolean givenUp(LatestWindows windows) {
        return !all.isEmpty()
                && all.stream()
                        .allMatch(holder ->
                                holder.missing(windows) && !windows.awaited(holder.indicator(), holder.series()));
    }

    /** Whether all that are not missing have a window that the flap memory has not counted. */
    boolean unplaced(LatestWindows windows) {
        return oldest(windows) > placed;
    }

    /** The same, their windows counted by the flap memory. */
    Holders place(LatestWindows windows) {
        return new Holders(all, Math.max(placed, oldest(windows)));
    }

    private long oldest(LatestWindows windows) {
        return all.stream()
                .filter(holder -> !holder.missing(windows))
                .mapToLong(Holder::window)
                .min()
                .orElse(Long.MIN_VALUE);
    }

    private Holders mapped(UnaryOperator<Holder> change) {
        return new Holders(all.stream().map(change).toList(), placed);
    }
}
