/**
 * Services over HTTP that other teams run, such as a schema registry or Alertmanager: where they are ({@link
 * io.harbinger.http.HttpService}), how one identifies oneself there ({@link io.harbinger.http.Credentials}) and whom
 * one trusts ({@link io.harbinger.http.Tls}). Receivers of webhooks ({@link io.harbinger.http.WebhookTarget}) are strangers
 * by comparison: {@link io.harbinger.http.WebhookClient} signs what it posts and connects to checked addresses only.
 *
 * <p>Nothing here shows a password or a token, neither in a text of its own nor in a message: an address with a user
 * in it is refused without being quoted.
 */
@NullMarked
package io.harbinger.http;

import org.jspecify.annotations.NullMarked;
