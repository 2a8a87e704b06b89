package io.harbinger.domain.score;

/** The four warning levels of China's colour scheme, and none. Thresholds are on the score, 0..100. */
public enum Level {
    NONE(0),
    BLUE(40),
    YELLOW(60),
    ORANGE(75),
    RED(90);

    private final double threshold;

    Level(double threshold) {
        this.threshold = threshold;
    }

    /** Lowest score of the level. */
    public double threshold() {
        return threshold;
    }

    /** The level of a score. */
    public static Level of(double score) {
        Level level = NONE;
        for (Level candidate : values()) {
            if (score >= candidate.threshold) {
                level = candidate;
            }
        }
        return level;
    }
}
