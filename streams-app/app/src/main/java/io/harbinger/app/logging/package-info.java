/**
 * How logs are written, as text or JSON, whatever stands in the texts of events: {@code logback.xml} and
 * {@code logback-json.xml} name the encoders here.
 */
@NullMarked
package io.harbinger.app.logging;

import org.jspecify.annotations.NullMarked;
