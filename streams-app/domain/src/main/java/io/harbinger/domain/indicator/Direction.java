package io.harbinger.domain.indicator;

/** Which side of the baseline is adverse. */
public enum Direction {
    UP,
    DOWN,
    BOTH;

    /** The adverse part of a signed surprise: z, −z or |z|. */
    public double adverse(double z) {
        return switch (this) {
            case UP -> z;
            case DOWN -> -z;
            case BOTH -> Math.abs(z);
        };
    }
}
