package io.harbinger.app.simulate;

import java.util.List;

/**
 * Factors on the daily numbers of one subject.
 *
 * @param subject node or product id
 * @param firstDay day of the first factor, counted from 1970-01-01
 * @param factors what the day's mean is multiplied with; 1 before and after
 */
record DailyFactors(String subject, long firstDay, List<Double> factors) {

    public DailyFactors {
        factors = List.copyOf(factors);
    }

    public double on(long day) {
        long index = day - firstDay;
        return index < 0 || index >= factors.size() ? 1 : factors.get((int) index);
    }
}
