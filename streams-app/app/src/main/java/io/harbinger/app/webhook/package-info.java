/**
 * Delivers every transition of an alert to a receiver over HTTP, as Standard Webhooks 1.0.0 has it (ADR 44).
 *
 * <p>{@link io.harbinger.app.webhook.WebhookSink} is an {@link io.harbinger.app.bridge.AlertSink} of transitions. {@link
 * io.harbinger.app.webhook.EventQueues} keeps them in the order of their subjects until they are delivered, {@link
 * io.harbinger.app.webhook.Backoff} says when the next attempt may be. Signing and connecting are in {@link
 * io.harbinger.http}.
 */
@NullMarked
package io.harbinger.app.webhook;

import org.jspecify.annotations.NullMarked;
