/**
 * What people configure: the indicator catalogue and the application's own settings, read from YAML into records that
 * refuse to exist when wrong.
 *
 * <p>{@link io.harbinger.catalogue.CatalogueReader} reads and extends the catalogue, {@link
 * io.harbinger.catalogue.CatalogueText} prints it, {@link io.harbinger.app.config.AppConfig} holds what {@code harbinger run
 * --config} takes. Every mistake of a file is reported at once, with its line; see {@link io.harbinger.yaml}.
 */
@NullMarked
package io.harbinger.catalogue;

import org.jspecify.annotations.NullMarked;
