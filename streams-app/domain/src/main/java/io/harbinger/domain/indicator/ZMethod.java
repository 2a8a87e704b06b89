package io.harbinger.domain.indicator;

/** How the z of a value, its distance from normal, is computed. */
public enum ZMethod {
    NONE,
    /** (value − median) / (1.4826·MAD, floored). */
    ROBUST,
    /** The same on natural logarithms, for prices and volumes. */
    LOG_ROBUST,
    /** Normal quantile of a negative binomial (or Poisson) mid-probability, for counts. */
    COUNT,
    /** Normal value as rare as the evidence of all views of a detector together, for sensors. */
    DETECTOR,
    /** Signed root of the deviance of the newest counts, up to four together, far below the usual rate. */
    OUTAGE;

    /** Whether it keeps a state of its own and needs no history. */
    public boolean learns() {
        return this == DETECTOR || this == OUTAGE;
    }
}
