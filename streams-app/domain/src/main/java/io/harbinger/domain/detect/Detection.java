package io.harbinger.domain.detect;

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
        double totalSpread) {}
