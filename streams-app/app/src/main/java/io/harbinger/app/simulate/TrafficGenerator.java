package io.harbinger.app.simulate;

import io.harbinger.domain.event.Classifier;
import io.harbinger.domain.event.Event;
import io.harbinger.domain.event.LogisticsEvent;
import io.harbinger.domain.event.LogisticsType;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Ships counted per day: transits of chokepoints, calls and tonnes of ports. A type's count is Poisson around a mean
 * that all types of the place share, which itself varies from day to day, so counts are overdispersed.
 */
record TrafficGenerator(Seed seed, Disruption disruption, List<Site> sites) implements EventGenerator {

    private static final double PORT_WEEK = 0.10;
    private static final double CHOKEPOINT_WEEK = 0.04;

    /** Relative spread of a day's mean. */
    private static final double DAY_SPREAD = 0.08;

    private static final double TONNES_PER_CALL = 9_000;
    private static final double TONNES_SPREAD = 0.10;

    @Override
    public void emit(long from, long to, Consumer<Event> out) {
        for (long day = Days.of(from); Days.last(day) < to; day++) {
            if (Days.last(day) >= from) {
                for (Site site : sites) {
                    if (site.counted()) {
                        emit(site, day, out);
                    }
                }
            }
        }
    }

    private void emit(Site site, long day, Consumer<Event> out) {
        var random = seed.random(Seed.hash(site.id() + "/traffic"), day);
        double mean = mean(site, day, random);
        LogisticsType type = site.is(Site.PORT) ? LogisticsType.CALL : LogisticsType.TRANSIT;
        long all = 0;
        for (int i = 0; i < ShipTypeMix.TYPES.size(); i++) {
            long count = Noise.poisson(random, mean * site.mix().shares().get(i));
            all += count;
            out.accept(count(site, day, type, ShipTypeMix.TYPES.get(i), count));
        }
        out.accept(count(site, day, type, null, all));
        if (site.is(Site.PORT)) {
            out.accept(tonnes(site, day, LogisticsType.IMPORT, all, random));
            out.accept(tonnes(site, day, LogisticsType.EXPORT, all, random));
        }
    }

    private double mean(Site site, long day, SplittableRandom random) {
        double week = Seasonality.week(day, site.is(Site.PORT) ? PORT_WEEK : CHOKEPOINT_WEEK);
        double spread = Math.max(0, 1 + DAY_SPREAD * Noise.bell(random));
        return site.perDay() * week * spread * disruption.traffic(site.id(), day);
    }

    private static Event count(Site site, long day, LogisticsType type, @Nullable String vessel, long count) {
        String suffix = vessel == null ? "all" : vessel;
        return event(site, day, type, suffix, LogisticsEvent.Load.counted(vessel, count));
    }

    private static Event tonnes(Site site, long day, LogisticsType type, long calls, SplittableRandom random) {
        double perCall = TONNES_PER_CALL * Math.max(0, 1 + TONNES_SPREAD * Noise.bell(random));
        double quantity = Math.rint(calls * perCall);
        return event(site, day, type, "t", LogisticsEvent.Load.NONE.withQuantity(quantity, "t"));
    }

    private static Event event(Site site, long day, LogisticsType type, String suffix, LogisticsEvent.Load load) {
        return new LogisticsEvent(
                site.id() + "/" + type + "/" + suffix + "/" + day,
                site.id(),
                site.node().name().en(),
                type,
                Classifier.ACT,
                new LogisticsEvent.Times(Days.last(day), Days.start(day), null, null, null),
                LogisticsEvent.Route.NONE,
                load);
    }
}
