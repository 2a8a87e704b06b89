/**
 * The open alerts, told to Alertmanager: for those who are paged by it. Reads the compacted topic of open alerts, which
 * holds one record per open alert and a tombstone for each that ended, so a restart begins by reading it whole.
 *
 * <p>Reading order: {@link io.harbinger.runtime.bridge.AlertBridge}, {@link io.harbinger.runtime.bridge.OpenAlerts},
 * {@link io.harbinger.runtime.bridge.PostableAlert}, {@link io.harbinger.runtime.bridge.Alertmanager}.
 */
@NullMarked
package io.harbinger.runtime.bridge;

import org.jspecify.annotations.NullMarked;
