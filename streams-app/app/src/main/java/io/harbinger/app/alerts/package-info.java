/**
 * The alerts of a deployment for a person at a terminal: the command {@code alerts}.
 *
 * <p>{@link io.harbinger.app.alerts.AlertReader} reads the open alerts and then follows the transitions, {@link
 * io.harbinger.app.alerts.AlertFilter} leaves out what was not asked for, and an {@link
 * io.harbinger.app.alerts.AlertListing} writes what is left, for people or as JSON lines.
 */
@NullMarked
package io.harbinger.app.alerts;

import org.jspecify.annotations.NullMarked;
