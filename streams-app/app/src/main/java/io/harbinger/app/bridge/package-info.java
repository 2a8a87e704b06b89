/**
 * Delivers alerts to the systems that notify people. A bridge to sinks of states reads the compacted topic of open
 * alerts, which holds one record per open alert and a tombstone for each that ended; Alertmanager is such a sink. A
 * bridge to a sink of transitions reads the topic that has every one of them, from where the sink was; receivers of
 * webhooks ({@link io.harbinger.app.webhook}) are such sinks.
 *
 * <p>{@link io.harbinger.app.bridge.AlertBridge} follows the topic and keeps the {@linkplain
 * io.harbinger.app.view.PublishedAlerts open alerts}. Each {@link io.harbinger.app.bridge.AlertSink} has a {@link
 * io.harbinger.app.bridge.SinkDriver} with a thread of its own, so a sink that fails or is slow delays no other. What
 * is not delivered stays pending in the sink; after a restart the topic of states is read whole again. {@link
 * io.harbinger.app.bridge.Bridges} run at the same time in one process.
 *
 * <p>To add a sink: implement {@link io.harbinger.app.bridge.AlertSink} and give it to the bridge in the command; the
 * driver, the meters and the health check come with it. Reading order: {@link io.harbinger.app.bridge.AlertBridge},
 * {@link io.harbinger.app.bridge.AlertSink}, {@link io.harbinger.app.bridge.AlertmanagerSink}, {@link
 * io.harbinger.app.bridge.PendingPosts}, {@link io.harbinger.app.bridge.PostableAlert}.
 */
@NullMarked
package io.harbinger.app.bridge;

import org.jspecify.annotations.NullMarked;
