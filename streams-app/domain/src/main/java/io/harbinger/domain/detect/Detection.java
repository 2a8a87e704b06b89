package io.harbinger.domain.detect;

import org.jspecify.annotations.Nullable;

/**
 * A detector's result for one value, with the numbers from which its z can be recomputed.
 *
 * @param view the view that contributed most
 * @param baseline what the value was expected to be, in its unit
 * @param spread how far values usually lie from that, in its unit, 0 and more
 * @param z evidence as a standard normal value; negative for a change downwards
 * @param decades evidence of all views together beyond what is left to chance ({@link Tuning#allowance}), log10, 0
 *     and more; 0 for outages
 * @param likelihood anomaly likelihood, 0..1
 * @param run values judged together, the newest ones; 1 where each is judged alone
 * @param total their sum
 * @param totalSpread standard deviation of such sums
 * @param departed null while the series is as usual, and for outages
 */
public record Detection(
        View view,
        double baseline,
        double spread,
        double z,
        double decades,
        double likelihood,
        int run,
        double total,
        double totalSpread,
        @Nullable Departed departed) {

    /** The same of a series that has departed, or not. */
    public Detection departed(@Nullable Departed other) {
        return new Detection(view, baseline, spread, z, decades, likelihood, run, total, totalSpread, other);
    }

    /**
     * A departure from what was normal before its onset.
     *
     * @param since its onset, epoch milliseconds
     * @param decades the strongest evidence since, log10
     * @param newNormal whether it has lasted for so long that it is accepted as normal: the baseline is the new one
     */
    public record Departed(long since, double decades, boolean newNormal) {}
}
