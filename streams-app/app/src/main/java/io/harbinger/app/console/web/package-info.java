/**
 * The server: who may read, files of the page, answers of the API, and server-sent events.
 */
@NullMarked
package io.harbinger.app.console.web;

import org.jspecify.annotations.NullMarked;
