package io.harbinger.domain.indicator;

/**
 * One number that one event gives for one indicator of one subject.
 *
 * @param indicator position of the indicator in the catalogue
 * @param series which of the indicator's series; empty where there is one
 * @param value the number observed; finite, or NaN for a part of a sum that the source has not stated
 * @param weight its weight; finite, 1 unless the indicator names another field
 * @param category the part of a concentration it belongs to, or the shipment of which only the latest counts; empty
 *     otherwise
 * @param period length in milliseconds of the period that its event states something about; 0 for a movement
 */
public record Observation(int indicator, String series, double value, double weight, String category, long period) {

    /** Of a movement: of something that happened at an instant. */
    public Observation(int indicator, String series, double value, double weight, String category) {
        this(indicator, series, value, weight, category, 0);
    }

    /** Whether it was published about a period, and is not itself a thing that happened. */
    public boolean isStatement() {
        return period > 0;
    }
}
