package io.harbinger.domain.indicator;

/** How surprise is measured. */
public enum ZMethod {
    NONE,
    /** (value − median) / (1.4826·MAD, floored). */
    ROBUST,
    /** The same on natural logarithms, for prices and volumes. */
    LOG_ROBUST,
    /** Normal quantile of a negative binomial (or Poisson) mid-probability, for counts. */
    COUNT
}
