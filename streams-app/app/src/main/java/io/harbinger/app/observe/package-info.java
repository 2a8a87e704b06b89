/**
 * What operators see: meters in Prometheus' format, and health that says why. The stages speak through {@link
 * io.harbinger.stage.Telemetry}; only this package knows Micrometer.
 */
@NullMarked
package io.harbinger.app.observe;

import org.jspecify.annotations.NullMarked;
