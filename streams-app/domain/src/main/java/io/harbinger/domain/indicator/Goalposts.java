package io.harbinger.domain.indicator;

/**
 * Fixed ends of a risk scale, never sample extremes, or a replay would change history.
 *
 * @param ok where the risk is 0
 * @param bad where the risk is 100; below {@code ok} where less is worse
 */
public record Goalposts(double ok, double bad) {

    public Goalposts {
        if (!Double.isFinite(ok) || !Double.isFinite(bad) || ok == bad) {
            throw new IllegalArgumentException(
                    "goalposts must be two different finite numbers, were " + ok + ", " + bad);
        }
    }

    /** 100·clamp((x − ok)/(bad − ok), 0, 1); 0..100. */
    public double risk(double x) {
        double share = (x - ok) / (bad - ok);
        return 100 * Math.max(0, Math.min(1, share));
    }
}
