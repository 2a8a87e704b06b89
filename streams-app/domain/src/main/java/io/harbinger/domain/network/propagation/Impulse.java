package io.harbinger.domain.network.propagation;

/**
 * The own risk of a subject, which enters the network there.
 *
 * @param root id of the subject
 * @param severity share of its capacity that is lost, {@link Ppm}
 * @param onset since when, epoch milliseconds
 * @param end until when, exclusive; {@link #OPEN} where nothing says so
 * @param basis what the severity was drawn from
 */
public record Impulse(String root, int severity, long onset, long end, Basis basis) {

    /** No end is assumed. */
    public static final long OPEN = Long.MAX_VALUE;

    /** What a severity was drawn from. */
    public enum Basis {
        /** 1 - observed ÷ usual, of an indicator that counts movements. */
        OBSERVED_DROP,
        /** The subject's score ÷ 100. */
        SCORE,
        /** Somebody's assumption. */
        SCENARIO
    }

    public Impulse {
        if (severity < 0 || severity > Ppm.ONE) {
            throw new IllegalArgumentException("severity must be 0.." + Ppm.ONE + ", was " + severity);
        }
        if (end <= onset) {
            throw new IllegalArgumentException("end must be after onset " + onset + ", was " + end);
        }
    }

    /** This and another one at the same root: the severer of the two, for as long as one of them lasts. */
    Impulse with(Impulse other) {
        return new Impulse(
                root,
                Math.max(severity, other.severity),
                Math.min(onset, other.onset),
                Math.max(end, other.end),
                severity >= other.severity ? basis : other.basis);
    }
}
