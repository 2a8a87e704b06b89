package io.harbinger.domain.indicator;

/**
 * Fixed ends of a risk scale, never sample extremes, or a replay would change history.
 *
 * @param ok where the risk is 0
 * @param bad where the risk would be 100; below {@code ok} where less is worse
 * @param most the largest risk, above 0 and up to 100: less where the worst of it is worth no more than a low level
 */
public record Goalposts(double ok, double bad, double most) {

    private static final double HIGHEST = 100;

    /** With the whole scale. */
    public Goalposts(double ok, double bad) {
        this(ok, bad, HIGHEST);
    }

    public Goalposts {
        if (!Double.isFinite(ok) || !Double.isFinite(bad) || ok == bad) {
            throw new IllegalArgumentException(
                    "goalposts must be two different finite numbers, were " + ok + ", " + bad);
        }
        if (!(most > 0 && most <= HIGHEST)) {
            throw new IllegalArgumentException("most must be above 0 and up to 100, was " + most);
        }
    }

    /** 100·clamp((x − ok)/(bad − ok), 0, 1), and no more than {@code most}; 0..100. */
    public double risk(double x) {
        double share = (x - ok) / (bad - ok);
        return Math.min(most, HIGHEST * Math.max(0, Math.min(1, share)));
    }
}
