/**
 * What {@code harbinger reset} does. {@link io.harbinger.app.reset.ApplicationReset} takes an application back to its
 * beginning and leaves no alert open that nobody would end; {@link io.harbinger.app.reset.KeyMove} only moves open alerts
 * to the keys that a release gives them. Both say first what they would do.
 */
@NullMarked
package io.harbinger.app.reset;

import org.jspecify.annotations.NullMarked;
