package io.harbinger.domain.stats;

import java.util.ArrayList;
import java.util.List;

/**
 * What a series does again and again, of events that have a size, such as how long a value stood still: a size that
 * was reached twice within the last five weeks is a habit, so that a weekly or monthly rest is one; once is an
 * accident. Bounded: an event is kept until two later ones are as large.
 *
 * @param events oldest first
 */
public record Habit(List<Event> events) {

    public static final Habit NONE = new Habit(List.of());

    /** Five weeks: the longest month, and the event itself. */
    private static final long MEMORY = 35 * 86_400_000L;

    private static final int TWICE = 2;
    private static final int MOST = 32;

    /**
     * Something that happened.
     *
     * @param at when it ended, epoch milliseconds
     * @param size above 0
     */
    public record Event(long at, double size) {}

    public Habit {
        events = List.copyOf(events);
    }

    /** With one more event, later than all before. */
    public Habit plus(long at, double size) {
        List<Event> kept = new ArrayList<>();
        for (int i = 0; i < events.size(); i++) {
            Event event = events.get(i);
            if (isRemembered(event, at) && asLargeAfter(i, event.size(), size) < TWICE) {
                kept.add(event);
            }
        }
        kept.add(new Event(at, size));
        if (kept.size() > MOST) {
            kept.remove(smallest(kept));
        }
        return new Habit(kept);
    }

    private int asLargeAfter(int place, double size, double next) {
        int larger = next >= size ? 1 : 0;
        for (Event later : events.subList(place + 1, events.size())) {
            larger += later.size() >= size ? 1 : 0;
        }
        return larger;
    }

    private static int smallest(List<Event> events) {
        int smallest = 0;
        for (int i = 1; i < events.size(); i++) {
            if (events.get(i).size() < events.get(smallest).size()) {
                smallest = i;
            }
        }
        return smallest;
    }

    /** The size that is a habit at {@code now}, epoch milliseconds: the second largest; 0 where there is none. */
    public double size(long now) {
        double largest = 0;
        double second = 0;
        for (Event event : events) {
            if (isRemembered(event, now)) {
                second = Math.max(second, Math.min(largest, event.size()));
                largest = Math.max(largest, event.size());
            }
        }
        return second;
    }

    private static boolean isRemembered(Event event, long now) {
        return now - event.at() <= MEMORY;
    }
}
