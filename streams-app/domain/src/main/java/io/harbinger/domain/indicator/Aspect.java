package io.harbinger.domain.indicator;

import io.harbinger.domain.event.Conversion;

/**
 * How the readings of one signal (a sensor, its metric and unit) become observations of one indicator: which of its
 * series they belong to, and which numbers are observed.
 *
 * @param indicator position of the indicator in the catalogue
 * @param series which of the indicator's series; empty where there is one
 * @param counts whether the number observed is 1, not the reading's value
 * @param weighs whether the weight is the reading's value, not 1
 * @param conversion from the signal's unit to the one in which the indicator keeps it
 * @param category the part of a concentration they belong to; empty otherwise
 */
public record Aspect(
        int indicator, String series, boolean counts, boolean weighs, Conversion conversion, String category) {

    /** The observation that a reading of {@code value} makes. */
    public Observation observe(double value) {
        double converted = conversion.apply(value);
        return new Observation(indicator, series, counts ? 1 : converted, weighs ? converted : 1, category);
    }
}
