package io.harbinger.domain.detect;

import io.harbinger.domain.stats.Normal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Judges a series value by value, each against what came before it only. The work and the state are bounded.
 *
 * <p>Values come in time order. Values that are not finite must be left out.
 */
public final class Detector {

    /** The state after a value, and the result for it. */
    public record Step(DetectorState state, Detection detection) {}

    private static final double SCORE_SCALE = 5;
    private final Tuning tuning;
    private final Departures departures;
    private final double allowance;

    /**
     * Detects by these settings.
     *
     * @param hold until a level that stays is the new normal
     */
    public Detector(Tuning tuning, Duration hold) {
        this.tuning = tuning;
        this.departures = new Departures(tuning.departure(), hold.toMillis());
        this.allowance = Math.log10(tuning.allowance());
    }

    /**
     * Judges one value.
     *
     * @param time epoch milliseconds
     * @throws IllegalArgumentException where the value is not finite
     */
    public Step step(DetectorState state, long time, double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("value must be finite, was " + value);
        }
        DetectorState learnt = learn(state, time, value);
        double[] differences = Views.of(state, learnt, time, value);
        Evidence evidence = weigh(state, differences);
        DetectorState recorded = record(learnt, value, differences);
        Weighed weighed = new Weighed(time, value, evidence);
        DetectorState next = departures.next(state, recorded, time, value, state.ready() ? evidence.total() : 0);
        return new Step(next, detection(state, next, weighed));
    }

    /** Anomaly likelihood, 0..1, of evidence in decades. */
    public static double likelihood(double decades) {
        return 1 - Math.exp(-decades / SCORE_SCALE);
    }

    private DetectorState learn(DetectorState state, long time, double value) {
        long seen = state.seen() + 1;
        double mean = Trend.mean(state.mean(), value, tuning.memory(), seen);
        double distance = Math.abs(value - mean);
        List<Trend> trends = new ArrayList<>(state.trends().size());
        double length = 1;
        for (Trend trend : state.trends()) {
            trends.add(trend.plus(value, length, seen, tuning.reference()));
            length *= tuning.growth();
        }
        return new DetectorState(
                seen,
                state.inBlock(),
                state.blocks(),
                mean,
                Trend.mean(state.deviation(), distance, tuning.memory(), seen),
                state.majority(),
                trends,
                state.day().plus(time, value, mean, seen),
                state.channels(),
                state.departure(),
                state.beganBy(time));
    }

    /** Rarity per view, the sum of what exceeds the allowance, and the strongest. */
    private record Evidence(double total, double strongest, View view) {}

    private Evidence weigh(DetectorState state, double[] differences) {
        Resolution resolution = Resolution.of(state.majority().value());
        double total = 0;
        double strongest = 0;
        View view = View.NONE;
        for (int i = 0; i < differences.length; i++) {
            double decades = state.channels()
                    .get(i)
                    .decades(differences[i], state.blocks(), Views.resolution(i, resolution), tuning);
            total += Math.max(0, Math.abs(decades) - allowance);
            if (Math.abs(decades) > Math.abs(strongest)) {
                strongest = decades;
                view = Views.of(i);
            }
        }
        return new Evidence(total, strongest, view);
    }

    private DetectorState record(DetectorState state, double value, double[] differences) {
        boolean ends = state.inBlock() + 1 >= tuning.block();
        List<Channel> channels = new ArrayList<>(differences.length);
        for (int i = 0; i < differences.length; i++) {
            Channel channel = state.channels().get(i).plus(differences[i]);
            channels.add(ends ? channel.closed() : channel);
        }
        return new DetectorState(
                state.seen(),
                ends ? 0 : state.inBlock() + 1,
                state.blocks() + (ends ? 1 : 0),
                state.mean(),
                state.deviation(),
                ends || state.seen() == 1 ? state.majority().plus(value) : state.majority(),
                state.trends(),
                state.day(),
                channels,
                state.departure(),
                state.began());
    }

    /** A value and its evidence. */
    private record Weighed(long time, double value, Evidence evidence) {}

    private static Detection detection(DetectorState before, DetectorState next, Weighed weighed) {
        Departure departure = next.departure();
        Departure lasting = departure == null || departure.accepted() ? null : departure;
        Departure.Normal normal = lasting == null ? Departure.Normal.of(before) : lasting.normal();
        Evidence evidence = weighed.evidence();
        double decades = evidence.total();
        double baseline = normal.usual(weighed.time());
        double z = lasting == null
                ? Math.signum(evidence.strongest()) * equivalent(decades)
                : Math.signum(weighed.value() - baseline) * equivalent(lasting.decades());
        return new Detection(
                evidence.view(),
                baseline,
                normal.spread(),
                z,
                decades,
                likelihood(decades),
                1,
                weighed.value(),
                before.deviation(),
                departure == null ? null : departure.told());
    }

    /** The standard normal value that is exceeded, on either side, once in {@code 10^decades}; 0 for 0. */
    private static double equivalent(double decades) {
        return decades == 0 ? 0 : -Normal.quantileOfLog(-decades * Math.log(10) - Math.log(2));
    }
}
