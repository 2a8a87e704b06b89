/**
 * The console: a page that shows, live, what the output topics say. {@link io.harbinger.app.console.Console}
 * opens it. The flow is one way: topics, {@code feed}, {@code model}, {@code api}, {@code web}, the page in the
 * resources of this module. It writes to no topic.
 */
@NullMarked
package io.harbinger.app.console;

import org.jspecify.annotations.NullMarked;
