/**
 * The HTTP API as a function from requests to answers, described by {@code console/openapi.yaml}. It knows no
 * server.
 */
@NullMarked
package io.harbinger.app.console.api;

import org.jspecify.annotations.NullMarked;
