package io.harbinger.domain.indicator;

/**
 * What all readings of one signal say about one indicator: which of its series they belong to, and which numbers they
 * bring.
 *
 * @param indicator position of the indicator in the catalogue
 * @param series which of the indicator's series; empty where there is one
 * @param counts whether the number observed is 1, not the reading's value
 * @param weighs whether the weight is the reading's value, not 1
 * @param category the part of a concentration they belong to; empty otherwise
 */
public record Aspect(int indicator, String series, boolean counts, boolean weighs, String category) {

    /** What a reading of {@code value} is an observation of. */
    public Observation observe(double value) {
        return new Observation(indicator, series, counts ? 1 : value, weighs ? value : 1, category);
    }
}
