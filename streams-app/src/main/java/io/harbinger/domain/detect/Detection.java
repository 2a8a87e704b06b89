package io.harbinger.domain.detect;

/**
 * What a detector says of one value.
 *
 * @param view the view that contributed most
 * @param baseline what the value was expected to be, in its unit
 * @param spread how far values usually lie from that, in its unit, 0 and more
 * @param z signed surprise as that of a normal value equally rare in this series; negative where it is one downwards
 * @param outage the part of {@code z} that a run of low counts has on its own, 0 and less; 0 where values are no counts
 * @param decades evidence of all views together beyond what one value in a rest's length shows by chance, log10, 0 and
 *     more
 * @param score anomaly likelihood, 0..1: {@code 1 − e^(−decades/5)}, 0 while the detector rests
 */
public record Detection(
        View view, double baseline, double spread, double z, double outage, double decades, double score) {}
