package io.harbinger.domain.network.propagation;

/**
 * One step of the path by which a shortage comes, with what a reader needs to compute it again. All shares in
 * {@link Ppm}, all divisions rounded down:
 *
 * <pre>
 * part = share · passed           lack = the sum of the parts of all suppliers in the group
 * loss ≥ lack · (1 - substitution), and equal to it where this group alone decides; times weight where it is not essential
 * </pre>
 *
 * @param by the dependency
 * @param supplierLoss what the upstream subject loses
 * @param passed what of that it passes on: nothing below 1 %, else whole hundredths of a per cent
 * @param part what of that is missing in the group
 * @param lack what is missing in the group in all
 * @param substitution what of the lack others replace
 * @param loss what the downstream subject loses in all
 */
public record Step(Dependency by, int supplierLoss, int passed, int part, int lack, int substitution, int loss) {}
