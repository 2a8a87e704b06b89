package io.harbinger.domain.detect;

import io.harbinger.domain.stats.Normal;
import java.util.ArrayList;
import java.util.List;

/**
 * Judges a series value by value, each against what came before it only. The work and the state are bounded.
 *
 * <p>Values come in time order. A value that is not finite is no value: leave it out.
 */
public final class Detector {

    /** The state after a value, and what is said of it. */
    public record Step(DetectorState state, Detection detection) {}

    private static final double SCORE_SCALE = 5;
    private final Tuning tuning;
    private final double allowance;

    public Detector(Tuning tuning) {
        this.tuning = tuning;
        this.allowance = Math.log10(tuning.allowance());
    }

    /**
     * Takes one value.
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
        double decades = evidence.total();
        boolean speaks = state.resting() == 0;
        int resting = !speaks ? state.resting() - 1 : decades >= tuning.trigger() ? rest(learnt.seen()) : 0;
        DetectorState next = remember(learnt, differences, resting);
        return new Step(next, detection(state, next, time, evidence, speaks));
    }

    private int rest(long seen) {
        return (int) Math.min(tuning.rest(), Math.ceil(tuning.restShare() * seen));
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
                state.resting(),
                mean,
                Trend.mean(state.deviation(), distance, tuning.memory(), seen),
                trends,
                state.day().plus(time, value, mean, seen),
                state.outage().plus(value),
                state.channels());
    }

    /** Rarity per view, the sum of what exceeds the allowance, and the strongest. */
    private record Evidence(double total, double strongest, View view) {}

    private Evidence weigh(DetectorState state, double[] differences) {
        double total = 0;
        double strongest = 0;
        View view = View.NONE;
        for (int i = 0; i < differences.length; i++) {
            double decades = state.channels().get(i).decades(differences[i], state.blocks(), tuning);
            total += Math.max(0, Math.abs(decades) - allowance);
            if (Math.abs(decades) > Math.abs(strongest)) {
                strongest = decades;
                view = Views.of(i);
            }
        }
        return new Evidence(total, strongest, view);
    }

    private DetectorState remember(DetectorState state, double[] differences, int resting) {
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
                resting,
                state.mean(),
                state.deviation(),
                state.trends(),
                state.day(),
                state.outage(),
                channels);
    }

    private static Detection detection(
            DetectorState before, DetectorState next, long time, Evidence evidence, boolean speaks) {
        double outage = next.outage().z();
        double z = Math.signum(evidence.strongest()) * equivalent(Math.abs(evidence.strongest()));
        double score = speaks ? 1 - Math.exp(-evidence.total() / SCORE_SCALE) : 0;
        if (-outage > Math.abs(z)) {
            Outage watch = next.outage();
            return new Detection(View.OUTAGE, watch.rate(), watch.spread(), outage, outage, evidence.total(), score);
        }
        double baseline = next.day().helps() ? before.day().usual(time, before.mean()) : before.mean();
        return new Detection(evidence.view(), baseline, before.deviation(), z, outage, evidence.total(), score);
    }

    /** The standard normal value that is exceeded, on either side, once in {@code 10^decades}. */
    private static double equivalent(double decades) {
        return -Normal.quantileOfLog(-decades * Math.log(10) - Math.log(2));
    }
}
