/**
 * The open alerts, told to Alertmanager: for those who are paged by it. Reads the compacted topic of open alerts, which
 * holds one record per open alert and a tombstone for each that ended, so a restart begins by reading it whole.
 *
 * <p>Reading order: {@link io.harbinger.app.bridge.AlertBridge}, {@link io.harbinger.app.bridge.OpenAlerts},
 * {@link io.harbinger.app.bridge.PostableAlert}, {@link io.harbinger.app.bridge.Alertmanager}.
 */
@NullMarked
package io.harbinger.app.bridge;

import org.jspecify.annotations.NullMarked;
