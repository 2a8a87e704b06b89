/**
 * The indicator catalogue, read from YAML into the validated records of {@code domain.indicator}.
 *
 * <p>{@link io.harbinger.catalogue.CatalogueReader} reads the shipped catalogue or a user's file over it: {@code
 * CatalogueMerge} lays one tree over the other, {@code IndicatorReader} and the readers of its sections turn the result
 * into indicators, and {@code CatalogueHash} gives the merged catalogue its version. {@link
 * io.harbinger.catalogue.CatalogueText} prints it. Every mistake of a file is reported at once, each with its line; see
 * {@link io.harbinger.yaml}.
 *
 * <p>To add a key: the record in {@code domain.indicator}, its reader here, a case in {@code CatalogueViolationsTest}.
 */
@NullMarked
package io.harbinger.catalogue;

import org.jspecify.annotations.NullMarked;
