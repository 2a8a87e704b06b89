/**
 * What operators see: meters in Prometheus' format, and health that says why. Only this package uses Micrometer.
 *
 * <p>{@link io.harbinger.app.observe.Meters} has the meters of an instance. Its {@link
 * io.harbinger.app.observe.MicrometerTelemetry} counts what the stages report and keeps the {@linkplain
 * io.harbinger.app.view.InstanceView view} from which the meters of open alerts and of subjects are read at each
 * scrape. {@link io.harbinger.app.observe.BridgeMeters} has those of a bridge, one set per sink. {@link
 * io.harbinger.app.observe.HttpEndpoint} serves both, and {@link io.harbinger.app.observe.Health}.
 *
 * <p>Series are bounded: tag values are enums, names of stages, stores and sinks, and the {@linkplain
 * io.harbinger.app.observe.ShownSubjects shown subjects}. Counters exist from the start, at zero.
 */
@NullMarked
package io.harbinger.app.observe;

import org.jspecify.annotations.NullMarked;
