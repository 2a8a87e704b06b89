/**
 * What the console knows of the topics, and the changes that its readers follow. {@link
 * io.harbinger.app.console.model.ReadModel} is written by the feed and read by the API; it is the only thing here
 * that changes.
 */
@NullMarked
package io.harbinger.app.console.model;

import org.jspecify.annotations.NullMarked;
