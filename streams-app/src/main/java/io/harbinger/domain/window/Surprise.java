package io.harbinger.domain.window;

/**
 * How unusual a value is.
 *
 * @param baseline what is normal, in the value's unit
 * @param spread its spread as a standard deviation, above 0
 * @param z signed surprise in standard deviations
 */
public record Surprise(double baseline, double spread, double z) {}
