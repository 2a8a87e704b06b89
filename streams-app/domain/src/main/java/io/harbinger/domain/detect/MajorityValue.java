package io.harbinger.domain.detect;

/**
 * The one value that a series mostly has, where there is one: the majority vote of Boyer and Moore (1981) over the
 * values at the ends of blocks. A new value takes over when it has outlasted the votes of the one before.
 *
 * @param value the candidate
 * @param votes by how much it leads, 0 to {@link #MOST}
 */
public record MajorityValue(double value, int votes) {
    static final MajorityValue NOTHING = new MajorityValue(0, 0);
    private static final int MOST = 32;

    MajorityValue plus(double next) {
        if (next == value) {
            return new MajorityValue(value, Math.min(MOST, votes + 1));
        }
        return votes == 0 ? new MajorityValue(next, 1) : new MajorityValue(value, votes - 1);
    }
}
