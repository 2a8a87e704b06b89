package io.harbinger.domain.indicator;

/** How surprise is measured. */
public enum ZMethod {
    NONE,
    /** (value − median) / (1.4826·MAD, floored). */
    ROBUST,
    /** The same on natural logarithms, for prices and volumes. */
    LOG_ROBUST,
    /** Normal quantile of a negative binomial (or Poisson) mid-probability, for counts. */
    COUNT,
    /** Normal value as rare as all that a detector has noticed of the series together, for sensors. */
    DETECTOR,
    /** Signed root of the deviance of the newest counts, up to four together, far below the usual rate. */
    OUTAGE;

    /** Whether it learns by watching and needs no kept history. */
    public boolean learns() {
        return this == DETECTOR || this == OUTAGE;
    }
}
