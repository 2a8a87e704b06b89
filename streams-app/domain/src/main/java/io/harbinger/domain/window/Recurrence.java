package io.harbinger.domain.window;

import io.harbinger.domain.stats.Habit;
import java.util.ArrayList;
import java.util.List;

/**
 * How severe a series has been in separate episodes of the last year. What it reached three times is what it does: a
 * strait that every storm closes for two days is not in the same danger each time. Bounded by {@value #MOST} episodes.
 *
 * @param peak largest severity of the present episode; 0 where there is none
 * @param episodes those that have ended, oldest first, with their largest severity
 */
public record Recurrence(double peak, List<Habit.Event> episodes) {

    public static final Recurrence NONE = new Recurrence(0, List.of());

    static final int MOST = 16;
    private static final int TIMES = 3;
    private static final long MEMORY = 365 * 86_400_000L;
    private static final long FIVE_WEEKS = 35 * 86_400_000L;

    public Recurrence {
        episodes = List.copyOf(episodes);
    }

    /**
     * With the severity of one more window.
     *
     * @param end of the window, epoch milliseconds, after that of the windows before
     * @param least severity from which it is an episode, which ends below half of that
     */
    Recurrence plus(long end, double measured, double least) {
        if (measured >= least || (peak > 0 && measured >= least / 2)) {
            return new Recurrence(Math.max(peak, measured), episodes);
        }
        return peak == 0 ? this : new Recurrence(0, ended(end));
    }

    /**
     * With the severity of one more window of an episode that goes on until {@link #over}; what is not above {@code least}
     * is not remembered.
     */
    Recurrence during(double measured, double least) {
        return measured > Math.max(peak, least) ? new Recurrence(measured, episodes) : this;
    }

    /** With no episode any more; what is smaller than this one and older cannot be the largest again. */
    Recurrence over(long end) {
        if (peak == 0) {
            return this;
        }
        List<Habit.Event> kept = new ArrayList<>();
        for (Habit.Event episode : episodes) {
            if (episode.size() > peak && end - episode.at() <= FIVE_WEEKS) {
                kept.add(episode);
            }
        }
        kept.add(new Habit.Event(end, peak));
        return new Recurrence(0, kept.size() > MOST ? kept.subList(1, kept.size()) : kept);
    }

    /** The largest severity of the episodes that ended within five weeks before {@code now}; 0 for none. */
    double largest(long now) {
        return episodes.stream()
                .filter(episode -> now - episode.at() <= FIVE_WEEKS)
                .mapToDouble(Habit.Event::size)
                .max()
                .orElse(0);
    }

    private List<Habit.Event> ended(long end) {
        List<Habit.Event> kept = new ArrayList<>();
        for (Habit.Event episode : episodes) {
            if (end - episode.at() <= MEMORY) {
                kept.add(episode);
            }
        }
        kept.add(new Habit.Event(end, peak));
        return kept.size() > MOST ? kept.subList(1, kept.size()) : kept;
    }

    /** The severity that {@value #TIMES} of the ended episodes reached within a year before {@code now}; 0 for none. */
    double recurring(long now) {
        double[] sizes = episodes.stream()
                .filter(episode -> now - episode.at() <= MEMORY)
                .mapToDouble(Habit.Event::size)
                .sorted()
                .toArray();
        return sizes.length < TIMES ? 0 : sizes[sizes.length - TIMES];
    }
}
