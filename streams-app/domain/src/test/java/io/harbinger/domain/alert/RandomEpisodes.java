package io.harbinger.domain.alert;

import io.harbinger.domain.indicator.Indicator;
import io.harbinger.domain.score.Assessment;
import io.harbinger.domain.score.Driver;
import io.harbinger.domain.score.LatestWindows;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A subject with several series, each with windows of its own length and risks of its own, which at times fall silent:
 * then they are missing after three intervals, and given up after nine. The score is the largest risk.
 */
final class RandomEpisodes {

    /** Minutes. */
    private static final int LENGTH = 4_000;

    private static final int MISSING_AFTER = 3;
    private static final int GIVEN_UP_AFTER = 9;

    /** One step: what was tracked, what was known, and what came of it. */
    record Step(TrackedAlert before, Assessment assessment, LatestWindows windows, LifecycleStep step) {}

    /** One series: its interval in minutes, its newest window, and until when it is silent. */
    private static final class Feed {
        private final String id;
        private final int interval;
        private final boolean calm;
        private final Random random;
        private double risk;
        private int heard;
        private int silentUntil;
        private @Nullable Driver latest;

        Feed(String id, int interval, boolean calm, long seed) {
            this.id = id;
            this.interval = interval;
            this.calm = calm;
            this.random = new Random(seed);
        }

        /** Whether it has a boundary at this minute. */
        boolean advance(int minute) {
            if (minute % interval != 0) {
                return false;
            }
            risk = Math.max(0, Math.min(100, risk + random.nextGaussian() * 30 - 3));
            if (random.nextInt(30) == 0) {
                silentUntil = minute + random.nextInt(15 * interval);
            }
            if (minute >= silentUntil) {
                heard = minute;
                latest = Scores.driver(id, calm ? 0 : risk, millis(minute - interval), millis(minute));
                return true;
            }
            int silent = (minute - heard) / interval;
            if (silent == MISSING_AFTER) {
                latest = null;
            }
            return silent == MISSING_AFTER || silent == GIVEN_UP_AFTER;
        }

        boolean awaited(int minute) {
            return heard > 0 && minute - heard < GIVEN_UP_AFTER * interval;
        }

        private static long millis(int minute) {
            return minute * 60_000L;
        }
    }

    private RandomEpisodes() {}

    /**
     * The steps of a walk.
     *
     * @param calmInterval minutes between the windows of a further series, which is always calm; 0 for none
     */
    static List<Step> walk(long seed, Lifecycle lifecycle, int calmInterval) {
        var random = new Random(seed);
        List<Feed> feeds = new ArrayList<>();
        int count = 1 + random.nextInt(3);
        for (int i = 0; i < count; i++) {
            feeds.add(new Feed("feed-" + i, 1 + random.nextInt(i == 0 ? 5 : 60), false, seed * 31 + i));
        }
        if (calmInterval > 0) {
            feeds.add(new Feed("calm", calmInterval, true, seed));
        }
        List<Step> steps = new ArrayList<>();
        TrackedAlert tracked = lifecycle.start();
        for (int minute = 1; minute <= LENGTH; minute++) {
            boolean due = false;
            for (Feed feed : feeds) {
                due |= feed.advance(minute);
            }
            if (due) {
                Assessment assessment = assessment(feeds, minute);
                LatestWindows windows = windows(feeds, assessment, minute);
                LifecycleStep step = lifecycle.advance(tracked, assessment, windows);
                steps.add(new Step(tracked, assessment, windows, step));
                tracked = step.tracked();
            }
        }
        return steps;
    }

    private static Assessment assessment(List<Feed> feeds, int minute) {
        List<Driver> drivers = new ArrayList<>();
        for (Feed feed : feeds) {
            if (feed.latest != null) {
                drivers.add(feed.latest);
            }
        }
        drivers.sort(Comparator.comparingDouble(Driver::risk).reversed());
        return Scores.of(minute, drivers.isEmpty() ? null : drivers.get(0).risk(), drivers);
    }

    /** As they are now. */
    private static LatestWindows windows(List<Feed> feeds, Assessment assessment, int minute) {
        List<String> awaited = new ArrayList<>(feeds.size());
        for (Feed feed : feeds) {
            if (feed.awaited(minute)) {
                awaited.add(feed.id);
            }
        }
        LatestWindows fresh = Scores.windows(assessment, false);
        return new LatestWindows() {
            @Override
            public @Nullable Driver of(String indicator, String series) {
                return fresh.of(indicator, series);
            }

            @Override
            public boolean awaited(String indicator, String series) {
                return awaited.contains(indicator);
            }

            @Override
            public List<Indicator> indicators(Set<String> ids) {
                return fresh.indicators(ids);
            }
        };
    }
}
